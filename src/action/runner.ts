import { appendFileSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Environment } from './inputs.ts';

/** What a step says to GitHub's runner: workflow commands on standard output, and files named by the environment. */
export class Runner {
  readonly #env: Environment;

  constructor(env: Environment) {
    this.#env = env;
  }

  /** Written at once, so that the order with a child process's output holds. */
  print(text: string): void {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length;) at += writeSome(bytes, at);
  }

  /** An annotation without a place; its text may hold anything. */
  error(message: string): void {
    this.#say('error', message);
  }

  notice(message: string): void {
    this.#say('notice', message);
  }

  /** Runs `body` while the runner takes nothing in the log for a command, whatever file names and lines are printed. */
  withoutCommands<T>(body: () => T): T {
    const token = randomUUID();
    this.print(`::stop-commands::${token}\n`);
    try {
      return body();
    } finally {
      this.print(`\n::${token}::\n`);
    }
  }

  setOutput(name: string, value: string): void {
    const delimiter = `tightlip-${randomUUID()}`;
    this.#append('GITHUB_OUTPUT', `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
  }

  addSummary(markdown: string): void {
    this.#append('GITHUB_STEP_SUMMARY', markdown);
  }

  #say(level: 'error' | 'notice', message: string): void {
    const escaped = message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    this.print(`::${level} title=tightlip::${escaped}\n`);
  }

  #append(variable: string, text: string): void {
    const file = this.#env[variable];
    if (file !== undefined && file !== '') appendFileSync(file, text);
  }
}

/** A pipe that is full answers EAGAIN: the reader needs a moment. */
function writeSome(bytes: Buffer, at: number): number {
  try {
    return writeSync(1, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
}
