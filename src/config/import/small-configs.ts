import { compileUserRegex } from '../user-regex.ts';
import { ForeignShape, NOTHING_CARRIED, type Carried, type Commented } from './carried.ts';
import { translateFlagless, type Translated } from './go-regex.ts';

/** Two small configurations: trufflehog's list for `--exclude-paths`, and secretlint's `.secretlintrc.json`. */

/** One expression of Go a line, each for paths that are left out; `#` begins a comment. */
export function importTrufflehogExclude(text: string): Carried {
  const allowlists: Commented[] = [];
  const lost: string[] = [];
  let comment: string[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const words = /^\s*#+\s?(.*)$/.exec(line)?.[1];
    if (words !== undefined) return void comment.push(words.trim());
    if (line.trim() !== '') {
      const { source, problem } = translateFlagless(line.trim());
      const reason = comment.filter((each) => each !== '').join(' ');
      if (problem === undefined) {
        allowlists.push({ comment: [], entry: { reason: reason.length < 3 ? 'left out of trufflehog' : reason, path: source } });
      } else lost.push(`line ${index + 1}: the expression ${problem}`);
    }
    comment = [];
  });
  return { ...NOTHING_CARRIED, allowlists, lost };
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rules and, in presets, rules within rules. `allows` is carried; which rules there are is not: tightlip runs its own. */
export function importSecretlint(root: unknown): Carried {
  const allowlists: Commented[] = [];
  const lost: string[] = [];
  const visit = (rules: unknown): void => {
    if (!Array.isArray(rules)) return;
    for (const rule of rules.filter(isObject)) {
      const id = typeof rule['id'] === 'string' ? rule['id'] : 'without an id';
      if (rule['disabled'] === true) lost.push(`${id} is disabled: name the rules of tightlip for it under rules.disable`);
      if (Array.isArray(rule['allowMessageIds']) && rule['allowMessageIds'].length > 0)
        lost.push(`${id} allows some of its messages (allowMessageIds): name the rules of tightlip for them under rules.disable`);
      if (typeof rule['severity'] === 'string') lost.push(`${id} has a severity of its own: set it by rule under rules.severity`);
      const { allows } = isObject(rule['options']) ? rule['options'] : {};
      for (const allow of Array.isArray(allows) ? allows.filter((each) => typeof each === 'string') : []) {
        const { source: secret, problem } = allowed(allow);
        if (problem !== undefined) lost.push(`${id}: one of "allows" ${problem}`);
        else allowlists.push({ comment: [], entry: { reason: `allowed in secretlint for ${id}`, secret } });
      }
      visit(rule['rules']);
      if (/filter|preset/.test(id) || !isObject(rule['options'])) continue;
      const others = Object.keys(rule['options']).filter((key) => key !== 'allows');
      if (others.length > 0) lost.push(`${id} has options that tightlip does not know: ${others.join(', ')}`);
    }
  };
  if (!isObject(root) || !Array.isArray(root['rules']))
    throw new ForeignShape('a configuration of secretlint, with a list of "rules"');
  visit(root['rules']);
  return { ...NOTHING_CARRIED, allowlists, lost };
}

/** `/expression/flags` of JavaScript, or a text that the secret holds. */
function allowed(text: string): Translated {
  const [, expression, flags = ''] = /^\/([\s\S]+)\/([a-z]*)$/.exec(text) ?? [];
  const source = expression ?? text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  if (/[^giy]/.test(flags)) return { problem: 'has flags that an allowlist does not take' };
  // Go and JavaScript write the same here, but for look-around, which is then said to have no equivalent.
  if (flags.includes('i')) return translateFlagless(`(?i)${source}`);
  const { problem } = compileUserRegex(source);
  return problem === undefined ? { source, flags: '' } : { problem };
}
