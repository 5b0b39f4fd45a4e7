import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contents, scanItems } from './tree.ts';

/** Members of every object: a table that is asked for one of them must say that it has none. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
const EXTENSIONS = [
  'js',
  'ts',
  'py',
  'rb',
  'go',
  'rs',
  'java',
  'kt',
  'cs',
  'php',
  'sh',
  'ps1',
  'r',
  'vb',
  'swift',
  'c',
  'yml',
  'json',
  'tf',
];

function everywhere(name: string): string {
  return [
    `logger.${name}(password)`,
    `log.${name}("x %s", secret)`,
    `${name}("token " + apiKey)`,
    `${name} = "x"; ${name}: ${name}`,
    `requests.${name}("https://example.com", verify=False, ${name}=${name})`,
    `tls.${name}({ rejectUnauthorized: false, ${name}: false })`,
    `if (${name} == signature) res.${name}(err.stack)`,
    `curl -k --${name} https://example.com`,
  ].join('\n');
}

test('names that every object has are names like any other, in every language', async () => {
  const text = `${NAMES.map(everywhere).join('\n')}\nprintln!("{}", password)\nlogging.info(password)\n`;
  const { errors, findings } = await scanItems(contents(Object.fromEntries(EXTENSIONS.map((each) => [`a.${each}`, text]))));
  assert.deepEqual(errors, []);
  assert.ok(findings.length > EXTENSIONS.length);
});
