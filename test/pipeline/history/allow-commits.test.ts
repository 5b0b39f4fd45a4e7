import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AllowlistEntry } from '../../../src/core/settings.ts';
import { aToken } from '../tree.ts';
import { newHistory, scanHistory, TOKENS, told } from './repository.ts';

const ONE = `one ${aToken('one')}\n`;
const { folder, ids } = newHistory([
  { parents: [], files: { 'a.txt': ONE } },
  { parents: [1], files: { 'a.txt': `${ONE}more\n`, 'b.txt': `two ${aToken('two')}\n` } },
  { parents: [2], files: { 'b.txt': `# moved\ntwo ${aToken('two')}\n`, 'c.txt': aToken('three') } },
]);
const ALL = ['a.txt:1 1 gone', 'b.txt:2 2 head', 'c.txt:1 3 head'];

async function scanned(entry: Omit<AllowlistEntry, 'reason'>): Promise<{ left: string[]; allowed: string[] }> {
  const result = await scanHistory(folder, {}, {}, { ...TOKENS, allowlists: [{ reason: 'known', ...entry }] });
  assert.ok(result.suppressed.every(({ by, reason }) => by === 'allowlist' && reason === 'known'));
  const suppressed = result.suppressed.map(({ finding }) => finding);
  return { left: told(result, ids), allowed: told({ ...result, findings: suppressed }, ids) };
}

test('what came with a commit is allowed by its id, wherever it stands by now', async () => {
  const [one = '', two = ''] = ids;
  assert.deepEqual(await scanned({ commits: ['0'.repeat(40)] }), { left: ALL, allowed: [] });
  assert.deepEqual(await scanned({ commits: [one.toUpperCase()] }), { left: ALL.slice(1), allowed: ALL.slice(0, 1) });
  assert.deepEqual(await scanned({ commits: [two.slice(0, 7), one] }), { left: ALL.slice(2), allowed: ALL.slice(0, 2) });
});

test('other conditions of the entry count too, all of them or any', async () => {
  const commits = ids.slice(0, 2);
  assert.deepEqual(await scanned({ commits, paths: ['b.*'] }), { left: [ALL[0], ALL[2]], allowed: [ALL[1]] });
  assert.deepEqual(await scanned({ commits, line: /^one / }), { left: ALL.slice(1), allowed: ALL.slice(0, 1) });
  assert.deepEqual(await scanned({ commits, paths: ['c.*'], conditions: 'any' }), { left: [], allowed: ALL });
});
