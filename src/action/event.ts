import { readFileSync } from 'node:fs';
import type { Environment } from './inputs.ts';

/** What of GitHub's event says which change a workflow runs for. All of it is somebody else's text: names and ids are checked where they are read. */
export type Occasion =
  | { readonly kind: 'pull-request'; readonly base: string | undefined; readonly head: string | undefined }
  | { readonly kind: 'merge-group'; readonly base: string | undefined }
  | { readonly kind: 'push'; readonly before: string | undefined; readonly defaultBranch: string | undefined }
  | { readonly kind: 'tag' }
  | { readonly kind: 'deletion' }
  /** a schedule, a click: nothing changed */
  | { readonly kind: 'none' };

const NO_COMMIT = /^0+$/;

/** The value under a path of keys; undefined where something else stands. */
function at(payload: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], payload);
}

function commit(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) && !NO_COMMIT.test(value) ? value : undefined;
}

function pushed(payload: unknown): Occasion {
  const ref = at(payload, 'ref');
  if (at(payload, 'deleted') === true || NO_COMMIT.test(String(at(payload, 'after') ?? ''))) return { kind: 'deletion' };
  if (typeof ref === 'string' && ref.startsWith('refs/tags/')) return { kind: 'tag' };
  const name = at(payload, 'repository', 'default_branch');
  const isOther = typeof name === 'string' && name !== '' && ref !== `refs/heads/${name}`;
  return { kind: 'push', before: commit(at(payload, 'before')), defaultBranch: isOther ? name : undefined };
}

/** @param payload the event as GitHub's webhooks describe it: https://docs.github.com/webhooks/webhook-events-and-payloads */
export function occasionOf(name: string, payload: unknown): Occasion {
  if (/^pull_request/.test(name)) {
    const base = commit(at(payload, 'pull_request', 'base', 'sha'));
    return { kind: 'pull-request', base, head: commit(at(payload, 'pull_request', 'head', 'sha')) };
  }
  if (name === 'merge_group') return { kind: 'merge-group', base: commit(at(payload, 'merge_group', 'base_sha')) };
  return name === 'push' ? pushed(payload) : { kind: 'none' };
}

/** The event of this run; one that cannot be read is like one that says nothing. */
export function readOccasion(env: Environment): Occasion {
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as unknown;
  } catch {
    payload = undefined;
  }
  return occasionOf(env['GITHUB_EVENT_NAME'] ?? '', payload);
}
