import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { aToken } from '../pipeline/tree.ts';
import { cli, plainEnvironment, scratchFolder, writeTree, type CliRun } from './run-cli.ts';

const { run } = cli();
const scratch = scratchFolder();
let count = 0;
const TOKEN = aToken('import');
const TREE = { 'src/app.py': `x = 1\nkey = "${TOKEN}"\n`, 'src/new.py': `key = "${aToken('new')}"\n` };

function repository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(scratch, String((count += 1)));
  mkdirSync(folder);
  execFileSync('git', ['init', '-q', folder], { env: plainEnvironment() });
  writeTree(folder, files);
  return folder;
}

async function imported(name: string, text: string | Uint8Array, tree = {}): Promise<CliRun & { cwd: string; config: string }> {
  const cwd = repository({ ...tree, [name]: text });
  const result = await run(['import', name], { cwd });
  const file = join(cwd, '.tightlip.yml');
  return { ...result, cwd, config: existsSync(file) ? readFileSync(file, 'utf8') : '' };
}

const GITLEAKS = `
title = "ours"
[extend]
useDefault = true
disabledRules = ["generic-api-key", "their-name"]

# Tokens of billing.
[[rules]]
id = "acme_billing"
description = "Acme billing token"
regex = '''(?i)\\bacmebill_([a-z0-9]{8})\\z'''
keywords = ["acmebill_"]
path = '''(?i)\\.CFG$'''
  [[rules.allowlists]]
  condition = "AND"
  paths = ['''^test/''']
  regexes = ['''\\Aabc''']

[[rules]]
id = "files"
path = '''\\.p12$'''

[[rules]]
id = "odd"
regex = '''foobar(?U)a+'''
keywords = ["foobar"]

# Not ours.
[[allowlists]]
description = "vendored"
paths = ['''^vendor/''', '''(?i)^THIRD/''']
commits = ["aabbccddeeff00112233445566778899aabbccdd"]

[[allowlists]]
targetRules = ["acme_billing", "nobody"]
regexTarget = "line"
regexes = ['''# example$''']
stopwords = ["dummy"]
`;

