import { ALPHABETS, type SeededRandom } from '../random.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** Base64 of "OpenAI". */
const OPENAI_MARKER = `T3Blb${'kFJ'}`;

/** OpenAI keys carry their marker in the exact middle. Lengths of either half that were issued so far: 20, 58, 74. */
export const openaiMarker: Proof = {
  name: 'openai-marker',
  kind: 'structure',
  check(secret) {
    const body = /^sk-(?:proj-|svcacct-|admin-|None-|service-)?(?<body>[\w-]{40,200})$/.exec(secret)?.groups?.['body'];
    if (body === undefined || !body.includes(OPENAI_MARKER)) return UNKNOWN;
    const half = (body.length - OPENAI_MARKER.length) / 2;
    return verdict([20, 58, 74].includes(half) && body.startsWith(OPENAI_MARKER, half));
  },
  make(random, prefix = 'sk-proj-') {
    const half = prefix === 'sk-' ? 20 : 74;
    const alphabet = prefix === 'sk-' ? ALPHABETS.alnum : ALPHABETS.base64url;
    return `${prefix}${random.chars(alphabet, half)}${OPENAI_MARKER}${random.chars(alphabet, half)}`;
  },
};

/** Anthropic keys: a fixed length that ends in `AA`. OAuth tokens have been seen in more than one length, so theirs proves nothing. */
export const anthropicKey: Proof = {
  name: 'anthropic-key',
  kind: 'structure',
  check(secret) {
    const { kind, body } = /^sk-ant-(?<kind>api|admin|oat|ort)\d\d-(?<body>[\w-]+)$/.exec(secret)?.groups ?? {};
    if (kind === undefined || body === undefined) return UNKNOWN;
    const holds = body.length === 95 && body.endsWith('AA');
    return holds || kind === 'api' || kind === 'admin' ? verdict(holds) : UNKNOWN;
  },
  make: (random, prefix = 'sk-ant-api03-') => `${prefix}${random.chars(ALPHABETS.base64url, 93)}AA`,
};

/** Where Azure's identifiable keys carry a fixed text: total length, offset, text. */
const AZURE_SIGNATURES = [
  { length: 84, offset: 52, text: 'JQQJ99', alphabet: ALPHABETS.alnum },
  { length: 84, offset: 76, text: 'AZDO', alphabet: ALPHABETS.alnum },
  { length: 52, offset: 42, text: '+ACR', alphabet: ALPHABETS.base64 },
  { length: 88, offset: 76, text: '+ASt', alphabet: ALPHABETS.base64 },
] as const;

function signed(random: SeededRandom, text: string): string {
  const form = AZURE_SIGNATURES.find((signature) => signature.text === text) ?? AZURE_SIGNATURES[0];
  const before = random.chars(form.alphabet, form.offset) + form.text;
  const end = form.length === 88 ? 'A==' : '';
  return before + random.chars(form.alphabet, form.length - before.length - end.length) + end;
}

/** `make`'s prefix names the signature: `JQQJ99` by default, `AZDO`, `+ACR`, `+ASt`. */
export const azureSignature: Proof = {
  name: 'azure-signature',
  kind: 'structure',
  check(secret) {
    const forms = AZURE_SIGNATURES.filter((form) => form.length === secret.length);
    if (forms.length === 0 || !/^[0-9A-Za-z+/]+={0,2}$/.test(secret)) return UNKNOWN;
    return forms.some((form) => secret.startsWith(form.text, form.offset)) ? verdict(true) : UNKNOWN;
  },
  make: (random, prefix = 'JQQJ99') => signed(random, prefix),
};
