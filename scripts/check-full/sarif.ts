import { ROOT } from '../root.ts';
import { command, type Step } from './step.ts';

export const sarif: Step = {
  name: 'SARIF against its schema and the Multitool',
  run(say) {
    const { output } = command('npx', ['tsx', 'scripts/validate-sarif.ts'], { cwd: ROOT });
    output.trim().split('\n').forEach(say);
  },
};
