import { fileURLToPath } from 'node:url';
import type { Invocation } from '../commands/command.ts';
import type { OptionValues } from '../options/index.ts';
import { HookFile } from './hook-files.ts';
import { STAGES, type Program, type Stage } from './hook-script.ts';
import { findHooksFolder, type HooksFolder } from './hooks-folder.ts';

export interface Hook {
  readonly stage: Stage;
  readonly file: HookFile;
}

/** Every hook that tightlip can be in a folder. */
export function hooksIn({ path }: HooksFolder): readonly Hook[] {
  return STAGES.map((stage) => ({ stage, file: new HookFile(path, stage) }));
}

/** Those that options ask for; nobody commits in a bare repository. */
export function chosenHooks(folder: HooksFolder, options: OptionValues): readonly Hook[] {
  const wanted: Readonly<Record<Stage, boolean>> = {
    'pre-commit': !folder.isBare,
    'pre-push': options['pre-push'] ?? false,
    'pre-receive': options['pre-receive'] ?? false,
  };
  return hooksIn(folder).filter(({ stage }) => wanted[stage]);
}

/** The folder of hooks of the current repository. */
export function currentHooks(): HooksFolder {
  return findHooksFolder(process.cwd());
}

/** The running program, unless the hook is a file of the project: its own paths are nobody else's. */
export function hookProgram({ kind }: HooksFolder, { program }: Invocation): Program | undefined {
  return kind === 'project' ? undefined : { node: process.execPath, file: fileURLToPath(program) };
}
