import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import type { ScanResult } from '../../src/core/result.ts';
import { Secret } from '../../src/core/secret.ts';
import { loadReporter, type Format } from '../../src/report/index.ts';
import { aContext, aFinding, aResult, TOKEN_RULE } from './build.ts';
import { SCENES } from './scenes.ts';

/** The JSON formats of other programs, against the schemas in test/report/schemas. */

const SCHEMAS = {
  gitlab: 'gitlab',
  'gitlab-sast': 'gitlab',
  codequality: 'codequality',
  bitbucket: 'bitbucket',
} as const satisfies Partial<Record<Format, string>>;

const ajv = new Ajv({ allErrors: true, strict: true });
const validators = new Map(
  [...new Set(Object.values(SCHEMAS))].map((name) => {
    const file = new URL(`schemas/${name}.schema.json`, import.meta.url);
    return [name, ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as object)] as const;
  }),
);

async function read<T>(format: keyof typeof SCHEMAS, result: ScanResult, times?: { start: number; end: number }): Promise<T> {
  const context = aContext({ includeSuppressed: true, ...(times && { times }) });
  const report: unknown = JSON.parse((await loadReporter(format)).render(result, context));
  const validate = validators.get(SCHEMAS[format]);
  assert.ok(validate?.(report), JSON.stringify(validate?.errors, undefined, 1));
  return report as T;
}

/** Many findings, among them equal ones as in several commits, with long texts. */
function many(count: number): ScanResult {
  return aResult({
    findings: Array.from({ length: count }, (_, at) =>
      aFinding({
        severity: at % 3 === 0 ? 'critical' : 'low',
        category: at % 2 === 0 ? 'secret' : 'tls-verification',
        location: { path: `src/${'long/'.repeat(90)}${at >> 1}.ts`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
        ...(at % 2 === 0 && { ruleId: TOKEN_RULE.id, secret: new Secret('a'.repeat(400), 350) }),
      }),
    ),
  });
}

for (const format of Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]) {
  for (const [scene, result] of Object.entries(SCENES)) {
    test(`${format}, ${scene}: valid`, async () => {
      await read(format, result);
    });
  }

  test(`${format}: valid and within the limits for thousands of findings`, async () => {
    await read(format, many(3000));
  });
}

interface GitlabReport {
  readonly scan: {
    readonly status: string;
    readonly start_time: string;
    readonly end_time: string;
    readonly messages: { value: string }[];
  };
  readonly vulnerabilities: readonly {
    readonly id: string;
    readonly location: { readonly file: string };
    readonly description: string;
  }[];
}

test('gitlab: secrets in one report, everything else in the other, and each says where the rest is', async () => {
  const secrets = await read<GitlabReport>('gitlab', SCENES.leaks);
  const others = await read<GitlabReport>('gitlab-sast', SCENES.leaks);
  assert.equal(secrets.vulnerabilities.length + others.vulnerabilities.length, SCENES.leaks.findings.length);
  assert.match(secrets.scan.messages[0]?.value ?? '', /^2 findings of other kinds.*gitlab-sast/);
  assert.match(others.scan.messages[0]?.value ?? '', /^3 findings of other kinds/);
});

test('gitlab: ids are apart, also for equal fingerprints, and the same in the next run', async () => {
  const result = many(200);
  const ids = (await read<GitlabReport>('gitlab', result)).vulnerabilities.map(({ id }) => id);
  assert.equal(new Set(ids).size, 100);
  assert.deepEqual(
    (await read<GitlabReport>('gitlab', result)).vulnerabilities.map(({ id }) => id),
    ids,
  );
});

test('gitlab: the times of the scan in UTC, and failure when it is incomplete', async () => {
  const times = { start: Date.UTC(2026, 0, 2, 3, 4, 5, 678), end: Date.UTC(2026, 0, 2, 3, 5) };
  const { scan } = await read<GitlabReport>('gitlab', SCENES.incomplete, times);
  assert.deepEqual([scan.status, scan.start_time, scan.end_time], ['failure', '2026-01-02T03:04:05', '2026-01-02T03:05:00']);
  assert.equal((await read<GitlabReport>('gitlab', SCENES.clean)).scan.status, 'success');
});

test('gitlab: names from the tree are no Markdown', async () => {
  const name = '![x](http://evil.example/a.png)<img src=x> @all';
  const finding = aFinding({ evidence: [{ code: 'flow', args: { what: name } }] });
  const { vulnerabilities } = await read<GitlabReport>('gitlab-sast', aResult({ findings: [finding] }));
  assert.doesNotMatch(vulnerabilities[0]?.description ?? '', /(?<!\\)(?:[![\]<>@]|(?<=\])\()/);
});

test('codequality: no two issues share a fingerprint, or GitLab would show one of them', async () => {
  const issues = await read<{ fingerprint: string }[]>('codequality', many(200));
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, 200);
});

test('bitbucket: the worst thousand in requests of a hundred, and the report says so', async () => {
  const report = await read<{
    report: { details: string; result: string };
    annotations: { severity: string; external_id: string }[][];
  }>('bitbucket', many(3000));
  const all = report.annotations.flat();
  assert.deepEqual(
    [report.annotations.length, all.length, new Set(all.map(({ external_id }) => external_id)).size],
    [10, 1000, 1000],
  );
  assert.ok(all.every(({ severity }) => severity === 'CRITICAL'));
  assert.match(report.report.details, /3,000 findings\. The 1,000 worst are annotated\.$/);
  assert.equal((await read<{ report: { result: string } }>('bitbucket', SCENES.clean)).report.result, 'PASSED');
});

for (const format of ['gitlab', 'gitlab-sast', 'bitbucket', 'junit'] as const) {
  test(`${format}: whether a change brought it is said, where the scan was told of one`, async () => {
    const say = async (standing?: 'new' | 'existing'): Promise<string> => {
      const findings = (['secret', 'tls-verification'] as const).map((category) =>
        aFinding({ category, ...(standing && { standing }) }),
      );
      return (await loadReporter(format)).render(aResult({ findings }), aContext());
    };
    assert.match(await say('new'), /New: the change brought it\./);
    assert.match(await say('existing'), /Existing: it is older than the change\./);
    assert.doesNotMatch(await say(), /change brought|than the change/);
  });
}
