import { UsageError } from '../../core/errors.ts';
import { chosenHooks, currentHooks, hookProgram } from '../hook/chosen-hooks.ts';
import { CHAINED_SUFFIX } from '../hook/hook-script.ts';
import { note } from '../print.ts';
import { shownPath } from '../report-error.ts';
import type { Run } from './command.ts';

const REFUSED = 1;

/** Exit code 1 where a hook could not be written and there is something to do by hand. */
export const run: Run = async (invocation) => {
  const { options } = invocation;
  const say = (text: string): void => (options.quiet ? undefined : note(text));
  const folder = currentHooks();
  const hooks = chosenHooks(folder, options);
  if (hooks.length === 0) throw new UsageError('Nobody commits in a bare repository: install the hook with --pre-receive.');
  let code = 0;
  for (const { stage, file } of hooks) {
    const done = file.install(hookProgram(folder, invocation));
    if (done.kind === 'refused') {
      note(`${stage} is not installed: ${done.instruction}`);
      code = REFUSED;
      continue;
    }
    say(`${stage}: ${done.kind === 'updated' ? 'updated' : 'installed'} in ${shownPath(file.path)}.`);
    if (done.kind === 'chained') say(`The hook that was there is now ${shownPath(file.path)}${CHAINED_SUFFIX}, and runs first.`);
  }
  if (folder.kind === 'shared') say('core.hooksPath names this folder: every repository that uses it runs the hook.');
  if (folder.kind === 'project')
    say('core.hooksPath names a folder of the project: commit the hook, and whoever uses the folder has it.');
  return code;
};
