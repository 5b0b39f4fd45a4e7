/**
 * Checks SARIF files: the schema by ajv, then Microsoft's multitool with the rule kinds Sarif and Ghas (GitHub's own demands).
 * `tsx scripts/validate-sarif.ts [FILE…]`, without files on the tests' goldens and on a report of every built-in rule; exit code 1 on any
 * error or warning that is not explained in EXPECTED.
 * The multitool (100 MB) is no dependency of the project: it is installed into a cache when first needed.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { ROOT } from './root.ts';
import { ownReports } from './validate-sarif/own-reports.ts';

const PACKAGE = '@microsoft/sarif-multitool';
const VERSION = '5.7.0';

/** Warnings we keep, each with its reason. */
const EXPECTED: readonly { readonly ruleId: string; readonly reason: string }[] = [];

const cache = join(ROOT, 'node_modules', '.cache', `sarif-multitool-${VERSION}`);

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
  // what the package's own install script would do, had it been run
  chmodSync(executable, 0o755);
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
  let log: unknown;
  try {
    log = readJson(file);
  } catch (error) {
    return [`no JSON: ${(error as Error).message}`];
  }
  return validate(log) ? [] : (validate.errors ?? []).map((error) => `schema: ${error.instancePath} ${error.message}`);
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

/** Prints what is wrong with one file, and how often the expected came up; returns how much is wrong. */
function check(file: string, name: string, { executable, schema }: Multitool): number {
  const complaints = [...schemaErrors(file, schema), ...multitoolComplaints(resolve(file), executable)];
  const unexpected = complaints.filter((text) => !EXPECTED.some(({ ruleId }) => text.startsWith(`${ruleId} `)));
  for (const { ruleId, reason } of EXPECTED) {
    const count = complaints.filter((text) => text.startsWith(`${ruleId} `)).length;
    if (count > 0) console.log(`${name}: ${count} × ${ruleId}, expected: ${reason}`);
  }
  for (const text of unexpected) console.log(`${name}: ${text}`);
  console.log(`${name}: ${unexpected.length === 0 ? 'valid' : `${unexpected.length} complaints`}`);
  return unexpected.length;
}

function main(given: readonly string[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'own-reports-'));
  try {
    const files = given.length > 0 ? given : ownReports(folder);
    const tool = multitool();
    const wrong = files.reduce((sum, file) => sum + check(file, given.length > 0 ? file : basename(file), tool), 0);
    return wrong === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2));
