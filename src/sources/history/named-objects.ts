import type { SourceItem } from '../../core/source.ts';
import { ObjectReader, type GitObject } from '../cat-file.ts';
import { printablePath } from '../file-name.ts';
import { runGit, splitNul } from '../git.ts';
import { failed } from '../scope.ts';
import type { HistoryIndex, Introduction } from './history-index.ts';
import { MESSAGES } from './message-path.ts';
import type { HistoryQuery } from './read-history.ts';
import type { Revisions } from './revisions.ts';
import { parseTag } from './tags.ts';

/** A tag is small; what is larger is passed over. Bytes. */
const MOST_BYTES = 1 << 20;

interface Named {
  readonly messages: SourceItem[];
  readonly errors: SourceItem[];
}

/**
 * What refs name besides commits: annotated tags, whose messages are scanned, and, rarely, blobs and trees that no commit holds. Of a part of
 * history, the tags on its commits.
 */
export async function readNamed({ folder, selection }: HistoryQuery, { tips }: Revisions, index: HistoryIndex): Promise<Named> {
  const listed = selection.kind === 'pushed' ? [] : listRefs(folder, selection.kind === 'all', index);
  const named: Named = { messages: [], errors: [] };
  const seen = new Set<string>(index.commits.keys());
  /** by object id: the tag that led there */
  let wanted = new Map<string, Introduction | undefined>([...listed, ...tips].map((object) => [object, undefined]));
  while (wanted.size > 0) {
    const next = new Map<string, Introduction | undefined>();
    const names = [...wanted.keys()].filter((object) => !seen.has(object));
    for await (const object of new ObjectReader(folder, { maxBytes: MOST_BYTES }).read(names)) {
      seen.add(object.name);
      const target = take(object, wanted.get(object.name), { folder, index, named });
      if (target !== undefined) next.set(...target);
    }
    wanted = next;
  }
  return named;
}

/** Object ids of refs that are no commits. */
function listRefs(folder: string, all: boolean, index: HistoryIndex): string[] {
  const format = '--format=%(objecttype) %(objectname) %(*objectname)';
  const result = runGit(['for-each-ref', format, ...(all ? [] : ['refs/tags'])], folder);
  const refs = (result.ok ? result.stdout.toString() : '').split('\n').map((line) => line.split(' '));
  const targets = new Map(refs.map(([, object = '', target = '']) => [object, target]));
  // A tag may stand on a tag, and git looks through one.
  const isOnCommit = (object: string): boolean => {
    const target = targets.get(object) ?? '';
    return target !== '' && (index.commits.has(target) || isOnCommit(target));
  };
  return refs
    .filter(([type = '', object = '']) => type !== '' && type !== 'commit' && (all || isOnCommit(object)))
    .map(([, object]) => object as string);
}

interface Place {
  readonly folder: string;
  readonly index: HistoryIndex;
  readonly named: Named;
}

/** @returns what the object, a tag, leads to where that is no commit */
function take(
  object: GitObject,
  tag: Introduction | undefined,
  { folder, index, named }: Place,
): [string, Introduction] | undefined {
  const introduction = tag ?? { commit: object.name, date: '', order: -1 };
  if (object.kind === 'missing' || object.kind === 'broken') {
    named.errors.push(
      failed({
        kind: 'object',
        cause: `object ${object.name}, which a ref names, is ${object.kind === 'missing' ? 'missing' : 'corrupt'}`,
      }),
    );
  } else if (object.type === 'blob') {
    index.addBlob(object.oid, `${MESSAGES.object}${object.oid}`, introduction);
  } else if (object.type === 'tree') {
    addTree(object.oid, introduction, { folder, index, named });
  } else if (object.type === 'tag' && object.kind === 'object') {
    const read = parseTag(object.content);
    if (read === undefined) return undefined;
    const commit = index.commits.get(read.target);
    const introduced = { commit: commit?.commit ?? object.oid, date: read.date ?? commit?.date ?? '', order: -1 };
    const path = `${MESSAGES.tag}${read.name}`;
    index.messages.set(path, introduced);
    named.messages.push({ kind: 'content', path, content: Buffer.from(read.message) });
    if (read.targetType !== 'commit') return [read.target, introduced];
  }
  return undefined;
}

function addTree(tree: string, introduction: Introduction, { folder, index, named }: Place): void {
  const result = runGit(['ls-tree', '-r', '-z', '--full-tree', tree], folder);
  if (!result.ok) named.errors.push(failed({ kind: 'git', cause: result.failure.message }));
  for (const entry of result.ok ? splitNul(result.stdout) : []) {
    const [, object, name] = /^100\d{3} blob ([0-9a-f]{40,64})\t(.*)$/s.exec(entry) ?? [];
    if (object === undefined || name === undefined) continue;
    const path = printablePath(name);
    if (index.blobs.get(object)?.has(path) !== true) index.addBlob(object, path, introduction);
  }
}
