import { reviseBaseline } from '../baseline/revise-command.ts';
import type { Run } from './command.ts';

export const run: Run = (invocation) => reviseBaseline(invocation, false);
