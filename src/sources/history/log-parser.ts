import { decodeName, printablePath } from '../file-name.ts';

/** One path that a commit leaves otherwise than every one of its parents has it. */
export interface Change {
  /** as reported */
  readonly path: string;
  /** octal, as in `100644`; `000000` where the path is gone */
  readonly mode: string;
  readonly object: string;
  /** blobs that stood there in the parents; none where the path is new */
  readonly before: readonly string[];
  /** the path's former name, where git follows renames */
  readonly formerPath?: string;
}

export interface LoggedCommit {
  readonly id: string;
  /** author date, ISO 8601 */
  readonly date: string;
  readonly message: string;
  readonly changes: readonly Change[];
}

/** What `LogParser` reads: NUL takes part in no id, date, message or path, so nothing that a commit holds can look like another field. */
export const LOG_FORMAT = ['-z', '--raw', '--no-abbrev', '--format=%H%x00%aI%x00%B%x00'] as const;

type Open = { -readonly [Key in keyof LoggedCommit]: LoggedCommit[Key] } & { changes: Change[] };

/** As in the raw format: the first one behind the colons. */
const BLOB_MODE = /^:*100/;

/** The output of `git log` in LOG_FORMAT (git-diff(1), RAW OUTPUT FORMAT), however it is cut into chunks. */
export class LogParser {
  #rest: Buffer = Buffer.alloc(0);
  /** fields of the entry that is being read */
  #fields: Buffer[] = [];
  #commit: Open | undefined;

  /** @returns the commits that the chunk completes: a commit is complete when the next one begins */
  push(chunk: Buffer): LoggedCommit[] {
    const commits: LoggedCommit[] = [];
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, at)) {
      const done = this.#field(bytes.subarray(at, end));
      if (done) commits.push(done);
      at = end + 1;
    }
    this.#rest = bytes.subarray(at);
    return commits;
  }

  end(): LoggedCommit | undefined {
    const last = this.#commit;
    this.#commit = undefined;
    return last;
  }

  #field(field: Buffer): LoggedCommit | undefined {
    // Between entries git sets empty fields and line ends.
    const start = this.#fields.length === 0 && field[0] === 10 ? 1 : 0;
    if (this.#fields.length === 0 && field.length === start) return undefined;
    this.#fields.push(start === 0 ? field : field.subarray(start));
    const first = this.#fields[0] as Buffer;
    const isChange = first[0] === 0x3a;
    if (this.#fields.length < (isChange ? changeFields(first) : 3)) return undefined;
    const fields = this.#fields;
    this.#fields = [];
    if (isChange) {
      this.#commit?.changes.push(changeOf(fields));
      return undefined;
    }
    const done = this.#commit;
    const [id, date, message] = fields.map((each) => each.toString());
    this.#commit = { id: id as string, date: date as string, message: message as string, changes: [] };
    return done;
  }
}

/** Renames and copies name two paths. */
function changeFields(head: Buffer): number {
  return head[0] === 0x3a && head[1] !== 0x3a && /[RC]\d{0,3}$/.test(head.toString('latin1')) ? 3 : 2;
}

/** `:mode… mode object… object status` with as many colons as parents. */
function changeOf([head, ...paths]: Buffer[]): Change {
  const words = (head as Buffer).toString('latin1').split(' ');
  const parents = (words[0] as string).lastIndexOf(':') + 1;
  const objects = words.slice(parents + 1, 2 * parents + 1);
  const modes = words.slice(0, parents);
  return {
    path: printablePath(decodeName(paths.at(-1) as Buffer)),
    mode: words[parents] as string,
    object: words[2 * parents + 1] as string,
    before: objects.filter((_, parent) => BLOB_MODE.test(modes[parent] as string)),
    ...(paths.length === 2 && { formerPath: printablePath(decodeName(paths[0] as Buffer)) }),
  };
}
