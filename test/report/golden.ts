import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), 'golden');

/** Compares with test/report/golden/<name>. UPDATE=1 writes it; without, a missing golden fails. */
export function matchesGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `There is no golden ${name}; run with UPDATE=1 and read what it wrote.`);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} differs; run with UPDATE=1 if the change is meant.`);
}
