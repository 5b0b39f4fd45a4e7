import { entropy } from '../entropy.ts';
import { isRepetitive, longestSequence } from '../placeholder.ts';
import { meanSurprise, splitWords } from '../word-like.ts';
import { COMMON_WORDS } from './common-words.ts';
import { COMMON_PASSWORDS, VALUE_WORDS } from './vocabulary.ts';

let common: ReadonlySet<string> | undefined;

function isCommon(word: string): boolean {
  common ??= new Set(COMMON_WORDS.split(' '));
  return common.has(word);
}

/** Forms that a value has as a whole. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  'is-hex': /^[\da-f]{8,}$|^[\dA-F]{8,}$/,
  'is-digest-length': /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$/i,
  'is-uuid': /^\{?[\da-z]{8}(?:-[\da-z]{4}){3}-[\da-z]{12}\}?$/i,
  'is-number': /^[\d.,:+-]+$/,
  'is-base64': /^[\w+/-]{6,}={1,2}$/,
  'is-upper': /^[^a-z]*[A-Z][^a-z]*$/,
  'is-lower': /^[^A-Z]*[a-z][^A-Z]*$/,
  'is-letters': /^[A-Za-z]+$/,
  'is-snake': /^[a-z]+(?:_[a-z\d]+)+$/,
  'is-kebab': /^[a-z]+(?:-[a-z\d]+)+$/,
  'is-camel': /^[a-z]+(?:[A-Z][a-z]+)+\d*$/,
  'is-title': /^(?:[A-Z][a-z]+)+\d*$/,
  'is-constant': /^[A-Z]+(?:_[A-Z\d]+)+$/,
  'is-dotted': /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+$/,
  'is-path': /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)|^[\w.-]+(?:\/[\w.-]+){2,}$/,
  'is-url': /^[a-z][a-z\d+.-]*:\/\//i,
  'is-mail': /^[\w.+-]+@[\w.-]+\.\w+$/,
  'is-tag': /^<|>$|^&\w+;/,
  'is-call': /^[\w.$]+\(|\)$/,
  'is-date': /^\d{4}-\d\d-\d\d/,
  'is-version': /^v?\d+\.\d+(?:\.\d+)?/,
  'is-reference': /[${}%]|^[@#:&*!]/,
  'has-key-prefix': /^[A-Za-z]{2,6}[_-][A-Za-z\d]{8,}|^(?:ssh-|AAAA|MII|ey[JI])/,
  'ends-in-colon': /[:?!.,]$/,
  'has-escape': /\\[nrtux"']/,
};

/** What the value's characters, words and form say. */
export function valueFeatures(value: string): [string, number][] {
  const length = value.length;
  const bits = entropy(value);
  const count = (pattern: RegExp): number => value.match(pattern)?.length ?? 0;
  const digits = count(/\d/g);
  const upper = count(/[A-Z]/g);
  const lower = count(/[a-z]/g);
  const other = length - digits - upper - lower;
  return [
    ['length', Math.min(length, 200)],
    ['entropy', bits],
    ['relative-entropy', length > 1 ? bits / Math.log2(Math.min(length, 64)) : 0],
    ['digits', digits / length],
    ['upper', upper / length],
    ['symbols', other / length],
    ['classes', Number(digits > 0) + Number(upper > 0) + Number(lower > 0) + Number(other > 0)],
    ['distinct', new Set(value).size / Math.min(length, 64)],
    ['changes', count(/[a-z](?=[A-Z\d])|[A-Z](?=\d)|\d(?=[A-Za-z])/g) / length],
    ['spaces', count(/\s/g)],
    ['punctuation', count(/[^\w\s=+/-]/g)],
    ['non-ascii', Number(/[^\x20-\x7e]/.test(value))],
    ['sequence', longestSequence(value) / length],
    ['repetitive', Number(length >= 6 && isRepetitive(value))],
    ['common-password', Number(COMMON_PASSWORDS.has(value.toLowerCase()))],
    ...wordFeatures(value),
    ...Object.entries(SHAPES).map(([shape, pattern]): [string, number] => [shape, Number(pattern.test(value))]),
    ...Object.entries(VALUE_WORDS).map(([says, pattern]): [string, number] => [says, Number(pattern.test(value))]),
  ];
}

/** How far the letters read as words: a random string breaks into short pieces and improbable pairs. */
function wordFeatures(value: string): [string, number][] {
  const words = splitWords(value);
  const pieces = words.filter((word) => /^[a-z]{2,}$/.test(word));
  const letters = pieces.reduce((sum, word) => sum + word.length, 0);
  const total = words.reduce((sum, word) => sum + word.length, 0);
  const surprise = pieces.reduce((sum, word) => sum + meanSurprise(word) * word.length, 0);
  const covered = pieces.reduce((sum, word) => sum + coverage(word), 0);
  return [
    ['surprise', letters > 0 ? surprise / letters : 9],
    ['worst-surprise', pieces.reduce((most, word) => (word.length >= 4 ? Math.max(most, meanSurprise(word)) : most), 0)],
    ['word-share', total > 0 ? covered / total : 0],
    ['uncovered', letters - covered],
    ['longest-word', pieces.reduce((longest, word) => Math.max(longest, coverage(word)), 0)],
    ['pieces', Math.min(words.length, 30)],
    ['mean-piece', words.length > 0 ? total / words.length : 0],
    ['consonants', Math.max(0, ...(value.toLowerCase().match(/[bcdfghjklmnpqrstvwxz]+/g) ?? []).map((run) => run.length))],
    ['vowels', letters > 0 ? (pieces.join('').match(/[aeiouy]/g)?.length ?? 0) / letters : 0],
  ];
}

/** Letters of a word that common words cover, the longest taken first from the left. */
function coverage(word: string): number {
  let covered = 0;
  for (let at = 0; at < word.length;) {
    let size = Math.min(12, word.length - at);
    while (size >= 4 && !isCommon(word.slice(at, at + size))) size--;
    if (size >= 4) covered += size;
    at += size >= 4 ? size : 1;
  }
  return covered;
}
