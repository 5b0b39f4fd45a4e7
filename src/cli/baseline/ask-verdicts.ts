import type { BaselineEntry, Verdict } from '../../suppress/baseline/baseline.ts';
import { describeStanding, type Standing } from './standing.ts';

/** Prints lines, then reads one; undefined at the end of input. */
export type Ask = (lines: readonly string[], question: string) => Promise<string | undefined>;

const QUESTION = 'true leak (t), false alarm (f), later (l), stop (q)? ';
const VERDICTS: Readonly<Record<string, Verdict | 'later' | 'stop'>> = {
  t: 'true',
  true: 'true',
  f: 'false',
  false: 'false',
  l: 'later',
  later: 'later',
  '': 'later',
  q: 'stop',
  stop: 'stop',
};

/**
 * Walks the entries that nobody has judged. What was answered so far stays when the answers end.
 *
 * @returns every entry, with the verdicts given
 */
export async function askVerdicts(standings: readonly Standing[], columns: number, ask: Ask): Promise<readonly BaselineEntry[]> {
  const open = standings.filter(({ entry, findings }) => entry.verdict === undefined && findings.length > 0);
  const judged = new Map<BaselineEntry, BaselineEntry>();
  for (const [index, standing] of open.entries()) {
    const answer = await askOne(standing, `${index + 1} of ${open.length}`, columns, ask);
    if (answer === 'stop') break;
    if (answer === 'later') continue;
    const note = (await ask([], 'Why, in a few words (may stay empty): '))?.trim();
    judged.set(standing.entry, { ...standing.entry, verdict: answer, ...(note ? { note } : {}) });
  }
  return standings.map(({ entry }) => judged.get(entry) ?? entry);
}

async function askOne(standing: Standing, count: string, columns: number, ask: Ask): Promise<Verdict | 'later' | 'stop'> {
  let lines: readonly string[] = ['', `${count}  ${describeStanding(standing, columns).join('\n')}`];
  for (;;) {
    const answer = await ask(lines, QUESTION);
    if (answer === undefined) return 'stop';
    const verdict = VERDICTS[answer.trim().toLowerCase()];
    if (verdict !== undefined) return verdict;
    lines = ['Please answer t, f, l or q.'];
  }
}
