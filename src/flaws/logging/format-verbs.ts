import type { SourceCode } from '../../syntax/source-code.ts';
import { KIND } from '../../syntax/tokens.ts';

const VERB =
  /%(?:%|(\{(?:public|private|sensitive)[^{}]{0,40}\})?[-+#0 ]{0,4}(?:\d{1,4}|\*)?(?:\.\d{1,3})?(?:l{1,2}|h|z)?([a-zA-Z@]))/g;
/** Verbs that show a type, a number, a truth value or an address: no text. */
const NO_TEXT = /[TdiutpcfeEgGobn]/;

/**
 * Positions (0-based) of the arguments behind a printf-like format text that cannot show a text.
 *
 * @param unified Apple's unified log: what is not marked public is left out of it
 */
export function harmlessArguments(
  code: SourceCode,
  elements: readonly { from: number; to: number }[],
  unified = false,
): ReadonlySet<number> {
  const { tokens } = code;
  const format = elements.findIndex(({ from }) => tokens.kind(from) === KIND.string && tokens.stringText(from).includes('%'));
  const harmless = new Set<number>();
  if (format < 0) return harmless;
  let argument = format;
  for (const found of tokens.stringText((elements[format] as { from: number }).from).matchAll(VERB)) {
    if (found[2] === undefined) continue;
    argument += 1;
    const object = /^[oO]$/.test(found[2]) && /^(?:java|type)script$/.test(code.language);
    if ((NO_TEXT.test(found[2]) && !object) || (unified && found[1]?.startsWith('{public') !== true)) harmless.add(argument);
  }
  return harmless;
}
