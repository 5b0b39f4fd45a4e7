import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { renderCliDocs } from '../../src/cli/docs.ts';
import { renderHelp } from '../../src/cli/help.ts';
import { GLOBAL_OPTIONS, OPTIONS, type OptionName } from '../../src/cli/options/index.ts';
import { readDuration } from '../../src/cli/options/read.ts';
import { CONFIG_SCHEMA } from '../../src/config/schema.ts';
import { DEFAULT_FAIL_ON } from '../../src/config/resolve-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { parseByteSize } from '../../src/config/byte-size.ts';

const NAMES = Object.keys(OPTIONS) as OptionName[];

test('short names are one letter, and no two are alike', () => {
  const shorts = NAMES.flatMap((name) => OPTIONS[name].short ?? []);
  assert.ok(shorts.every((short) => /^[a-zA-Z]$/.test(short)));
  assert.equal(new Set(shorts).size, shorts.length);
});

test('every option belongs to a command', () => {
  const taken = new Set([...GLOBAL_OPTIONS, ...COMMANDS.flatMap(({ options }) => options)]);
  assert.deepEqual(
    NAMES.filter((name) => !taken.has(name)),
    [],
  );
});

test('what an option replaces is an option, and what it needs is said', () => {
  for (const name of NAMES) {
    const { replaces, read, expects, choices, value } = OPTIONS[name];
    if (replaces !== undefined) assert.ok(replaces in OPTIONS, name);
    if (read) assert.ok(expects, name);
    if (choices) assert.ok(value, name);
  }
});

test('the keys that options name are keys of the configuration', () => {
  for (const name of NAMES) {
    const { key } = OPTIONS[name];
    if (key === undefined) continue;
    const [first = '', second] = key.split('.');
    const schema = CONFIG_SCHEMA.properties?.[first];
    assert.ok(schema, `${name}: ${key}`);
    if (second !== undefined) assert.ok(schema.properties?.[second], `${name}: ${key}`);
  }
});

test('the defaults that are documented are those that hold', () => {
  assert.equal(OPTIONS['fail-on'].default, DEFAULT_FAIL_ON);
  assert.equal(OPTIONS['min-confidence'].default, DEFAULT_SETTINGS.minConfidence);
  assert.equal(OPTIONS['max-decode-depth'].default, String(DEFAULT_SETTINGS.maxDecodeDepth));
  assert.equal(parseByteSize(OPTIONS['max-file-size'].default ?? ''), DEFAULT_SETTINGS.maxFileSize);
  assert.equal(readDuration(OPTIONS.timeout.default ?? ''), DEFAULT_SETTINGS.fileBudget);
});

test('--help and docs/cli.md name every option and command', async () => {
  const docs = renderCliDocs();
  for (const command of COMMANDS) {
    const help = await renderHelp(command);
    assert.ok(docs.includes(command.summary), command.name);
    for (const name of [...command.options, ...GLOBAL_OPTIONS]) {
      assert.ok(help.includes(`--${name} `), `${command.name}: ${name}`);
      assert.ok(docs.includes(`\`--${name}`), name);
    }
  }
  const general = await renderHelp(COMMANDS[0] as (typeof COMMANDS)[number]);
  for (const { name } of COMMANDS) assert.ok(general.includes(`tightlip ${name}`.trim()), name);
});

const TIMES: readonly (readonly [string, number | undefined])[] = [
  ['10', 10_000],
  ['10s', 10_000],
  ['500ms', 500],
  ['2m', 120_000],
  ['0.5', 500],
  ['0', undefined],
  ['0.1ms', undefined],
  ['-1', undefined],
  ['1h', undefined],
  ['', undefined],
];

for (const [text, milliseconds] of TIMES) {
  test(`the time ${JSON.stringify(text)}`, () => assert.equal(readDuration(text), milliseconds));
}
