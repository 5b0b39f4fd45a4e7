import { allowlistsOf } from '../../pipeline/nested-settings.ts';
import { openHistory } from '../../pipeline/open-history.ts';
import { Globs } from '../../sources/globs.ts';
import type { Selection } from '../../sources/history/revisions.ts';
import { readAll } from '../../sources/read-all.ts';
import { ReportPaths } from '../../sources/report-path.ts';
import type { OpenedSource } from '../open-source.ts';
import type { ScanRoot } from '../scan-root.ts';
import type { Settings } from '../settings.ts';
import { pushedCommits } from './pushed-commits.ts';

const STDIN = 0;

/**
 * Every commit of a push, one by one: a key that one adds and the next takes away is pushed all the same.
 *
 * @param remote where a pre-push hook pushes to, by its name or address; undefined in a pre-receive hook, where the push arrives
 */
export async function openPushed(remote: string | undefined, { root }: ScanRoot, settings: Settings): Promise<OpenedSource> {
  const lines = readAll(STDIN, Infinity).toString();
  const selection: Selection =
    remote === undefined ? { kind: 'pushed', lines } : { kind: 'refs', refs: pushedCommits(lines, remote, root) };
  const change = { change: 'pushed', moment: remote === undefined ? 'receive' : 'push' } as const;
  if (selection.kind === 'refs' && selection.refs.length === 0) return { items: [], ...change };
  const scope = {
    paths: new ReportPaths(root),
    globs: new Globs(settings.exclude, settings.include),
    maxFileSize: settings.scan.maxFileSize,
  };
  const { items, finish } = await openHistory({ folder: root, selection }, scope, allowlistsOf(settings.scan, settings.nested));
  return { items, settle: finish, ...change };
}
