import { visible } from '../../report/sanitize.ts';
import { currentHooks, hooksIn } from '../hook/chosen-hooks.ts';
import type { HookState } from '../hook/hook-files.ts';
import { print } from '../print.ts';
import { shownPath } from '../report-error.ts';
import type { Run } from './command.ts';

function inWords(state: HookState): string {
  switch (state.kind) {
    case 'none':
      return 'not installed';
    case 'ours':
      return state.chained ? 'installed; another hook runs before it' : 'installed';
    case 'foreign':
      return `not installed; there is another hook${state.manager === undefined ? '' : `, of ${state.manager.name}`}`;
  }
}

/** Exit code 1 where no hook is installed, so that a script can ask. */
export const run: Run = async () => {
  const folder = currentHooks();
  const states = hooksIn(folder).map(({ stage, file }) => ({ stage, state: file.state }));
  const lines = states.map(({ stage, state }) => `${stage.padEnd(12)} ${inWords(state)}`);
  await print(`${[`Hooks in ${visible(shownPath(folder.path))}`, ...lines].join('\n')}\n`);
  return states.some(({ state }) => state.kind === 'ours') ? 0 : 1;
};
