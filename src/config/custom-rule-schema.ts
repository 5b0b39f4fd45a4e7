import { CATEGORIES } from '../core/category.ts';
import { PROOFS, type FilterName } from '../core/rule.ts';
import { CONFIDENCES, SEVERITIES } from '../core/severity.ts';
import { REGEX_FLAGS } from './user-regex.ts';
import type { Schema } from './schema-type.ts';

/** A record, so that a filter added to core is a compile error here. */
const FILTERS: Readonly<Record<FilterName, true>> = {
  'letters-and-digits': true,
  'mixed-case-and-digit': true,
  'not-hex': true,
  'not-words': true,
  'not-sequence': true,
  'not-uuid': true,
  'not-locator': true,
};

const text = (description: string): Schema => ({ type: 'string', description, minLength: 3, maxLength: 2000 });
const regex = (description: string): Schema => ({ type: 'string', description, format: 'regex' });
const list = (description: string, items: Schema): Schema => ({ type: 'array', description, items, minItems: 1 });
const length = (description: string, maximum: number): Schema => ({ type: 'integer', description, minimum: 1, maximum });

/** What the rule says of itself. */
const INFO: Readonly<Record<string, Schema>> = {
  id: {
    type: 'string',
    description: 'Kebab case, unlike every built-in id. It is permanent: suppressions name it.',
    format: 'new-rule-id',
  },
  title: text('A short noun phrase, as in "Acme deploy key".'),
  category: { type: 'string', description: 'The kind of leak.', enum: CATEGORIES, default: 'secret' },
  description: text('What it is and why it matters.'),
  remediation: text('What to do: where to revoke it, what to write instead.'),
  references: list('Pages that explain it.', { type: 'string', format: 'uri' }),
  severity: { type: 'string', description: 'How bad it is when the finding is right.', enum: SEVERITIES },
  confidence: {
    type: 'string',
    description: 'How sure a match is.',
    enum: CONFIDENCES.filter((name) => name !== 'certain'),
    default: 'high',
  },
  cwe: { type: 'integer', description: 'CWE number.', minimum: 1, maximum: 9999, default: 798 },
};

/** What it looks for. */
const SHAPE: Readonly<Record<string, Schema>> = {
  keywords: list(
    'One of them stands in every match, in any case: a file without any is never searched. Three characters at least, printable ASCII.',
    { type: 'string', pattern: '^[\\x20-\\x7e]{3,64}$' },
  ),
  pattern: {
    type: ['string', 'array'],
    description:
      'A regular expression of JavaScript in single quotes, or a list of them. The group `(?<secret>…)` is the secret; without it the whole match is. It is tried where a keyword stands.',
    format: 'regex',
    minItems: 1,
    items: { type: 'string', format: 'regex' },
  },
  flags: {
    type: 'string',
    description: `Flags of \`pattern\`: ${[...REGEX_FLAGS].join(', ')}.`,
    pattern: `^[${REGEX_FLAGS}]{1,4}$`,
  },
  lead: {
    type: 'integer',
    description: 'Characters before a keyword at which a match may start.',
    minimum: 0,
    maximum: 512,
    default: 0,
  },
  reach: { ...length("Characters after the keyword's start within which a match ends.", 8192), default: 512 },
  assignment: {
    type: 'object',
    description: 'Instead of `pattern`: a literal value given to a name that says what it is.',
    additionalProperties: false,
    required: ['names', 'minLength', 'maxLength'],
    properties: {
      names: regex("Matches the name's words in lower case, joined by `_`: `apiKey` and `API-KEY` both read `api_key`."),
      benignNames: regex('Names that look alike and hold no secret.'),
      minLength: length('Least length of the value.', 4096),
      maxLength: length('Greatest length of the value.', 4096),
    },
  },
  near: {
    type: 'object',
    description: 'The match counts only when this also occurs nearby.',
    additionalProperties: false,
    required: ['pattern', 'lines'],
    properties: { pattern: regex('What must occur.'), lines: length('Within so many lines before or after.', 20) },
  },
  path: regex('Only files whose relative path matches.'),
};

/** Which matches are kept. */
const KEPT: Readonly<Record<string, Schema>> = {
  entropy: { type: 'number', description: 'Least Shannon entropy of the secret, bits a character.', minimum: 0, maximum: 8 },
  require: list('Filters that must all hold for the secret.', { type: 'string', enum: Object.keys(FILTERS) }),
  placeholders: {
    type: 'string',
    description: 'Whether values that read like an example are reported.',
    enum: ['drop', 'keep'],
    default: 'drop',
  },
  allow: list('Secrets that are public knowledge, as regular expressions.', { type: 'string', format: 'regex' }),
  proof: { type: 'string', description: 'An offline checksum or structure that the secret must have.', enum: PROOFS },
  generic: { type: 'boolean', description: 'Gives way to every specific rule that overlaps it.', default: false },
};

const EXAMPLES: Schema = {
  type: 'object',
  description:
    'Tests of the rule. `«…»` marks the exact secret; placeholders such as `{alnum:24}`, `{hex:32}` or `{digits:12}` stand for random text, so that no secret lies in this file.',
  additionalProperties: false,
  required: ['match'],
  properties: {
    match: list('Texts in which exactly the marked secret is found.', { type: 'string', minLength: 1 }),
    noMatch: list('Texts in which nothing is found.', { type: 'string', minLength: 1 }),
    path: { type: 'string', description: 'Path the examples are tried under.', minLength: 1, default: 'example.txt' },
  },
};

/** A rule of the user's own: the shape of core/rule.ts without what only a published catalogue needs. */
export const CUSTOM_RULE_SCHEMA: Schema = {
  type: 'object',
  description: 'A rule of your own.',
  additionalProperties: false,
  required: ['id', 'title', 'description', 'severity', 'keywords'],
  oneOf: [{ required: ['pattern'] }, { required: ['assignment'] }],
  properties: { ...INFO, ...SHAPE, ...KEPT, examples: EXAMPLES },
};
