/**
 * Checks SARIF files: the schema by ajv, then Microsoft's multitool with the rule kinds Sarif and Ghas (GitHub's own demands).
 * `tsx scripts/validate-sarif.ts FILE…`; exit code 1 on any error or warning that is not explained in EXPECTED, 2 on wrong usage.
 * The multitool (100 MB) is no dependency of the project: it is installed into a cache when first needed.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';

const PACKAGE = '@microsoft/sarif-multitool';
const VERSION = '5.7.0';

/** Warnings we keep, each with its reason. */
const EXPECTED: readonly { readonly ruleId: string; readonly reason: string }[] = [];

const cache = join(dirname(dirname(fileURLToPath(import.meta.url))), 'node_modules', '.cache', `sarif-multitool-${VERSION}`);

interface Multitool {
  readonly executable: string;
  readonly schema: string;
}

function multitool(): Multitool {
  const home = join(cache, 'node_modules', PACKAGE);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const install = [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      cache,
      `${PACKAGE}@${VERSION}`,
    ];
    const run = spawnSync('npm', install, {
      cwd: cache,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (run.status !== 0) throw new Error(`npm could not install ${PACKAGE}@${VERSION}; see its output above.`);
  }
  const load = createRequire(join(home, 'index.js'));
  const executable = load('./index.js') as string;
  return { executable, schema: join(dirname(load.resolve(`${PACKAGE}-${process.platform}/package.json`)), 'sarif-2.1.0.json') };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
}

/** The multitool reports nothing at all on some wrong enums, so the schema comes first. */
function schemaErrors(file: string, schema: string): string[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(readJson(schema) as object);
  return validate(readJson(file)) ? [] : (validate.errors ?? []).map((error) => `schema: ${error.instancePath} ${error.message}`);
}

/** Its exit code is 0 whatever it finds: only its output log tells. */
function multitoolComplaints(file: string, executable: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'validate-sarif-'));
  try {
    const output = join(folder, 'out.sarif');
    const options = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--output', output, '--log', 'ForceOverwrite'];
    const run = spawnSync(executable, ['validate', file, ...options], { encoding: 'utf8' });
    if (!existsSync(output)) return [`multitool gave no output log (exit code ${run.status}): ${run.stdout}${run.stderr}`];
    const log = readJson(output) as Log;
    const notices = log.runs
      .flatMap(({ invocations }) => invocations ?? [])
      .flatMap((call) => call.toolExecutionNotifications ?? []);
    const failures = notices.filter(({ level }) => level === 'error').map(({ message }) => `multitool failed: ${message.text}`);
    return [
      ...failures,
      ...log.runs.flatMap(({ results, tool }) => (results ?? []).map((result) => sentence(result, tool.driver.rules ?? []))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Rules = NonNullable<Log['runs'][number]['tool']['driver']['rules']>;

function sentence(result: Result, rules: Rules): string {
  const { id = 'none', arguments: values = [], text } = result.message;
  const template = rules.find((rule) => rule.id === result.ruleId)?.messageStrings?.[id]?.text;
  const filled = text ?? template?.replace(/\{(\d+)\}/g, (whole, index) => values[Number(index)] ?? whole) ?? id;
  const line = result.locations?.[0]?.physicalLocation?.region?.startLine;
  return `${result.ruleId} ${result.level ?? 'warning'}${line === undefined ? '' : ` line ${line}`}: ${filled}`;
}

function main(files: readonly string[]): number {
  if (files.length === 0) {
    console.error('Usage: tsx scripts/validate-sarif.ts FILE…');
    return 2;
  }
  const { executable, schema } = multitool();
  let failed = 0;
  for (const file of files) {
    const complaints = [...schemaErrors(file, schema), ...multitoolComplaints(resolve(file), executable)];
    const unexpected = complaints.filter((text) => !EXPECTED.some(({ ruleId }) => text.startsWith(`${ruleId} `)));
    for (const { ruleId, reason } of EXPECTED) {
      const count = complaints.filter((text) => text.startsWith(`${ruleId} `)).length;
      if (count > 0) console.log(`${file}: ${count} × ${ruleId}, expected: ${reason}`);
    }
    for (const text of unexpected) console.log(`${file}: ${text}`);
    console.log(`${file}: ${unexpected.length === 0 ? 'valid' : `${unexpected.length} complaints`}`);
    failed += unexpected.length;
  }
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
