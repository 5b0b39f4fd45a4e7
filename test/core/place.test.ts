import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, type Place } from '../../src/core/place.ts';

const CASES: Readonly<Record<Place | 'live', readonly string[]>> = {
  test: [
    'test/a.ts',
    'src/__tests__/a.js',
    'pkg/server_test.go',
    'src/a.spec.ts',
    'src/LoginTest.java',
    'conftest.py',
    'test_login.py',
  ],
  fixture: ['test/fixtures/a.json', 'pkg/testdata/key.pem', 'src/__mocks__/a.js'],
  docs: ['docs/setup.html', 'README.md', 'guide.rst', 'CHANGELOG'],
  example: ['examples/app.py', '.env.example', 'config.sample.yml', 'settings.dist'],
  vendored: ['node_modules/a/index.js', 'vendor/github.com/a/b.go', 'lib/python3/site-packages/a.py'],
  generated: ['app.min.js', 'main.js.map', 'package-lock.json', 'go.sum'],
  live: ['src/server.ts', '.env', 'latest/a.py', 'contest.py', 'src/attestation.go', 'config/production.yml', 'documents.py'],
};

for (const [place, paths] of Object.entries(CASES)) {
  test(`${place}: ${paths.join(', ')}`, () => {
    for (const path of paths) assert.equal(placeOf(path) ?? 'live', place, path);
  });
}
