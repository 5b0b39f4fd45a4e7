import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { command, type Step } from './step.ts';

/** Multiplies the runs of every property-based test (test/support/runs.ts). */
const FACTOR = process.env['TIGHTLIP_FUZZ'] ?? '10';

function propertyTests(): readonly string[] {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts') && readFileSync(join(ROOT, 'test', path), 'utf8').includes('/support/runs.ts'))
    .map((path) => `test/${path.replaceAll('\\', '/')}`)
    .sort();
}

export const fuzz: Step = {
  name: `property-based tests, ${FACTOR} times the runs (TIGHTLIP_FUZZ)`,
  run(say) {
    const files = propertyTests();
    files.forEach(say);
    const { output } = command(process.execPath, ['--import', 'tsx', 'scripts/test.ts', ...files], {
      cwd: ROOT,
      env: { TIGHTLIP_FUZZ: FACTOR },
    });
    output
      .split('\n')
      .filter((line) => /^(?:ℹ|#) (?:tests|pass|fail) /.test(line))
      .forEach(say);
  },
};
