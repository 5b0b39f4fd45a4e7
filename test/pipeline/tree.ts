import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { DEFAULT_SETTINGS, type ScanSettings } from '../../src/core/settings.ts';
import type { SourceItem } from '../../src/core/source.ts';
import { expandExample } from '../../src/detect/examples.ts';
import type { RunOptions } from '../../src/pipeline/run-options.ts';
import { scan } from '../../src/pipeline/scan.ts';

/** Trees of files, and what a scan says of them. */

/** A token that the built-in rules are certain of; each seed gives another. */
export function aToken(seed: string | number): string {
  return expandExample('{token:github-crc32:ghp_}', String(seed)).text;
}
export const TOKEN_RULE = 'github-personal-access-token';

export type Tree = Readonly<Record<string, string | Uint8Array>>;
export type FileItem = Extract<SourceItem, { kind: 'file' }>;

/** Writes the files to a new folder that goes when the process does. */
export function writeTree(tree: Tree): FileItem[] {
  const root = mkdtempSync(join(tmpdir(), 'tightlip-tree-'));
  process.once('exit', () => rmSync(root, { recursive: true }));
  return Object.entries(tree).map(([path, content]) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return { kind: 'file', path, file, bytes: Buffer.byteLength(content) };
  });
}

/** Contents instead of files: nothing is written. */
export function contents(tree: Tree): SourceItem[] {
  return Object.entries(tree).map(([path, content]) => ({ kind: 'content', path, content: Buffer.from(content) }));
}

const INLINE: RunOptions = { jobs: 1, workerEntry: 'no worker is needed' };

export function scanItems(
  items: Iterable<SourceItem>,
  settings: Partial<ScanSettings> = {},
  run: Partial<RunOptions> = {},
): Promise<ScanResult> {
  return scan(items, { ...DEFAULT_SETTINGS, ...settings }, { ...INLINE, ...run });
}

/** Scans one content under a path, without workers. */
export function scanText(text: string | Uint8Array, settings: Partial<ScanSettings> = {}, path = 'a.txt'): Promise<ScanResult> {
  return scanItems(contents({ [path]: text }), settings);
}

/** `line:column rule` of each finding. */
export function places(findings: readonly Finding[]): string[] {
  return findings.map(({ location, ruleId }) => `${location.start.line}:${location.start.column} ${ruleId}`);
}

/** A digest stands for the secret, so that a failing test prints none. */
function findingInFull(finding: Finding): string {
  const secret = finding.secret && createHash('sha256').update(finding.secret.reveal()).digest('hex');
  return JSON.stringify({ ...finding, secret });
}

/** Everything a result says, line by line, but for the time it took. */
export function inFull({ findings, suppressed, errors, skipped, stats }: ScanResult): string[] {
  return [
    ...findings.map(findingInFull),
    ...suppressed.map(({ finding, by, reason }) => `${by} ${reason} ${findingInFull(finding)}`),
    ...[...errors, ...skipped, { ...stats, milliseconds: 0 }].map((entry) => JSON.stringify(entry)),
  ];
}
