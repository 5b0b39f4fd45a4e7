import type { ValueTest } from '../core/flaw-rule.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { foldValue, truthOf, truthWord, type Value } from '../syntax/values.ts';

/** Does the expression in the half-open token range pass one of the tests? */
export function passes(code: SourceCode, from: number, to: number, tests: readonly ValueTest[]): boolean {
  const value = foldValue(code, from, to);
  const written =
    code.table.bareWords === true && to > from ? code.text.slice(code.tokens.start(from), code.tokens.end(to - 1)) : undefined;
  const direct = (test: ValueTest): boolean => typeof test === 'object' && 'name' in test && test.written === true;
  return tests.some(
    (test) =>
      test === 'any' ||
      passesOne(code, direct(test) ? foldValue(code, from, to, 0) : value, test) ||
      (written !== undefined && isWord(written, test)),
  );
}

/** A bare word that is a truth word too: `sslmode: disable`. */
function isWord(written: string, test: ValueTest): boolean {
  return typeof test === 'object' && 'text' in test && test.text.includes(written.toLowerCase());
}

function passesOne(code: SourceCode, value: Value, test: ValueTest): boolean {
  if (typeof test === 'object') {
    if ('matches' in test) return value.kind === 'string' && test.matches.test(value.value);
    return 'text' in test ? isText(value, test.text) : isName(value, test.name);
  }
  switch (test) {
    case 'any':
      return true;
    case 'filled':
      return value.kind !== 'empty' && !(value.kind === 'string' && value.value === '');
    case 'true':
      return truth(code, value) === true;
    case 'false':
      return truth(code, value) === false;
    case 'falsy':
      return value.kind === 'empty' || (value.kind !== 'null' && (truth(code, value) ?? truthOf(value)) === false);
    case 'zero':
      return (value.kind === 'number' && value.value === 0) || (value.kind === 'string' && value.value.trim() === '0');
    case 'empty':
      return value.kind === 'string' && value.value === '';
    case 'null':
      return value.kind === 'null';
  }
}

/** Strings count as truth words where the file is configuration: `"false"`, `"0"`, `"off"`. */
function truth(code: SourceCode, value: Value): boolean | undefined {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'number') return value.value === 0 ? false : value.value === 1 ? true : undefined;
  if (value.kind !== 'string' || (code.table.bareWords !== true && code.language !== 'json')) return undefined;
  const word = value.value.trim().replace(/^["']|["']$/g, '');
  return word === '0' ? false : word === '1' ? true : truthWord(word);
}

function isText(value: Value, texts: readonly string[]): boolean {
  if (value.kind === 'number') return texts.includes(String(value.value));
  return value.kind === 'string' && texts.includes(value.value.trim().toLowerCase());
}

function isName(value: Value, names: readonly string[]): boolean {
  if (value.kind !== 'name' && value.kind !== 'string') return false;
  const path = value.kind === 'name' ? value.path : value.value;
  return names.some((name) => path === name || (path.endsWith(name) && /[.:>]$/.test(path.slice(0, -name.length))));
}
