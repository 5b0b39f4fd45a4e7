import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import { FORMATS, loadReporter } from '../../src/report/index.ts';
import { aContext } from './build.ts';
import { matchesGolden } from './golden.ts';
import { withoutProgram } from './html-page.ts';
import { HIDDEN, SCENES } from './scenes.ts';

/** Formats with goldens here; the others have theirs with their consumers' tests. */
const OWN = FORMATS.filter((format) => !['github', 'markdown'].includes(format));
/** Holds numbers only, the time among them. */
const NUMBERS = 'metrics';
/** Hold only findings of some categories. */
const PARTIAL = ['gitlab-sast'];
const EXTENSIONS: Readonly<Record<string, string>> = { junit: 'xml', metrics: 'prom', csv: 'csv' };
const golden = (scene: string, format: string): string =>
  format in EXTENSIONS ? `${scene}.${EXTENSIONS[format]}` : `${scene}.${format}`;

const comparable = (format: string, report: string): string => (format === 'html' ? withoutProgram(report) : report);

for (const format of OWN) {
  for (const [scene, result] of Object.entries(SCENES)) {
    test(`${format}, ${scene}: as the golden has it`, async () => {
      const reporter = await loadReporter(format);
      matchesGolden(golden(scene, format), comparable(format, reporter.render(result, aContext())));
    });
  }

  test(`${format}: all there is to say, as the golden has it`, async () => {
    const reporter = await loadReporter(format);
    matchesGolden(
      golden('leaks-all', format),
      comparable(format, reporter.render(SCENES.leaks, aContext({ includeSuppressed: true, verbose: true }))),
    );
  });

  test(`${format}: the same result gives the same bytes, whatever the time it took`, async () => {
    const reporter = await loadReporter(format);
    if (format === NUMBERS) return assert.match(reporter.render(SCENES.leaks, aContext()), /duration_seconds 2\.345\n/);
    const slower = { ...SCENES.leaks, stats: { ...SCENES.leaks.stats, milliseconds: 99_999 } };
    assert.equal(reporter.render(slower, aContext()), reporter.render(SCENES.leaks, aContext()));
  });

  test(`${format}: ends with one line end and names itself`, async () => {
    const reporter = await loadReporter(format);
    assert.equal(reporter.format, format);
    for (const result of Object.values(SCENES)) assert.match(reporter.render(result, aContext()), /[^\n]\n$/);
  });

  test(`${format}: a finding whose rule is unknown is reported all the same`, async () => {
    const reporter = await loadReporter(format);
    const id = PARTIAL.includes(format) ? 'tls-verification-off' : 'acme-live-token';
    assert.ok(reporter.render(SCENES.leaks, aContext({ rules: [] })).includes(id));
  });
}

for (const format of FORMATS) {
  test(`${format}: no part of a secret is in the report`, async () => {
    const reporter = await loadReporter(format);
    const text = reporter.render(SCENES.leaks, aContext({ includeSuppressed: true, verbose: true }));
    if (format !== NUMBERS && !PARTIAL.includes(format)) assert.ok(text.includes('acme_live_****'), 'the redacted form is shown');
    for (const hidden of HIDDEN) assert.ok(!text.includes(hidden), 'a part of a secret is shown');
  });
}

test('an unknown format is a wrong command line that names the known ones', async () => {
  await assert.rejects(
    loadReporter('toString'),
    (error) => error instanceof UsageError && error.message.includes(FORMATS.join(', ')),
  );
});
