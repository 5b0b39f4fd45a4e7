import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { junitReporter } from '../../src/report/junit.ts';
import { aContext, aFinding, aResult } from '../../test/report/build.ts';
import { SCENES } from '../../test/report/scenes.ts';
import { command, type Step } from './step.ts';

/** Every UTF-16 unit as a name, XML's own characters and what XML forbids among them. */
function everyUnit(): string[] {
  return Array.from({ length: 256 }, (_, high) =>
    Array.from({ length: 256 }, (_, low) => String.fromCharCode((high << 8) | low)).join(''),
  );
}

function hostile(): ReturnType<typeof aResult> {
  const texts = [...everyUnit(), ']]></failure><evil/>', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;'];
  const findings = texts.map((text) =>
    aFinding({
      location: { path: text, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
      snippet: { line: 1, lines: [text], mark: { start: 0, end: 1 } },
    }),
  );
  return aResult({ findings, errors: texts.map((path) => ({ kind: 'unreadable', path, cause: path })) });
}

export const junit: Step = {
  name: 'JUnit XML by xmllint',
  run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'tightlip-junit-'));
    try {
      for (const [scene, result] of Object.entries({ ...SCENES, hostile: hostile() })) {
        const file = join(folder, `${scene}.xml`);
        writeFileSync(file, junitReporter.render(result, aContext({ includeSuppressed: true })));
        const { output } = command('xmllint', [
          '--nonet',
          '--xpath',
          'concat(count(//testcase), " of ", //testsuite/@tests)',
          file,
        ]);
        const [cases, tests] = output.trim().split(' of ');
        if (cases !== tests) throw new Error(`${scene}: ${output}`);
        say(`${scene}: well-formed, ${cases} test cases`);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT')
        throw new Error('xmllint is missing: Debian has it in libxml2-utils');
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
