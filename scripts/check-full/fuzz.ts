import { ROOT } from '../root.ts';
import { command, type Step } from './step.ts';

/** Multiplies the runs of every property-based test (test/support/runs.ts). */
const FACTOR = '20';

export const fuzz: Step = {
  name: 'property-based tests, more runs',
  run(say) {
    const { output } = command('npm', ['test', '--silent'], { cwd: ROOT, env: { TIGHTLIP_FUZZ: FACTOR } });
    const closing = output.split('\n').filter((line) => /^(?:ℹ|#) (?:tests|pass|fail) /.test(line));
    closing.forEach(say);
    say(`with TIGHTLIP_FUZZ=${FACTOR}`);
  },
};
