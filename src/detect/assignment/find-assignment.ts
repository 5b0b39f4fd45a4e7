import type { Evidence } from '../../core/finding.ts';
import { quotesLiterals, type Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';
import type { AssignmentRule } from '../../core/rule.ts';
import { nameObjection, normalName } from './names.ts';
import { assignmentTo, nameAround, type Assignment } from './parse.ts';

export interface AssignedSecret extends Assignment {
  readonly evidence: readonly Evidence[];
}

/** Why an assignment is no secret; the code is for `explain`. */
export interface NoSecret {
  readonly at: Span;
  readonly why: string;
}

/** Judges the assignment round a keyword by its name and the form of its value; filters and entropy are the caller's. */
export function findAssignment(
  rule: AssignmentRule,
  text: string,
  offset: number,
  keyword: string,
  language: Language,
): AssignedSecret | NoSecret | undefined {
  const name = nameAround(text, offset, keyword.length);
  const written = text.slice(name.start, name.end);
  const unfit = nameObjection(rule, written);
  if (unfit) return { at: name, why: unfit };
  const assignment = assignmentTo(text, name, language);
  if (!assignment) return undefined;
  if (isPieceOfIdentifier(text, assignment)) return { at: name, why: 'name is a piece of an identifier' };
  const found = rule.judge ? withoutScheme(text, assignment) : assignment;
  const value = text.slice(found.value.start, found.value.end);
  if (ENCRYPTED.test(text.slice(found.name.end, found.value.start))) return { at: found.value, why: 'value is encrypted' };
  const why =
    lengthObjection(rule, value) ??
    (rule.judge ? formObjection(written, value, found) : objection(written, value, found, language));
  if (why) return { at: found.value, why };
  return { ...found, evidence: [{ code: 'assigned-to', args: { name: written.slice(-60) } }] };
}

/** `arn:aws:secretsmanager:…:secret:name`, `urn:…:oauth:token:…`, `"AWS::KMS::Key": "…"`. */
function isPieceOfIdentifier(text: string, { name, operator, value }: Assignment): boolean {
  if (operator !== ':' || text.charCodeAt(name.start - 1) !== 58) return false;
  return value.start === name.end + 1 || text.charCodeAt(name.end) === 34 || text.charCodeAt(name.end) === 39;
}

/** `<Pass encoding="crypt">` */
const ENCRYPTED = /\b(?:encoding|encrypted|cipher)=["']?(?:crypt|true|yes|aes)/i;

/** Words before the credential in a header's value. */
const SCHEME =
  /(?:(?:Bearer|Basic|Token|Digest|Negotiate|AWS|(?:[\w-]{1,20}-)?Api-?Key)[ \t]{1,4})(?=([^\s"'`<>;,|&\\]{4,1000}))/iy;

const BEFORE_SCHEME = /auth|header|token|cred/i;

/** `Authorization: Bearer …`: the value is what follows the word. */
function withoutScheme(text: string, found: Assignment): Assignment {
  if (!BEFORE_SCHEME.test(text.slice(found.name.start, found.name.end))) return found;
  SCHEME.lastIndex = found.value.start;
  const rest = SCHEME.exec(text)?.[1];
  if (rest === undefined || SCHEME.lastIndex < found.value.start) return found;
  const start = SCHEME.lastIndex;
  if (found.quoted) return start < found.value.end ? { ...found, value: { start, end: found.value.end } } : found;
  return { ...found, value: { start, end: start + rest.replace(/[)\]}.,:]+$/, '').length } };
}

function lengthObjection({ assignment: { minLength, maxLength } }: AssignmentRule, value: string): string | undefined {
  if (value.length < minLength) return 'value too short';
  if (value.length > maxLength) return 'value too long';
  if (/[\r\n\0]/.test(value)) return 'value runs over lines';
  if (
    /^(?:\{?(?:crypt|ssha?\d*|md5|sha\d*|bcrypt)\}|\$(?:2[abxy]?|1|5|6|y|argon2\w*|pbkdf2\S*|scrypt|apr1)\$|(?:sha1|sha256|md5|bcrypt\w*|pbkdf2_\w+|argon2\w*|scrypt)\$)/i.test(
      value,
    )
  )
    return 'value is a password hash';
  if (/^(?:hmac-)?(?:sha\d{1,3}|md5)[:-]/i.test(value)) return 'value is a digest';
  return undefined;
}

/** Values that are something else by their form, whatever the name says. */
const OTHER_FORMS: readonly (readonly [why: string, form: RegExp])[] = [
  [
    'value is a public key',
    /^(?:(?:sk-)?(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-[\w-]{1,20})(?:@[\w.-]{1,20})?[ \t]+AAAA|AAAA(?:B3NzaC1|C3NzaC1lZDI1|E2VjZHNhLXNoYTIt|[GI]nNrLX)|-----BEGIN (?:\w{1,8} )?(?:PUBLIC KEY|CERTIFICATE))/,
  ],
  ['value is a format', /%[YmdHMSBbj][^%]?%[YmdHMSBbj]|%[-\d.]{0,4}[sdvqx][^%]{0,8}%[-\d.]{0,4}[sdvqx]/],
  ['value is an expression', /\\[bdwsS](?:[{+*]|\\)|\\{1,2}p\{|^\[\^|^\$\{/],
  ['value is a piece of code', /\w\([^()]{0,60}\)[;,.]|^['"]? ?\+ |\+ ?['"]?$|[;=]\w{0,12}\(/],
  ['value is a list of numbers', /^[\d.]+(?:[;,] ?[\d.]+)+$/],
  ['value is a sign of another script', /^(?:\\u[\da-f]{4}){1,6}$/i],
  ['value is a suffix', /^\.[a-z]{2,12}$/],
  ['value is a path of names', /^[a-z]+(?:-[a-z]+)?(?:\.[a-z]+(?:-[a-z]+)?){1,6}$/],
  ['value names a variable', /^[A-Z]+(?:_[A-Z]+)*_(?:KEY|TOKEN|SECRET|PASSWORD)$/],
  [
    'value names a way to log in',
    /^[a-z]+(?:[A-Z][a-z]+){0,5}(?:OAuth2?|Jwt|ApiKey|ApiToken|Basic)?(?:Api|Auth)$|^[a-z]+[A-Za-z]{0,30}ApiToken$/,
  ],
  ['value is a flag', /^--[a-z]+(?:-[a-z]+){0,6}$/],
  ['value is an address', /^(?:https?|wss?):\/\/[^\s@?]*$/i],
  [
    'value is a number of a host, a version or an object identifier',
    /^(?:[a-z]{2,9}:)?(?:[\^~]|[<>=]=? ?)?\d+(?:\.\d+){2,}(?:$| \|\|)/,
  ],
  ['value is the signature of a message', /^v=\d; ?a=[a-z\d-]{4,20};/],
  ['value is a date', /^\d{4}-\d\d-\d\d(?:$|[T ]\d\d:\d\d)/],
  ['value is a colour', /^#(?:[\da-f]{6}|[\da-f]{8})$/i],
  [
    'value names an algorithm or an encoding',
    /^(?:utf-?\d+|ascii|latin-?1|iso-8859-\d+|base64|PKCS-?\d+|NFK?[CD]|GSSAPI|SPNEGO|KERBEROS|NTLM|XOAUTH2?|OAUTHBEARER|(?:RSA|AES|HMAC|ECDSA|EdDSA|DSA|ECDH|[EHRP]S|SHA|SCRAM-SHA|DIGEST-MD|CRAM-MD)[-_]?\d{0,3}(?:[-_]?(?:\d{1,3}|[A-Z]{2,6}\d{0,3})){0,3})$/i,
  ],
];

/** Calls on a secret, or on what is named after one, whose argument is no secret: `passwords.get("…")`, `AuthUtils.isLocal("…")`. */
const OTHER_CALL =
  /\.(?:(?:get|is|has|parse|find|load|check)(?:[A-Z_]\w{0,40})?|[vV]erify(?:[A-Z_]\w{0,40})?|encode|decode|urlEncode|urlDecode|includes|contains|startsWith|startswith|endsWith|endswith|indexOf|slice|concat|remove|delete|pop|split|join|replace|match|matches|format|create|open)$/;

/** What no weighing of name and place can make a secret. */
function formObjection(name: string, value: string, { quoted, operator }: Assignment): string | undefined {
  if (operator === '(' && OTHER_CALL.test(name)) return 'the call takes something else';
  const other = OTHER_FORMS.find(([, form]) => form.test(value));
  if (other) return other[0];
  if (/^keys?$/i.test(name) && isIdentifier(value)) return 'a bare key may be any identifier';
  if (/(?:^|[a-z_.-])id$/i.test(name) && !/secret_?id$/i.test(name) && UUID.test(value)) return 'value identifies something';
  if (repeatsName(name, value)) return 'value repeats the name';
  if (/[^\x20-\x7e]/.test(value) && !/\d/.test(value)) return 'value is a word of another language';
  if (value.trim().split(/\s+/).length > 8) return 'value is a sentence';
  if (!quoted && /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+\(|^[\w.$]+\([^()]*\)$/.test(value)) return 'value is an expression';
  if (!quoted && /^(?:[[{(&*!|>]|\$\()/.test(value)) return 'value is a structure';
  return undefined;
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Words without a number, or few small letters as in React's keys. */
function isIdentifier(value: string): boolean {
  if (/^[a-z]+\d?(?:_[a-z]+\d?)+$/.test(value)) return true;
  return value.length < 12 && (!/\d/.test(value) || /^[a-z\d]{1,7}$/.test(value));
}

/** `own('withXSRFToken')` given to `withXSRFToken`, `tls.key` as `tls-key`. */
function repeatsName(name: string, value: string): boolean {
  const [short, long] = [normalName(name), normalName(value)];
  return short.length >= 5 && (long === short || long.endsWith(`_${short}`)) && !/\d/.test(value);
}

function objection(name: string, value: string, found: Assignment, language: Language): string | undefined {
  if (/^keys?$/i.test(name) && !isRandomLooking(value)) return 'a bare key may be any identifier';
  if (NAMES_ITSELF.test(normalName(value)) && !/\d{3}/.test(value)) return 'value names what it stands for';
  return found.quoted ? quotedObjection(value) : bareObjection(value, language);
}

/** Twenty units and more of mixed case and digits. */
function isRandomLooking(value: string): boolean {
  return value.length >= 20 && /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
}

/** `smtp_password`, `randomSecretString`: a value made of the vocabulary itself. */
const NAMES_ITSELF =
  /(?:^|_)(?:pass(?:word|wd|phrase)?|pwd|secret|token|api_?key|credentials?|key|parola|passwort|contrase\w*|auth)(?:_|$)|(?:password|secret|passwd)$/;

function quotedObjection(value: string): string | undefined {
  const words = value.trim().split(/\s+/);
  if (words.length > 2) return 'value is a sentence';
  if (words.length === 2 && /^[\p{L}]+[?!.:]?$/u.test(words.join(''))) return 'value is a phrase';
  if (/[^\x20-\x7e]/.test(value) && !/\d/.test(value)) return 'value is a word of another language';
  if (/^[\w-]*(?:\(|\)|\[|\{)/.test(value) && /[)\]}]$/.test(value)) return 'value is an expression';
  return undefined;
}

/** An unquoted value may be code: a call, a member, an index, a type. */
function bareObjection(value: string, language: Language): string | undefined {
  if (/^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(.*)?$/.test(value) || /^[\w.]+\(/.test(value))
    return 'value is an expression';
  if (quotesLiterals(language) && /^[A-Za-z_]+$/.test(value)) return 'value is an identifier';
  if (/^[[{(&*!|>]/.test(value)) return 'value is a structure';
  if (/[(){}[\]]/.test(value) && language !== 'dotenv') return 'value is an expression';
  if (/\s/.test(value) && language !== 'dotenv' && language !== 'properties') return 'value is a sentence';
  return undefined;
}
