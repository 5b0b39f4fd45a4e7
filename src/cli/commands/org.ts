import { resolve } from 'node:path';
import { RULES } from '../../../rules/index.ts';
import { now } from '../../core/clock.ts';
import { crypto } from '../../core/crypto.ts';
import { UsageError } from '../../core/errors.ts';
import { VERSION } from '../../core/product.ts';
import { EXIT, exitCode, type ScanResult } from '../../core/result.ts';
import type { Shard, ShardListing } from '../../core/shard.ts';
import { JoinedRepositories } from '../../pipeline/repositories/join-repositories.ts';
import { KnownBlobs } from '../../pipeline/repositories/known-blobs.ts';
import { scanRepositories } from '../../pipeline/repositories/scan-repositories.ts';
import { SeenBlobs } from '../../pipeline/repositories/seen-blobs.ts';
import { readStored } from '../../pipeline/repositories/stored-repository.ts';
import { selectRules } from '../../pipeline/select-rules.ts';
import { counted, summaryLine } from '../../report/summary-line.ts';
import { readRepositoryList, type ListedRepository } from '../../sources/repositories/repository-list.ts';
import { ownRepositories } from '../../sources/repositories/repository-shard.ts';
import { shardOfEnvironment } from '../../sources/shard-of-environment.ts';
import { exitReason } from '../exit-reason.ts';
import { EXIT_INTERRUPTED, interruptible } from '../interrupt.ts';
import { defaultJobs } from '../options/read.ts';
import { programDigest } from '../program-digest.ts';
import { progressOf } from '../org/progress.ts';
import { StateFolder } from '../org/state-folder.ts';
import { OutputError } from '../output-error.ts';
import { note } from '../print.ts';
import { reportTargets } from '../report-targets.ts';
import { findScanRoot } from '../scan-root.ts';
import { readSettings, type Settings } from '../settings.ts';
import { writeReports } from '../write-reports.ts';
import type { Invocation, Run } from './command.ts';

const DEFAULT_STATE = '.tightlip-org';

interface Share {
  readonly repositories: readonly ListedRepository[];
  readonly shard?: Shard & ShardListing;
}

function shareOf({ options }: Invocation): Share {
  if (options.repos === undefined) throw new UsageError('tightlip org reads a list of repositories: --repos list.txt');
  const list = readRepositoryList(options.repos, process.cwd());
  if (options.shard === undefined) return { repositories: list };
  return ownRepositories(list, options.shard === 'auto' ? shardOfEnvironment(process.env) : options.shard);
}

/** Of all that decides what is found. Regular expressions are told apart by their text. */
function digestOf({ scan, exclude, include }: Settings, program: URL): string {
  const text = JSON.stringify([programDigest(program) ?? VERSION, scan, exclude, include], (_key, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
  return crypto().createHash('sha256').update(text).digest('hex').slice(0, 32);
}

async function scanAll(
  invocation: Invocation,
  settings: Settings,
  { repositories }: Share,
  signal: AbortSignal,
): Promise<ScanResult> {
  const { options, program } = invocation;
  const start = now();
  const state = new StateFolder(resolve(options.state ?? DEFAULT_STATE));
  const settingsDigest = digestOf(settings, program);
  const seen = new SeenBlobs();
  for (const records of state.seen(settingsDigest)) seen.load(records);
  let done = 0;
  try {
    await scanRepositories(repositories, {
      settings: settings.scan,
      exclude: settings.exclude,
      include: settings.include,
      settingsDigest,
      known: new KnownBlobs(seen, settingsDigest, (records) => state.keep(settingsDigest, records)),
      store: state,
      key: state.key(),
      today: new Date().toISOString().slice(0, 10),
      jobs: options.jobs ?? defaultJobs(),
      workerEntry: new URL('worker.cjs', program),
      signal,
      onDone: (repository) => {
        done += 1;
        if (!options.quiet) note(progressOf(repository, done, repositories.length));
      },
    });
  } finally {
    state.close();
  }
  return joined(repositories, state, now() - start);
}

/** Read back from where they were stored, each of them: a run that went on from another gives the same bytes as one that did not. */
function joined(repositories: readonly ListedRepository[], state: StateFolder, milliseconds: number): ScanResult {
  const all = new JoinedRepositories();
  for (const { name } of repositories) {
    const stored = readStored(state.read(name) ?? '');
    if (stored === undefined) throw new OutputError(`The state folder lost the result of ${name}. Run the same command again.`);
    all.add(stored);
  }
  return all.result(milliseconds);
}

export const run: Run = async (invocation) => {
  const { options } = invocation;
  const targets = reportTargets(options);
  const share = shareOf(invocation);
  const settings = await readSettings(findScanRoot([], process.cwd()), options);
  const result = await interruptible((signal) => scanAll(invocation, settings, share, signal));
  if (result === undefined) {
    note('Interrupted: no report is written. The same command goes on where it was.');
    return EXIT_INTERRUPTED;
  }
  const selection = settings.scan.rules;
  const { shard } = share;
  const rules = selectRules(RULES, selection);
  await writeReports(result, targets, { rules, selection, ...(shard && { shard }) }, options);
  const code = exitCode(result, settings.failOn, options['allow-empty'] ?? shard !== undefined);
  const textOnStdout = targets.some(({ format, file }) => format === 'text' && file === undefined);
  if (!options.quiet) note(`${counted(share.repositories.length, 'repository').replace(/ys$/, 'ies')}. ${summaryLine(result)}`);
  if (!options.quiet || code === EXIT.incomplete) exitReason(result, code, settings.failOn, !textOnStdout).forEach(note);
  return code;
};
