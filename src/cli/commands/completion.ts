import { bareYargs } from '../help.ts';
import type { Run } from './command.ts';

/** The script asks tightlip itself for words (completion-words.ts), so it need not change with the version. */
export const run: Run = async () => {
  (await bareYargs([])).showCompletionScript();
  return 0;
};
