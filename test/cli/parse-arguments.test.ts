import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArguments } from '../../src/cli/parse-arguments.ts';

function parse(...argv: readonly string[]) {
  const { command, operands, options } = parseArguments(argv);
  return { command: command.name, operands, options };
}

test('no word scans', () => {
  assert.deepEqual(parse(), { command: '', operands: [], options: {} });
});

test('options in every form', () => {
  const options = { format: 'json', output: ['sarif=a', 'text=b'], jobs: 3, quiet: true, 'max-file-size': 2048, timeout: 500 };
  assert.deepEqual(
    parse('-f', 'json', '-o', 'sarif=a', '--output=text=b', '-j3', '-q', '--max-file-size', '2KiB', '--timeout=500ms', 'src'),
    { command: '', operands: ['src'], options },
  );
});

test('of a repeated option the last counts, unless it gathers', () => {
  assert.deepEqual(parse('-f', 'json', '-f', 'text', '--rule', 'a', '--rule', 'b').options, { format: 'text', rule: ['a', 'b'] });
});

test('of --config and --no-config the last counts', () => {
  assert.deepEqual(parse('--config', 'a.yml', '--no-config').options, { 'no-config': true });
  assert.deepEqual(parse('--no-config', '--config', 'a.yml').options, { config: 'a.yml' });
});

test('after two dashes everything is a path', () => {
  assert.deepEqual(parse('-q', '--', '-x', 'rules', 'list'), {
    command: '',
    operands: ['-x', 'rules', 'list'],
    options: { quiet: true },
  });
});

test('commands, with options anywhere', () => {
  assert.deepEqual(parse('rules', 'list', '-f', 'json'), { command: 'rules list', operands: [], options: { format: 'json' } });
  assert.deepEqual(parse('-q', 'rules', '--no-config', 'show', 'jwt'), {
    command: 'rules show',
    operands: ['jwt'],
    options: { quiet: true, 'no-config': true },
  });
  assert.deepEqual(parse('explain', '--', '-odd.ts:3').operands, ['-odd.ts:3']);
});

test('only the first operand can name a command', () => {
  assert.deepEqual(parse('src', 'explain').operands, ['src', 'explain']);
  assert.deepEqual(parse('./rules').operands, ['./rules']);
  assert.deepEqual(parse('rulesets').operands, ['rulesets']);
});

test('a lone dash is a value and a path', () => {
  assert.deepEqual(parse('--files-from', '-').options, { 'files-from': '-' });
  assert.deepEqual(parse('-').operands, ['-']);
});

test('a value that starts with a dash is given with an equals sign', () => {
  assert.deepEqual(parse('--exclude=-x').options, { exclude: ['-x'] });
});

test('help and version need no operand', () => {
  assert.equal(parse('explain', '--help').command, 'explain');
  assert.equal(parse('rules', '-h').command, '', 'a family alone shows the general help');
  assert.equal(parse('explain', '-V').options.version, true);
});

const WRONG: readonly (readonly [argv: string, message: RegExp])[] = [
  ['--formt json', /Unknown option --formt\. Did you mean "--format"\?/],
  ['-x', /Unknown option -x\./],
  ['-qx', /Unknown option -x\./],
  ['--no-quiet', /Unknown option --no-quiet\./],
  ['--constructor', /Unknown option --constructor\./],
  ['--__proto__=1', /Unknown option --__proto__/],
  ['--format', /needs a value: --format FORMAT/],
  ['--format=', /needs a value/],
  ['--exclude --include', /--exclude needs a value/],
  ['--quiet=1', /--quiet takes no value/],
  ['--jobs 1.5', /whole number/],
  ['--jobs 1e3', /whole number/],
  ['--max-decode-depth 9', /from 0 to 8/],
  ['--timeout 5h', /seconds, or a time/],
  ['rules', /"rules" is a command/],
  ['config shema', /Did you mean "config schema"\?/],
  ['rules show', /needs <id>/],
  ['rules show a b', /takes only <id>/],
  ['completion x', /takes no operand/],
  ['config schema --format json', /--format does not go with "tightlip config schema"/],
];

for (const [argv, message] of WRONG) {
  test(`${argv} is refused`, () => {
    assert.throws(() => parseArguments(argv.split(' ')), { name: 'UsageError', message });
  });
}
