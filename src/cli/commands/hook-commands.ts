import { HOOK_ONLY_OPTIONS } from '../options/index.ts';
import type { Command } from './command.ts';

const HOOK_INSTALL: Command = {
  name: 'hook install',
  summary: 'Install a pre-commit hook in the current repository',
  description:
    'Writes a pre-commit hook that runs `tightlip --staged`, where git looks for hooks (core.hooksPath counts). A hook that is there already is kept and runs first; where another program looks after the hooks, nothing is written, and what to do instead is said.',
  operands: '',
  least: 0,
  most: 0,
  options: HOOK_ONLY_OPTIONS,
  examples: [
    ['tightlip hook install', 'look at every commit before it is made'],
    ['tightlip hook install --pre-push', 'and at every push'],
    ['tightlip hook install --pre-receive', 'on a server, in a bare repository'],
  ],
  load: () => import('./hook-install.ts'),
};

const HOOK_UNINSTALL: Command = {
  name: 'hook uninstall',
  summary: 'Take the hooks away again',
  description: 'Takes away every hook that `hook install` wrote. A hook that was there before is put back in its place.',
  operands: '',
  least: 0,
  most: 0,
  options: [],
  examples: [['tightlip hook uninstall', 'as if there had been no hook of tightlip']],
  load: () => import('./hook-uninstall.ts'),
};

const HOOK_STATUS: Command = {
  name: 'hook status',
  summary: 'Say which hooks are installed',
  description: 'Says where git looks for hooks, and which of them are ours. Exit code 1 when none is.',
  operands: '',
  least: 0,
  most: 0,
  options: [],
  examples: [['tightlip hook status', 'what is installed, and where']],
  load: () => import('./hook-status.ts'),
};

const HOOK_RUN: Command = {
  name: 'hook run',
  summary: 'Do what an installed hook does',
  description:
    'What an installed hook calls, with the arguments and the standard input that git gives to it: for pre-commit a scan of the index, for pre-push and pre-receive one of the commits that are pushed.',
  operands: '<hook> [arguments…]',
  least: 1,
  most: 3,
  options: [],
  examples: [['tightlip hook run pre-commit', 'as before a commit']],
  load: () => import('./hook-run.ts'),
};

export const HOOK_COMMANDS: readonly Command[] = [HOOK_INSTALL, HOOK_UNINSTALL, HOOK_STATUS, HOOK_RUN];
