/**
 * Readable text against random text. Splits a value into its words (camel case, separators, digits) and asks which share of its
 * characters stands in words that can be pronounced: vowels in every four letters, and no pair of letters that hardly occurs.
 */
const RARE_PAIR =
  /[bcdfghjklmnpqrstvwxz]{5}|q[^u]|[jvwz][bcdfgjkmpqtvwxz]|[bfghjkmpvwx]q|x[bdfgjkmnrsvz]|[cgkpt]x|j[^aeiou]|v[^aeiouyr]|zx|wx|yy|uu|ii|hh|kk{2}|[aeiou]{5}/;

function pronounceable(word: string): boolean {
  if (word.length < 3) return false;
  return /[aeiouy]/.test(word) && !RARE_PAIR.test(word) && !/[^aeiouy]{5}/.test(word);
}

/** Words of an identifier or a phrase, in lower case: `myApiKey-2` is `my`, `api`, `key`, `2`. */
export function splitWords(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-zA-Z])(\d)|(\d)([a-zA-Z])/g, '$1$3 $2$4')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Share (0 to 1) of the letters and digits of a value that stand in pronounceable words of four letters and more. */
export function wordShare(value: string): number {
  const words = splitWords(value);
  const total = words.reduce((sum, word) => sum + word.length, 0);
  if (total === 0) return 1;
  const readable = words.filter((word) => word.length >= 4 && pronounceable(word)).reduce((sum, word) => sum + word.length, 0);
  const short = words.filter((word) => word.length < 4 && /^[a-z]+$/.test(word) && (pronounceable(word) || word.length <= 2));
  return (readable + (readable > 0 ? short.reduce((sum, word) => sum + word.length, 0) : 0)) / total;
}