describe('import', { concurrency: 3 }, () => {
  test('.gitleaks.toml becomes rules and allowlists that work, with its comments', async () => {
    const { status, stderr, config, cwd } = await imported('.gitleaks.toml', GITLEAKS);
    assert.equal(status, 0, stderr);
    assert.match(stderr, /^Wrote \.tightlip\.yml: rules: 1, allowlists: 5, rules disabled: 1\.\n/);
    assert.match(config, /disable:\n {4}- 'generic-api-key'\n/);
    assert.match(config, /# Tokens of billing\.\n {4}- id: 'acme-billing'\n/);
    assert.match(config, /# Not ours\.\n {2}- reason: 'vendored'\n {4}path: /);
    assert.match(config, /commits: \['aabbccddeeff00112233445566778899aabbccdd'\]/);
    for (const lost of [
      'disabledRules names the rule their-name',
      'rule files looks at file names',
      'rule odd: its',
      'names the rule nobody',
    ])
      assert.ok(stderr.includes(lost), lost);
    const [value, allowed] = ['q7w3z9k2', 'abcw3z9k'];
    writeTree(cwd, {
      'a.cfg': `acmebill_${value}`,
      'test/a.cfg': `acmebill_${allowed}`,
      'vendor/a.cfg': `acmebill_${value}`,
      'third/a.cfg': `ACMEBILL_${value}`,
      'a.txt': `acmebill_${value}`,
      'more.cfg': `acmebill_${value}\n`,
    });
    const scan = await run(['--format', 'json'], { cwd });
    const { findings } = JSON.parse(scan.stdout) as { findings: { location: { path: string } }[] };
    assert.deepEqual([scan.status, findings.map(({ location }) => location.path)], [1, ['a.cfg']]);
    assert.match(scan.stderr, /3 suppressed/);
  });

  test('a configuration that is there is not overwritten: the new one is printed', async () => {
    const { status, stdout, stderr, config } = await imported('.trufflehog-exclude', '^vendor/\n', {
      '.tightlip.yml': 'root: true\n',
    });
    assert.deepEqual([status, config], [0, 'root: true\n']);
    assert.match(stdout, /path: '\^vendor\\\/'\n/);
    assert.match(stderr, /is there already/);
  });

  test('.trufflehog-exclude: its comments are reasons', async () => {
    const { stderr, config } = await imported('.trufflehog-exclude', '# vendored\n^vendor/\n\n(?i)\\.LOCK$\n(?!x)\n');
    assert.match(config, /reason: 'vendored'\n {4}path: '\^vendor\\\/'\n/);
    assert.match(config, /path: '\\\.\[lL\]\[oO\]\[cC\]\[kK\]\$'\n/);
    assert.match(stderr, /Not carried over:\n {2}- line 5: the expression has a group of an unknown kind\n$/);
  });

  test('.secretlintrc.json: what is allowed is, also in presets', async () => {
    const rules = [
      { id: 'aws', options: { allows: ['/^EXAMPLE/i', 'a.b', '/(?<=x)y/i'] }, allowMessageIds: ['AWSAccountID'] },
      { id: 'slack', disabled: true, severity: 'warning' },
    ];
    const own = { id: 'pattern', options: { patterns: [{ name: 'x', pattern: '/x/' }] } };
    const { stderr, config } = await imported('.secretlintrc.json', JSON.stringify({ rules: [{ id: 'preset', rules }, own] }));
    assert.match(config, /secret: '\^\[eE\]\[xX\]\[aA\]\[mM\]\[pP\]\[lL\]\[eE\]'\n/);
    assert.match(config, /secret: 'a\\\.b'\n/);
    for (const lost of [
      'aws: one of "allows" has a group',
      'allowMessageIds',
      'slack is disabled',
      'severity of its own',
      ': patterns',
    ])
      assert.ok(stderr.includes(lost), lost);
  });

  const sha1 = createHash('sha1').update(TOKEN).digest('hex');
  const accepted: readonly (readonly [string, string, RegExp, RegExp])[] = [
    [
      '.gitleaksignore',
      `# of the manual\nsrc/app.py:github-pat:2\n\n${'0'.repeat(40)}:src/gone.py:aws:7\nrubbish\n`,
      / -- of the manual\n$/,
      /line 5 is no fingerprint[^]*src\/gone\.py:7: tightlip finds nothing there/,
    ],
    [
      '.secrets.baseline',
      JSON.stringify({
        filters_used: [{ path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['x'] }],
        results: { 'src\\app.py': [{ hashed_secret: sha1, line_number: 9, is_secret: false }] },
      }),
      / false\n$/,
      /should_exclude_file has expressions of Python/,
    ],
    [
      'report.json',
      JSON.stringify([{ File: 'src/app.py', StartLine: 2, Secret: TOKEN }, {}]),
      /\n$/,
      /1 of the report's items have no "File"/,
    ],
    ['redacted.json', JSON.stringify([{ File: 'src/app.py', StartLine: 2, Secret: 'REDACTED' }]), /\n$/, /added: 1/],
  ];
  for (const [name, text, entry, said] of accepted) {
    test(`${name}: what it accepts is in the baseline, and nothing else`, async () => {
      const { status, stderr, cwd } = await imported(name, text, TREE);
      assert.equal(status, 0, stderr);
      assert.match(stderr, said);
      const baseline = readFileSync(join(cwd, '.tightlip-baseline'), 'utf8');
      assert.match(baseline, /\nsrc\/app\.py github-personal-access-token [0-9a-f]{32}/);
      assert.match(baseline, entry);
      assert.ok(!baseline.includes('src/new.py') && !baseline.includes(TOKEN.slice(4, 12)));
      const scan = await run(['src'], { cwd });
      assert.match(scan.stderr, /1 finding \(.*; 1 suppressed/);
    });
  }

  const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['.gitleaks.toml', `[a]\nx = "${TOKEN}\n`, /\.gitleaks\.toml:\d: The file is not valid TOML\.\n$/],
    ['report.json', `[{"Secret": "${TOKEN}"`, /report\.json: The file is not valid JSON\.\n$/],
    ['report.json', '{}', /not what its name says: a report of gitleaks/],
    ['.secrets.baseline', '[]', /not what its name says: a baseline of detect-secrets/],
    ['.secretlintrc.json', '[1]', /not what its name says: a configuration of secretlint/],
    ['.gitleaksignore', Uint8Array.of(0xff, 0xfe), /The file is not UTF-8 text\./],
    ['rules.txt', 'x', /This name is none of those that can be imported/],
  ];
  for (const [name, content, message] of bad) {
    test(`bad input: ${message.source}`, async () => {
      const { status, stdout, stderr, cwd } = await imported(name, content, TREE);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.ok(!stderr.includes(TOKEN.slice(4, 12)));
      assert.ok(!existsSync(join(cwd, '.tightlip.yml')) && !existsSync(join(cwd, '.tightlip-baseline')));
    });
  }

  test('no such file', async () => {
    const cwd = repository({});
    const { status, stderr } = await run(['import', '.gitleaks.toml'], { cwd });
    assert.deepEqual([status, stderr], [2, 'tightlip: .gitleaks.toml: There is no such file.\n']);
    writeFileSync(join(cwd, '.gitleaks.toml'), '');
    const empty = await run(['import', '.gitleaks.toml'], { cwd });
    assert.match(empty.stderr, /^Nothing in the file has an equivalent here; nothing is written\.\n/);
  });
});
