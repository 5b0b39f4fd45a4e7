import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface StepRun {
  readonly status: number | null;
  /** what a runner would take for a command, in order */
  readonly commands: readonly string[];
  /** everything printed */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A workspace as GitHub's runner lays it out, thrown away after use. */
export class Workflow implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'tightlip-workflow-'));
  readonly workspace = join(this.folder, 'work');

  readonly #action: string;

  /** @param action the bundle that a step runs */
  constructor(action: string) {
    this.#action = action;
    mkdirSync(this.workspace);
    mkdirSync(join(this.folder, 'temp'));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  write(path: string, content: string): void {
    const file = join(this.workspace, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Makes the workspace a repository in which everything written so far is committed. @returns the commit */
  commit(): string {
    this.git(['init', '--quiet', '--initial-branch=main']);
    this.git(['add', '--all']);
    this.git(['commit', '--quiet', '--message=x']);
    return this.git(['rev-parse', 'HEAD']);
  }

  git(args: readonly string[], cwd = this.workspace): string {
    const author = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
    const { status, stdout, stderr } = spawnSync('git', [...author, ...args], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
    return stdout.trim();
  }

  /** Makes a shallow clone the workspace, as actions/checkout leaves it: one commit, no branch but what was fetched. */
  checkOutShallow(commit: string, depth: number): void {
    const origin = pathToFileURL(join(this.folder, 'origin')).href;
    renameSync(this.workspace, join(this.folder, 'origin'));
    this.git(['branch', '--force', 'checked', commit], join(this.folder, 'origin'));
    this.git(['clone', '--quiet', `--depth=${depth}`, '--branch=checked', origin, this.workspace], this.folder);
    this.git(['checkout', '--quiet', '--detach']);
  }

  /**
   * The environment of a run that an event started.
   *
   * @param fixture name of a file in events/, whose `$base` and `$head` are filled in
   */
  event(fixture: string, commits: { readonly base?: string; readonly head?: string } = {}): Readonly<Record<string, string>> {
    const text = readFileSync(new URL(`events/${fixture}.json`, import.meta.url), 'utf8');
    const file = join(this.folder, 'event.json');
    writeFileSync(file, text.replaceAll('$base', commits.base ?? '').replaceAll('$head', commits.head ?? ''));
    const name = /^(?:pull_request|push|merge_group|schedule|workflow_dispatch)/.exec(fixture)?.[0] ?? '';
    return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file };
  }

  /** @param inputs by their names in action.yml */
  run(inputs: Readonly<Record<string, string>> = {}, environment: Readonly<Record<string, string>> = {}): StepRun {
    const output = join(this.folder, 'output');
    const summary = join(this.folder, 'summary.md');
    for (const file of [output, summary]) writeFileSync(file, '');
    const { status, stdout, stderr } = spawnSync(process.execPath, [this.#action], {
      cwd: this.folder,
      encoding: 'utf8',
      env: {
        ...withoutRunner(process.env),
        GITHUB_WORKSPACE: this.workspace,
        RUNNER_TEMP: join(this.folder, 'temp'),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
        ...environment,
      },
    });
    return {
      status,
      commands: obeyed(stdout),
      log: stdout + stderr,
      outputs: readOutputs(existsSync(output) ? readFileSync(output, 'utf8') : ''),
      summary: readFileSync(summary, 'utf8'),
    };
  }
}

/** These tests may themselves run in a workflow. */
function withoutRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:GITHUB|INPUT|RUNNER)_/.test(name)));
}

/** As actions/runner reads a log: a command begins a line, white space aside, or stands anywhere as `##[…]`; a token stops and resumes. */
function obeyed(log: string): readonly string[] {
  const commands: string[] = [];
  let stoppedBy: string | undefined;
  for (const line of log.split('\n')) {
    const command = /^\s*::.*::|##\[/.test(line) ? line.trim() : undefined;
    if (command === undefined) continue;
    if (stoppedBy !== undefined) {
      if (command === `::${stoppedBy}::`) stoppedBy = undefined;
      continue;
    }
    stoppedBy = /^::stop-commands::(.*)$/.exec(command)?.[1];
    if (stoppedBy === undefined) commands.push(command);
  }
  return commands;
}

/** The heredoc form of GITHUB_OUTPUT. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, name, , value] of text.matchAll(/^([^\n<]+)<<([^\n]+)\n([^]*?)\n\2$/gm))
    outputs[name as string] = value as string;
  return outputs;
}
