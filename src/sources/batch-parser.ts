/** git's four kinds of objects. */
export type ObjectType = 'blob' | 'commit' | 'tag' | 'tree';

/** One answer of `git cat-file --batch`. */
export type BatchAnswer =
  | { readonly kind: 'object'; readonly oid: string; readonly type: ObjectType; readonly content: Buffer }
  | { readonly kind: 'large'; readonly oid: string; readonly type: ObjectType; readonly size: number }
  | { readonly kind: 'missing' };

interface Body {
  readonly oid: string;
  readonly type: ObjectType;
  readonly size: number;
  /** gathers an object that comes in several chunks; undefined where its content is passed over */
  readonly content: Buffer | undefined;
  received: number;
}

const LINE_END = 10;
const HEADER = /^([0-9a-f]{40,64}) (blob|commit|tag|tree) (\d{1,15})$/;

/** The output of `git cat-file --batch` (git-cat-file(1), BATCH OUTPUT), however it is cut into chunks. */
export class BatchParser {
  readonly #maxBytes: number;
  /** start of a header whose end has not come */
  #header = '';
  #body: Body | undefined;
  /** the line end behind an object's content is due */
  #ending = false;

  /** @param maxBytes content of larger objects is passed over */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** @returns the answers that the chunk completes; their content may be a view of it */
  push(chunk: Buffer): BatchAnswer[] {
    const answers: BatchAnswer[] = [];
    let at = 0;
    while (at < chunk.length) {
      if (this.#ending) {
        this.#ending = false;
        at += 1;
      } else if (this.#body === undefined) {
        const end = chunk.indexOf(LINE_END, at);
        this.#header += chunk.toString('latin1', at, end === -1 ? chunk.length : end);
        if (end === -1) break;
        at = end + 1;
        const whole = this.#begin(chunk, at);
        if (whole === undefined) continue;
        answers.push(whole);
        if (whole.kind === 'object') at += whole.content.length;
      } else {
        at += this.#fill(this.#body, chunk, at, answers);
      }
    }
    return answers;
  }

  /** Reads the header; gives the answer where it is complete: nothing, an empty object, or one that lies within the chunk. */
  #begin(chunk: Buffer, at: number): BatchAnswer | undefined {
    const [, oid, type, digits] = HEADER.exec(this.#header) ?? [];
    this.#header = '';
    if (oid === undefined) return { kind: 'missing' };
    const size = Number(digits);
    const keeps = size <= this.#maxBytes;
    if (keeps && at + size <= chunk.length) {
      this.#ending = true;
      return { kind: 'object', oid, type: type as ObjectType, content: chunk.subarray(at, at + size) };
    }
    const content = keeps ? Buffer.allocUnsafeSlow(size) : undefined;
    this.#body = { oid, type: type as ObjectType, size, content, received: 0 };
    return undefined;
  }

  /** @returns how many bytes of the chunk belong to the object */
  #fill(body: Body, chunk: Buffer, at: number, answers: BatchAnswer[]): number {
    const length = Math.min(body.size - body.received, chunk.length - at);
    body.content?.set(chunk.subarray(at, at + length), body.received);
    body.received += length;
    if (body.received === body.size) {
      const { oid, type, size, content } = body;
      answers.push(content ? { kind: 'object', oid, type, content } : { kind: 'large', oid, type, size });
      this.#body = undefined;
      this.#ending = true;
    }
    return length;
  }
}
