import type { Writable } from 'node:stream';
import { SourceError } from '../core/errors.ts';
import { BatchParser, type BatchAnswer } from './batch-parser.ts';
import { GitProcess } from './git.ts';

/** What came of one request; `name` is as it was asked for. */
export type GitObject = { readonly name: string } & (
  | BatchAnswer
  /** there, and cannot be read; `cause` in git's words */
  | { readonly kind: 'broken'; readonly cause: string }
);

export interface ObjectsOptions {
  /** content of larger objects is passed over, bytes */
  readonly maxBytes: number;
}

/** Requests written in one go, bytes. */
const WRITE_BYTES = 32 * 1024;

/**
 * `git cat-file --batch`, used once. It starts at once: by the time that it is known what to ask for, it is ready. Content may share memory with its
 * neighbours: copy what must live long.
 */
export class ObjectReader {
  readonly #folder: string;
  readonly #maxBytes: number;
  #git: GitProcess;
  /** asked for and not answered yet, in order, from `#answered` on */
  #pending: string[] = [];
  #answered = 0;

  constructor(folder: string, { maxBytes }: ObjectsOptions) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#git = this.#start();
  }

  #start(): GitProcess {
    return new GitProcess(['cat-file', '--batch', '--buffer'], this.#folder);
  }

  /**
   * The objects in the order of their names: object ids, or what git-rev-parse(1) knows, without a line end. One that git stumbles over costs that
   * one only: git is started anew behind it.
   *
   * @throws SourceError when git cannot be run, or not in this repository
   */
  async *read(names: Iterable<string> | AsyncIterable<string>): AsyncGenerator<GitObject, void, undefined> {
    const source = Symbol.asyncIterator in names ? names[Symbol.asyncIterator]() : names[Symbol.iterator]();
    try {
      for (;;) {
        const feeding = this.#feed(source);
        yield* this.#answers();
        const failure = await this.#git.failure;
        await feeding;
        const name = this.#pending[this.#answered];
        if (name === undefined && failure === undefined) return;
        if (name === undefined || (failure !== undefined && failure.kind !== 'failed')) {
          throw new SourceError(failure?.message ?? '');
        }
        this.#pending = this.#pending.slice(this.#answered + 1);
        this.#answered = 0;
        yield { name, kind: 'broken', cause: failure?.message ?? 'git cat-file ended early' };
        this.#git = this.#start();
      }
    } finally {
      this.close();
    }
  }

  /** Ends git where nothing, or nothing more, is asked for. */
  close(): void {
    this.#git.kill();
  }

  /** Writes what a git before left unanswered, then goes on with the source; returns early when git ends. */
  async #feed(source: Iterator<string> | AsyncIterator<string>): Promise<void> {
    const { stdin } = this.#git;
    let text = this.#pending.map((name) => `${name}\n`).join('');
    for (;;) {
      while (text.length < WRITE_BYTES) {
        const next = await source.next();
        if (next.done) {
          stdin.end(text);
          return;
        }
        this.#pending.push(next.value);
        text += `${next.value}\n`;
      }
      if (stdin.destroyed) return;
      if (!stdin.write(text)) await roomIn(stdin);
      text = '';
    }
  }

  async *#answers(): AsyncGenerator<GitObject, void, undefined> {
    const parser = new BatchParser(this.#maxBytes);
    for await (const chunk of this.#git.stdout as AsyncIterable<Buffer>) {
      for (const answer of parser.push(chunk)) {
        const name = this.#pending[this.#answered] ?? '';
        this.#answered += 1;
        yield { name, ...answer };
      }
    }
  }
}

/** Waits until a stream takes more, or is closed. */
function roomIn(stream: Writable): Promise<unknown> {
  return new Promise((resolve) => stream.once('drain', resolve).once('close', resolve));
}
