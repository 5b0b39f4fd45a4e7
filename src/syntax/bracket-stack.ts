import type { StringForm, Interpolation } from './language-table.ts';
import type { Tokens } from './tokens.ts';

/** An interpolation that is open: what its string looks like, so that the scanner can go on with it. */
export interface Frame {
  readonly form: StringForm;
  readonly close: Interpolation['close'];
  /** token index of the string's head */
  readonly head: number;
}

/** Bracket kinds, 0 to 2, by the code of either bracket. */
const KINDS = new Uint8Array(128);
for (const [kind, pair] of ['()', '[]', '{}'].entries()) for (const bracket of pair) KINDS[bracket.charCodeAt(0)] = kind;
/** on the stack beside the three bracket kinds */
const INTERPOLATION = 3;

/**
 * Open brackets and interpolations while a text is tokenized. A closing bracket that fits no open one is left unmatched; one that fits an
 * outer bracket closes it and leaves the inner ones unmatched. Every token is pushed and popped once, so the cost is linear.
 */
export class BracketStack {
  readonly #tokens: Tokens;
  readonly #indexes: number[] = [];
  readonly #kinds: number[] = [];
  readonly #frames: Frame[] = [];
  /** the innermost interpolation */
  frame: Frame | undefined;
  /** innermost open bracket or string head, -1 at the top */
  top = -1;
  /** open brackets by kind inside the innermost interpolation */
  #open: [number, number, number] = [0, 0, 0];
  readonly #outer: [number, number, number][] = [];

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** @param code of the opening bracket, UTF-16 */
  push(index: number, code: number): void {
    const kind = KINDS[code] as 0 | 1 | 2;
    this.#indexes.push(index);
    this.#kinds.push(kind);
    this.#open[kind] += 1;
    this.top = index;
  }

  pushFrame(frame: Frame): void {
    this.#indexes.push(frame.head);
    this.#kinds.push(INTERPOLATION);
    this.#frames.push(frame);
    this.#outer.push(this.#open);
    this.#open = [0, 0, 0];
    this.frame = frame;
    this.top = frame.head;
  }

  /** Would this closing bracket end the innermost interpolation? */
  endsFrame(code: number): boolean {
    const frame = this.frame;
    return frame !== undefined && frame.close.charCodeAt(0) === code && this.#open[KINDS[code] as 0 | 1 | 2] === 0;
  }

  /** Leaves the innermost interpolation with whatever is still open inside it. */
  popFrame(): Frame | undefined {
    while (this.#kinds.length > 0 && this.#kinds.pop() !== INTERPOLATION) this.#indexes.pop();
    this.#indexes.pop();
    this.#open = this.#outer.pop() ?? [0, 0, 0];
    const left = this.#frames.pop();
    this.frame = this.#frames.at(-1);
    this.#setTop();
    return left;
  }

  /** Index of the bracket that this closing one matches, already popped; -1 for a stray one. */
  close(code: number): number {
    const kind = KINDS[code] as 0 | 1 | 2;
    if (this.#open[kind] === 0) return -1;
    for (;;) {
      const index = this.#indexes.pop() as number;
      const popped = this.#kinds.pop() as 0 | 1 | 2;
      this.#open[popped] -= 1;
      if (popped !== kind) continue;
      this.#setTop();
      return index;
    }
  }

  #setTop(): void {
    const depth = this.#indexes.length;
    this.top = depth === 0 ? -1 : (this.#indexes[depth - 1] as number);
  }

  link(open: number, close: number): void {
    this.#tokens.matches[open] = close;
    this.#tokens.matches[close] = open;
  }
}
