import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { crypto } from '../../core/crypto.ts';
import { BUILT_IN_IDS, parseConfig } from '../../config/config.ts';
import { readGitleaksIgnore, readGitleaksReport, readSecretsBaseline, type AcceptedList } from '../../config/import/accepted.ts';
import { ForeignShape, writeConfig, type Carried } from '../../config/import/carried.ts';
import { importGitleaksConfig } from '../../config/import/gitleaks-config.ts';
import { importSecretlint, importTrufflehogExclude } from '../../config/import/small-configs.ts';
import { ConfigError, UsageError } from '../../core/errors.ts';
import { EXIT } from '../../core/result.ts';
import { visible } from '../../report/sanitize.ts';
import { accept } from '../../suppress/baseline/accept.ts';
import { baselinePath, loadBaseline, saveBaseline } from '../baseline/baseline-file.ts';
import { refusesIncomplete, scanWholeTree, wholeTree } from '../baseline/current-findings.ts';
import { note, print } from '../print.ts';
import { shownPath } from '../report-error.ts';
import { writeFileAtomically } from '../write-file.ts';
import type { Invocation, Run } from './command.ts';

const MOST_BYTES = 64 * 1024 * 1024;

type Imported =
  { readonly kind: 'config'; readonly carried: Carried } | { readonly kind: 'accepted'; readonly list: AcceptedList };

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MOST_BYTES) throw new ConfigError('The file is larger than 64 MiB.', file);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof TypeError) throw new ConfigError('The file is not UTF-8 text.', file);
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    throw new ConfigError(code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`, file);
  }
}

/** Parsers quote what they cannot read, which may be a secret: their messages stay here. */
function parsed<T>(file: string, format: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const { line } = error as { line?: number };
    throw new ConfigError(`The file is not valid ${format}.`, file, typeof line === 'number' ? line : undefined);
  }
}

async function readToml(text: string, file: string): Promise<unknown> {
  const { parse } = await import('smol-toml');
  return parsed(file, 'TOML', () => parse(text));
}

/** By the file's name: each tool gives its own a name. */
async function readOther(file: string): Promise<Imported> {
  const name = basename(file);
  const text = readText(file);
  const json = (): unknown => parsed(file, 'JSON', () => JSON.parse(text) as unknown);
  if (name.endsWith('.toml')) {
    const carried = importGitleaksConfig(text, await readToml(text, file), BUILT_IN_IDS);
    return { kind: 'config', carried };
  }
  if (/gitleaksignore$/.test(name)) return { kind: 'accepted', list: readGitleaksIgnore(text) };
  if (/secretlintrc(?:\.json)?$/.test(name)) return { kind: 'config', carried: importSecretlint(json()) };
  if (/trufflehog/.test(name)) return { kind: 'config', carried: importTrufflehogExclude(text) };
  if (/\.baseline$/.test(name)) return { kind: 'accepted', list: readSecretsBaseline(json()) };
  if (name.endsWith('.json')) return { kind: 'accepted', list: readGitleaksReport(json()) };
  throw new UsageError(
    'This name is none of those that can be imported: .gitleaks.toml, .gitleaksignore, a JSON report of gitleaks, .secrets.baseline, .secretlintrc.json, .trufflehog-exclude.',
  );
}

function tellLost(lost: readonly string[]): void {
  if (lost.length === 0) return;
  note('Not carried over:');
  for (const line of lost) note(`  - ${visible(line)}`);
}

async function importConfig(carried: Carried, source: string): Promise<number> {
  const { custom, allowlists, disable, lost } = carried;
  if (custom.length + allowlists.length + disable.length === 0) {
    note('Nothing in the file has an equivalent here; nothing is written.');
    tellLost(lost);
    return EXIT.clean;
  }
  const text = writeConfig(carried, basename(source));
  const file = join(wholeTree().root, '.tightlip.yml');
  parseConfig(text, file);
  if (existsSync(file)) {
    await print(text);
    note(`${shownPath(file)} is there already: the above is for you to put into it.`);
  } else {
    writeFileAtomically(file, text);
    note(
      `Wrote ${shownPath(file)}: rules: ${custom.length}, allowlists: ${allowlists.length}, rules disabled: ${disable.length}.`,
    );
  }
  if (custom.length > 0)
    note('Give the rules a severity, a remediation and examples of their own; "tightlip rules check .tightlip.yml" tries them.');
  tellLost(lost);
  return EXIT.clean;
}

async function importAccepted(invocation: Invocation, { entries, lost }: AcceptedList): Promise<number> {
  const file = baselinePath(wholeTree(), invocation.options);
  const old = existsSync(file) ? loadBaseline(file) : { salt: crypto().randomBytes(16).toString('hex'), entries: [] };
  const current = await scanWholeTree(invocation);
  if (refusesIncomplete(current)) return EXIT.incomplete;
  const { baseline, added, unmatched } = accept(old, current.result.findings, entries);
  const gone = unmatched.map(({ path, line }) => `${path}${line === undefined ? '' : `:${line}`}: tightlip finds nothing there`);
  if (added > 0) saveBaseline(file, baseline);
  note(`${added > 0 ? `Wrote ${shownPath(file)}` : 'Nothing is written'}: entries read: ${entries.length}, added: ${added}.`);
  tellLost([...lost, ...gone]);
  return EXIT.clean;
}

/** Brings another scanner's configuration or accepted findings along. */
export const run: Run = async (invocation) => {
  const file = resolve(invocation.operands[0] ?? '');
  const imported = await readOther(file).catch((error: unknown) => {
    throw error instanceof ForeignShape ? new ConfigError(`The file is not what its name says: ${error.message}.`, file) : error;
  });
  if (imported.kind === 'config') return importConfig(imported.carried, file);
  return importAccepted(invocation, imported.list);
};
