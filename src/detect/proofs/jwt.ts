import { ALPHABETS } from '../random.ts';
import { decodeBase64Json, encodeJson } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** JSON web tokens: a header with `alg`, an object of claims, a signature. https://www.rfc-editor.org/rfc/rfc7519 */
export const jwt: Proof = {
  name: 'jwt',
  kind: 'structure',
  check(secret) {
    const { header, payload } =
      /^(?:[\w.-]*?[^0-9A-Za-z])?(?<header>ey[\w-]+)\.(?<payload>ey[\w-]+)\.[\w-]*$/.exec(secret)?.groups ?? {};
    if (header === undefined || payload === undefined) return UNKNOWN;
    const algorithm = decodeBase64Json(header)?.['alg'];
    const claims = decodeBase64Json(payload);
    if (typeof algorithm !== 'string' || claims === undefined) return verdict(false);
    const expiry = claims['exp'];
    return verdict(true, { alg: algorithm.slice(0, 16), ...(Number.isSafeInteger(expiry) ? { exp: expiry as number } : {}) });
  },
  make(random, prefix = '') {
    const claims = { sub: random.chars(ALPHABETS.digits, 10), iat: 1_700_000_000, jti: random.chars(ALPHABETS.alnum, 12) };
    return `${prefix}${encodeJson({ alg: 'HS256', typ: 'JWT' })}.${encodeJson(claims)}.${random.bytes(32).toString('base64url')}`;
  },
};
