import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import { bundledPrograms } from '../support/bundled.ts';

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** The environment without what changes output or start-up. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const unwanted = /^(?:NODE_EXTRA_CA_CERTS|NODE_OPTIONS|NODE_TEST_CONTEXT|NO_COLOR|FORCE_COLOR|CI|GIT_.*)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !unwanted.test(name)));
}

type Run = (args: readonly string[], options: CliOptions) => Promise<CliRun>;

/** Bundles once for the test file; gives a function that runs the command line as a process. */
export function cli(): { readonly run: Run; readonly program: () => string } {
  const bundle = bundledPrograms();
  const program = (): string => bundle('tightlip');
  const run: Run = async (args, { cwd, input = '', env = {} }) => {
    const child = spawn(process.execPath, [program(), ...args], { cwd, env: { ...plainEnvironment(), ...env } });
    // A program that refuses its command line does not wait for its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { status: child.exitCode, stdout, stderr };
  };
  return { run, program };
}

/** A folder outside of any repository that goes away with the test file. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-cli-')));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
