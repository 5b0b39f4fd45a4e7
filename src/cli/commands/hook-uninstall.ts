import { currentHooks, hooksIn } from '../hook/chosen-hooks.ts';
import { note } from '../print.ts';
import { shownPath } from '../report-error.ts';
import type { Run } from './command.ts';

/** Takes every hook of ours away; where there is none, that is as good. */
export const run: Run = async ({ options }) => {
  const removed = hooksIn(currentHooks()).filter(({ file }) => file.uninstall());
  if (options.quiet) return 0;
  for (const { stage, file } of removed) {
    note(`${stage}: removed${file.state.kind === 'none' ? '' : '; the hook from before is back'} (${shownPath(file.path)}).`);
  }
  if (removed.length === 0) note('No hook of tightlip is installed here.');
  return 0;
};
