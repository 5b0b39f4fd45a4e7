import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricsReporter } from '../../src/report/metrics/index.ts';
import { aContext, aFinding, aResult } from './build.ts';
import { SCENES } from './scenes.ts';

type Series = Readonly<Record<string, string>> & { readonly value: number };

const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\\n]|\\["\\n])*)"/y;

function parseLabels(text: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (let at = 0; at < text.length; at += 1) {
    LABEL.lastIndex = at;
    const match = LABEL.exec(text);
    assert.ok(match, `not labels: ${text.slice(at)}`);
    assert.ok(!Object.hasOwn(labels, match[1] as string), 'a label twice');
    labels[match[1] as string] = (match[2] as string).replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char));
    at = LABEL.lastIndex;
    assert.ok(at === text.length || text[at] === ',');
  }
  return labels;
}

/** OpenMetrics 1.0 text, strictly, for gauges and info: families together, metadata first and once, units in names, `# EOF` last. */
function parse(text: string): Map<string, Series[]> {
  assert.ok(text.endsWith('\n# EOF\n'));
  const families = new Map<string, Series[]>();
  const types = new Map<string, string>();
  let family = '';
  for (const line of text.slice(0, -'\n# EOF\n'.length).split('\n')) {
    const metadata = /^# (TYPE|UNIT|HELP) ([a-zA-Z_:][\w:]*) (.+)$/.exec(line);
    if (metadata) {
      const [, kind, name = '', value = ''] = metadata;
      if (kind === 'TYPE') {
        assert.ok(!families.has(name), `${name} twice`);
        assert.match(value, /^(?:gauge|info)$/);
        families.set(name, []);
        types.set(name, value);
        family = name;
      }
      assert.equal(name, family);
      assert.equal(families.get(family)?.length, 0, 'metadata after samples');
      if (kind === 'UNIT') assert.ok(name.endsWith(`_${value}`));
      continue;
    }
    const sample = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/.exec(line);
    assert.ok(sample, `not OpenMetrics: ${line}`);
    assert.equal(sample[1], types.get(family) === 'info' ? `${family}_info` : family);
    const labels = parseLabels(sample[2] ?? '');
    const known = families.get(family) ?? [];
    assert.ok(!known.some(({ value: _, ...other }) => JSON.stringify(other) === JSON.stringify(labels)), `${line} twice`);
    known.push({ ...labels, value: Number(sample[3]) } as unknown as Series);
  }
  return families;
}

const sum = (series: readonly Series[] = []): number => series.reduce((total, { value }) => total + value, 0);

test('every scene is OpenMetrics, and the breakdowns add up to the whole', () => {
  for (const result of Object.values(SCENES)) {
    const families = parse(metricsReporter.render(result, aContext()));
    for (const by of ['severity', 'category', 'rule']) {
      assert.equal(sum(families.get(`tightlip_findings_by_${by}`)), result.findings.length);
    }
    assert.equal(sum(families.get('tightlip_suppressed')), result.suppressed.length);
    assert.equal(sum(families.get('tightlip_errors')), result.errors.length);
    assert.equal(sum(families.get('tightlip_skipped')), result.skipped.length);
    assert.equal(sum(families.get('tightlip_scanned_bytes')), result.stats.bytes);
  }
});

test('a severity and a category without findings are there as zero, so that a series does not end when the last one is mended', () => {
  const families = parse(metricsReporter.render(SCENES.clean, aContext()));
  assert.deepEqual(
    families.get('tightlip_findings_by_severity')?.map(({ value }) => value),
    [0, 0, 0, 0],
  );
  assert.equal(families.get('tightlip_findings_by_category')?.length, 10);
});

test('a rule of the user cannot break out of its label', () => {
  const ruleId = 'a"} 1\nevil{x="\\\u202e';
  const families = parse(metricsReporter.render(aResult({ findings: [aFinding({ ruleId })] }), aContext()));
  assert.deepEqual(
    families.get('tightlip_findings_by_rule')?.map(({ rule }) => rule),
    ['a"} 1\\u{a}evil{x="\\\\u{202e}'],
  );
});

test('JSON says the same numbers', () => {
  const text = parse(metricsReporter.render(SCENES.leaks, aContext()));
  const json = JSON.parse(metricsReporter.render(SCENES.leaks, aContext({ metricsAs: 'json' }))) as {
    metrics: { name: string; samples: { labels: object; value: number }[] }[];
  };
  for (const { name, samples } of json.metrics) {
    assert.deepEqual(
      samples.map(({ labels, value }) => ({ ...labels, value })),
      text.get(name),
    );
  }
  assert.equal(json.metrics.length, text.size - 1);
});

test('no time where none is known', () => {
  const result = aResult({ stats: { files: 1, bytes: 1, milliseconds: 0 } });
  assert.ok(!parse(metricsReporter.render(result, aContext())).has('tightlip_scan_duration_seconds'));
});

test('ages in bands that add up, and none where no age is known', () => {
  const aged = (days?: number) =>
    aFinding({ origin: { commit: 'a', path: 'a', atHead: true, ...(days !== undefined && { days }) } });
  const findings = [...[0, 7, 8, 30, 31, 90, 91, 365, 366, 9999].map(aged), aged(), aFinding()];
  const families = parse(metricsReporter.render(aResult({ findings }), aContext()));
  assert.deepEqual(
    families.get('tightlip_findings_by_age')?.map(({ days, value }) => [days, value]),
    ['0-7', '8-30', '31-90', '91-365', '366-', 'unknown'].map((days) => [days, 2]),
  );
  const without = parse(metricsReporter.render(SCENES.leaks, aContext()));
  assert.ok(!without.has('tightlip_findings_by_age'));
});
