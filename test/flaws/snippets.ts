/** One snippet of a file in fixtures/flaws; the README.md there tells how they are written. */
export interface Snippet {
  /** `mixed`: a whole file of bad and good lines */
  readonly verdict: 'bad' | 'good' | 'mixed';
  /** path that makes the language and the place */
  readonly path: string;
  readonly title: string;
  /** without the marks */
  readonly text: string;
  /** `<1-based line> <rule id>`, with ` (severity)` where the mark names it */
  readonly promised: readonly string[];
}

/** Number of places that must be reported (bad) or must not be (good) that a snippet stands for. */
export function countOf({ verdict, text, promised }: Snippet, kind: 'bad' | 'good'): number {
  if (verdict !== 'mixed') return verdict === kind ? 1 : 0;
  return kind === 'bad' ? promised.length : (text.match(/\bGOOD\b/g) ?? []).length;
}

const HEADER = /^--- (bad|good|mixed) (\S+): (.+)$/;
const MARK =
  /\s*<-- ([a-z0-9-]+(?: \((?:low|medium|high|critical|info)\))?(?:, [a-z0-9-]+(?: \((?:low|medium|high|critical|info)\))?)*)$/;

export function readSnippets(file: string): Snippet[] {
  const snippets: Snippet[] = [];
  let header: RegExpExecArray | undefined;
  let lines: string[] = [];
  const finish = (): void => {
    if (header) snippets.push(snippet(header, lines));
    lines = [];
  };
  for (const line of file.split('\n')) {
    const next = HEADER.exec(line);
    if (!next) lines.push(line);
    else {
      finish();
      header = next;
    }
  }
  finish();
  return snippets;
}

function snippet([, verdict, path, title]: RegExpExecArray, lines: readonly string[]): Snippet {
  const promised: string[] = [];
  const text = lines.map((line, index) => {
    const mark = MARK.exec(line);
    if (!mark) return line;
    promised.push(...(mark[1] as string).split(', ').map((id) => `${index + 1} ${id}`));
    return line.slice(0, mark.index);
  });
  return {
    verdict: verdict as Snippet['verdict'],
    path: path as string,
    title: title as string,
    text: `${text.join('\n').trimEnd()}\n`,
    promised,
  };
}
