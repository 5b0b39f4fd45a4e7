import { UsageError } from '../../core/errors.ts';
import { openPushed } from '../hook/open-pushed.ts';
import { STAGES } from '../hook/hook-script.ts';
import type { Run } from './command.ts';
import { run as runScan, scanOf } from './scan.ts';

/** What a hook of git calls, with the arguments and the standard input that git gives to it. */
export const run: Run = async ({ operands: [stage, remote = ''], options, program }) => {
  const invocation = { operands: [], options, program };
  switch (STAGES.find((known) => known === stage)) {
    case 'pre-commit':
      return runScan({ ...invocation, options: { ...options, staged: true } });
    case 'pre-push':
      return scanOf(invocation, (place, settings) => openPushed(remote, place, settings));
    case 'pre-receive':
      return scanOf(invocation, (place, settings) => openPushed(undefined, place, settings));
    case undefined:
      throw new UsageError(`"tightlip hook run" knows ${STAGES.join(', ')}.`);
  }
};
