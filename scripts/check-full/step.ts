import { spawnSync } from 'node:child_process';

/** One of the longer checks. `run` says what it did, line by line, and throws where something is wrong. */
export interface Step {
  readonly name: string;
  readonly run: (say: (line: string) => void) => void | Promise<void>;
}

export interface Command {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** exit codes that count as done; 0 by default */
  readonly statuses?: readonly number[];
}

export interface Done {
  readonly status: number;
  /** standard output, then standard error */
  readonly output: string;
}

/** Runs a command to its end. @throws with the end of its output when it ends otherwise than wanted */
export function command(file: string, args: readonly string[], { cwd, env, statuses = [0] }: Command = {}): Done {
  const child = spawnSync(file, args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (child.error) throw child.error;
  const output = `${child.stdout}${child.stderr}`;
  if (child.status === null || !statuses.includes(child.status)) {
    throw new Error(
      `${file} ${args.join(' ')} ended with ${child.status}, not ${statuses.join(' or ')}:\n${output.slice(-4000)}`,
    );
  }
  return { status: child.status, output };
}
