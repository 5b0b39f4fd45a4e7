/** A value that stands for a secret without being one, and the words that say so. */
const REFERENCES: readonly RegExp[] = [
  // templates and variables of shells, CI systems, template engines, printf
  /^\$\{?[A-Za-z_][\w.:-]{0,80}\}?$|\$\{[^}]{0,200}\}|\{\{[^}]{0,200}\}\}|<%[^%]{0,100}%>|^%[\w()]{1,60}%?$|\$\([^)]{0,200}\)|#\{[^}]{0,100}\}|\[\[[^\]]{0,100}\]\]/,
  /^%[-\d.]{0,6}[sdvqxr]$|^\{\w{0,40}\}$|^@[\w.]{1,60}@$|^__\w{1,60}__$|^:[a-z_]{2,40}$/,
  // angle brackets round words: <your-key>
  /^<[^<>]{0,120}>$/,
  // references to a vault, a file or the environment
  /^(?:file:|env:|\{cipher\}|!Ref\b|!Sub\b|!GetAtt\b|kms:|akv:\/\/|gsm:\/\/|doppler:|infisical:|\/run\/secrets\/|ENC\[|vault:|op:\/\/|ref\+|ssm:|awssm:|sm:\/\/|gcp-?secret:|keyvault:|secret:\/\/|arn:aws:(?:secretsmanager|ssm|kms):|@Microsoft\.KeyVault\(|!vault\b|projects\/[^/]{1,64}\/secrets\/)/i,
  /(?:process\.env\b|import\.meta\.env\b|os\.(?:environ|getenv)\b|System\.getenv\b|\bgetenv\(|\benv\(|\$ENV\{|ENV\[|Deno\.env\b|secrets\.[A-Z_]{3}|\bvar\.[a-z_]{2})/,
];

/** Long words are looked for anywhere: they do not occur in random text by chance. */
const WORDS =
  /example|sample|change[-_ ]?(?:me|it|this)|(?:^|[-_])(?:key|token|secret|password)[-_]here$|set[-_ ]?me\b|please[-_ ]?change|placeholder|dummy|redacted|replace[-_ ]?(?:me|this|with)|insert[-_ ]?(?:your|here)|(?:enter|put|add|use|set)[-_ ]?your|your[-_ ]|yourkey|youraccess|yourapi|yoursecret|yourtoken|yourpass|fake[-_]?(?:key|token|secret|pass)|foobar|not[-_ ]?(?:a[-_ ]?)?(?:real|secret|needed|used)|some[-_ ](?:secret|key|token|password)|my[-_ ]?(?:secret|super)[-_ ]?(?:key|token|password|secret)?$|lorem|<[^>]{1,40}>/i;

/** Whole values that name what should stand there. */
const BARE =
  /^(?:null|nil|none|undefined|true|false|empty|default|optional|required|string|secret|password|passwd|passphrase|token|key|value|(?:access|secret|api)[-_]?key|test(?:ing)?|foo|bar|baz|todo|tbd|n\/a|unknown|hidden|masked|removed|omitted|auto|disabled|enabled|yes|no|on|off|(?:yyy|zzz|abc|foo|bar|baz){1,20}|x{2,}|x{3,}.*|\.{3}|…)$/i;

/** Hexadecimal that spells words or counts: `deadbeef…`, `00112233…`. */
const SPELLED = /^(?:deadbeef|cafebabe|baadf00d|0badc0de|feedface|c0ffee){1,16}|^(?:(\w)\1){8}/i;

/** Written over, or cut short: `ab[...]yz`, `ab[STRIPPED]yz`. */
const MASK =
  /\*{3}|\.{3}|[-_+](?:x{3}|y{3}|z{3})$|…|•{3}|#{4}|\[\.{3}\]|\(\.{3}\)|[[(<](?:stripped|snip(?:ped)?|truncated|omitted|cut|removed|hidden)[\])>]/i;

/** Letters and digits in order, piece by piece: `abc123def456ghi789`. */
const COUNTED = /^(?:(?:[a-z]{3}|[A-Z]{3})\d{3}){2,8}(?:[a-z]{3}|[A-Z]{3})?$/;

/** Longest run of one character, as in `xxxxxxxx` or `00000000`. */
function longestRepeat(text: string): number {
  let longest = 0;
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    run = at > 0 && text.charCodeAt(at) === text.charCodeAt(at - 1) ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Longest run in which each character follows the last: `abcdef`, `12345678`, `0123456789abcdef`. */
export function longestSequence(text: string): number {
  const lower = text.toLowerCase();
  let longest = 0;
  let run = 1;
  for (let at = 1; at < lower.length; at++) {
    const pair = lower.slice(at - 1, at + 1);
    const follows = lower.charCodeAt(at) - lower.charCodeAt(at - 1) === 1 || pair === '90' || pair === '9a';
    run = follows ? run + 1 : 1;
    if (run > longest) longest = run;
  }
  return longest;
}

/** Few different characters for the length, or a short piece over and over. */
export function isRepetitive(text: string): boolean {
  if (longestRepeat(text) >= Math.max(6, Math.min(8, text.length / 3))) return true;
  if (text.length >= 8 && new Set(text).size <= Math.max(2, Math.min(5, text.length / 8))) return true;
  for (let period = 1; period <= Math.min(12, text.length / 3); period++) {
    if (text.startsWith(text.slice(0, text.length - period), period)) return true;
  }
  return false;
}

/**
 * Why a value is a placeholder rather than a secret, in a word (`reference`, `word`, `mask`, `repetition`, `sequence`), or undefined.
 *
 * @param value the secret without its public prefix
 */
export function placeholderKind(value: string): string | undefined {
  if (value.trim() === '') return 'empty';
  if (REFERENCES.some((pattern) => pattern.test(value))) return 'reference';
  if (BARE.test(value.replace(/^[^\w*.…]+|[^\w*.…]+$/g, '')) || WORDS.test(value)) return 'word';
  if (MASK.test(value)) return 'mask';
  if (value.length >= 6 && isRepetitive(value)) return 'repetition';
  if (SPELLED.test(value)) return 'sequence';
  if (COUNTED.test(value) && value.match(/.{3}/g)?.every((piece) => longestSequence(piece) === 3)) return 'sequence';
  if (longestSequence(value) >= Math.max(6, Math.min(9, value.length / 2))) return 'sequence';
  return undefined;
}
