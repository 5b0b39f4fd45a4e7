import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/core/language.ts';
import { detectLanguage } from '../../src/syntax/detect-language.ts';

const CASES: readonly (readonly [string, string, Language])[] = [
  ['src/a.ts', '', 'typescript'],
  ['src/A.JAVA', '', 'java'],
  ['a/b.mjs', '', 'javascript'],
  ['Dockerfile', '', 'dockerfile'],
  ['docker/Dockerfile.dev', '', 'dockerfile'],
  ['app.dockerfile', '', 'dockerfile'],
  ['Makefile', '', 'makefile'],
  ['Jenkinsfile', '', 'groovy'],
  ['.env', '', 'dotenv'],
  ['.env.production', '', 'dotenv'],
  ['deploy/.env.js', '', 'dotenv'],
  ['.npmrc', '', 'ini'],
  ['.bashrc', '', 'shell'],
  ['package.json', '', 'json'],
  ['nginx.conf', '', 'nginx'],
  ['.git/config', '', 'ini'],
  ['bin/run', '#!/usr/bin/env bash\n', 'shell'],
  ['bin/run', '#!/usr/bin/python3 -u\n', 'python'],
  ['bin/run', '#!/usr/bin/env node\n', 'javascript'],
  ['bin/run', 'binary', 'text'],
  ['LICENSE', '', 'text'],
  ['a.unknown', '', 'text'],
];

for (const [path, head, language] of CASES) {
  test(`${path} ${head.trim()} is ${language}`, () => assert.equal(detectLanguage(path, Buffer.from(head)), language));
}
