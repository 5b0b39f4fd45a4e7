import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { bundle } from '../../scripts/build/bundle.ts';

/**
 * For tests of whole programs: bundles the sources once for the test file into a folder that goes away with it. Faster to start than the sources, and
 * never stale as dist/ may be.
 *
 * @returns path of a bundle by its name, once the tests run
 */
export function bundledPrograms(): (name: 'tightlip' | 'action') => string {
  const folder = mkdtempSync(join(tmpdir(), 'tightlip-bundled-'));
  before(async () => {
    await bundle(folder);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, `${name}.cjs`);
}
