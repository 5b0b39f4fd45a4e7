import { dirname, join } from 'node:path';
import { runStep } from './step.ts';
import { trustVariables } from './trust.ts';

/** The command line's bundle lies beside this one. A process of its own, so that a scan that dies still fails the step with a word. */
const cli = join(dirname(process.argv[1] ?? ''), 'tightlip.cjs');

Object.assign(process.env, trustVariables(process.env));
process.exitCode = runStep(process.env, [process.execPath, cli]);
