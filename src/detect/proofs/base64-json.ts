import type { ProofName } from '../../core/rule.ts';
import { ALPHABETS, type SeededRandom } from '../random.ts';
import { decodeBase64Json, encodeJson } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** A token that carries a JSON object whose keys are known. */
interface JsonFormat {
  readonly name: ProofName;
  /** The group `payload` is the base64 text. */
  readonly shape: RegExp;
  /** Keys that the object must have. */
  readonly keys: readonly string[];
  sample(random: SeededRandom, prefix?: string): string;
}

function jsonProof(format: JsonFormat): Proof {
  return {
    name: format.name,
    kind: 'structure',
    check(secret) {
      const payload = format.shape.exec(secret)?.groups?.['payload'];
      if (payload === undefined) return UNKNOWN;
      const object = decodeBase64Json(payload);
      return verdict(object !== undefined && format.keys.every((key) => Object.hasOwn(object, key)));
    },
    make: (random, prefix) => format.sample(random, prefix),
  };
}

/** https://docs.sentry.io/account/auth-tokens/: when and where it was issued, then 32 bytes. */
export const sentryOrgToken = jsonProof({
  name: 'sentry-org-token',
  shape: /^sntrys_(?<payload>eyJ[\w+/-]{20,600}={0,2})_[\w+/-]{43}$/,
  keys: ['iat', 'url', 'org'],
  sample(random, prefix = 'sntrys_') {
    const host = `https://${random.chars(ALPHABETS.lower, 8)}.sentry.io`;
    const iat = 1_700_000_000 + random.bytes(3).readUIntBE(0, 3);
    const payload = encodeJson(
      { iat, url: 'https://sentry.io', region_url: host, org: random.chars(ALPHABETS.lower, 6) },
      'base64',
    );
    return `${prefix}${payload}_${random.bytes(32).toString('base64').slice(0, 43)}`;
  },
});

/** Grafana Cloud access policy tokens: organisation, name, key, and the region in `m`. */
export const grafanaCloudToken = jsonProof({
  name: 'grafana-cloud-token',
  shape: /^glc_(?<payload>eyJ[\w+/-]{20,600}={0,2})$/,
  keys: ['o', 'n', 'k'],
  sample: (random, prefix = 'glc_') =>
    prefix +
    encodeJson(
      {
        o: random.chars(ALPHABETS.digits, 6),
        n: `stack-${random.chars(ALPHABETS.lower, 6)}`,
        k: random.chars(ALPHABETS.alnum, 24),
        m: { r: 'us' },
      },
      'base64',
    ),
});

/** Grafana API keys before service accounts: key, name, organisation id. */
export const grafanaLegacyKey = jsonProof({
  name: 'grafana-legacy-key',
  shape: /^(?<payload>eyJrIjoi[\w+/-]{20,400}={0,2})$/,
  keys: ['k', 'n', 'id'],
  sample: (random) => encodeJson({ k: random.chars(ALPHABETS.alnum, 32), n: random.chars(ALPHABETS.lower, 6), id: 1 }, 'base64'),
});

/** 1Password service account tokens: the account's address and the keys themselves. */
export const onepasswordToken = jsonProof({
  name: 'onepassword-token',
  shape: /^ops_(?<payload>eyJ[\w+/-]{200,1400}={0,2})$/,
  keys: ['email', 'secretKey'],
  sample(random, prefix = 'ops_') {
    const email = `${random.chars(ALPHABETS.lower, 13)}@1passwordserviceaccounts.com`;
    const muk = {
      alg: 'A256GCM',
      ext: true,
      k: random.bytes(32).toString('base64url'),
      key_ops: ['encrypt', 'decrypt'],
      kty: 'oct',
      kid: 'mp',
    };
    const secretKey = `A3-${random.chars(ALPHABETS.upperalnum, 30)}`;
    return (
      prefix + encodeJson({ email, muk, secretKey, srpX: random.bytes(32).toString('hex'), signInAddress: 'my.1password.com' })
    );
  },
});

/** Mapbox tokens: the middle names the user, the end is a signature of 16 bytes. https://docs.mapbox.com/help/dive-deeper/access-tokens/ */
export const mapboxToken = jsonProof({
  name: 'mapbox-token',
  shape: /^[pst]k\.(?<payload>eyJ[\w-]{20,300})\.[\w-]{22}$/,
  keys: ['u', 'a'],
  sample: (random, prefix = 'sk.') =>
    `${prefix}${encodeJson({ u: random.chars(ALPHABETS.lower, 8), a: `c${random.chars(ALPHABETS.loweralnum, 24)}` })}.${random.bytes(16).toString('base64url')}`,
});
