import type { ProofName } from '../../core/rule.ts';
import { ALPHABETS, type SeededRandom } from '../random.ts';
import { decodeBase64, decodeBase64Text } from './base64.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

/** A token that is base64 of a text of known form. */
interface TextFormat {
  readonly name: ProofName;
  /** The group `payload` is the base64 text. */
  readonly shape: RegExp;
  /** Tested against the decoded bytes as Latin-1. */
  readonly text: RegExp;
  sample(random: SeededRandom): Buffer | string;
  readonly prefix?: string;
}

function textProof(format: TextFormat): Proof {
  return {
    name: format.name,
    kind: 'structure',
    check(secret) {
      const payload = format.shape.exec(secret)?.groups?.['payload'];
      if (payload === undefined) return UNKNOWN;
      const bytes = decodeBase64(payload);
      return verdict(bytes !== undefined && format.text.test(bytes.toString('latin1')));
    },
    make: (random, prefix = format.prefix ?? '') => prefix + Buffer.from(format.sample(random)).toString('base64'),
  };
}

/** JFrog reference tokens: format version, expiry in seconds and an id. https://jfrog.com/help/r/jfrog-platform-administration-documentation/use-the-reference-token */
export const artifactoryReference = textProof({
  name: 'artifactory-reference',
  shape: /^(?<payload>cmVmdGtu[0-9A-Za-z+/]{56})$/,
  text: /^reftkn:\d{2}:\d{10}:[\x21-\x7e]{20,}$/,
  sample: (random) => `reftkn:01:17${random.chars(ALPHABETS.digits, 8)}:${random.chars(ALPHABETS.alnum, 27)}`,
});

/** Atlassian Data Center tokens (Bitbucket `BBDC-`, Jira and Confluence bare): a number and 20 random bytes. */
export const atlassianDcToken = textProof({
  name: 'atlassian-dc-token',
  shape: /^(?:BBDC-)?(?<payload>[0-9A-Za-z+/]{44})$/,
  text: /^\d{8,12}:[^]{20,24}$/,
  sample: (random) => Buffer.concat([Buffer.from(`${random.chars(ALPHABETS.digits, 12)}:`, 'latin1'), random.bytes(20)]),
});

/** Intercom access tokens. */
export const intercomToken = textProof({
  name: 'intercom-token',
  shape: /^(?<payload>dG9r[0-9A-Za-z+/]{55}=)$/,
  text: /^tok:[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}:\d:\d$/,
  sample(random) {
    const hex = random.bytes(16).toString('hex');
    const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
    return `tok:${groups.join('_')}:1:0`;
  },
});

/** WorkOS API keys: an id and a secret. */
export const workosKey = textProof({
  name: 'workos-key',
  shape: /^sk_(?:live|test)_(?<payload>a2V5Xz[0-9A-Za-z+/]{40,120}={0,2})$/,
  text: /^key_[0-9A-HJKMNP-TV-Z]{26},[0-9A-Za-z]{16,}$/,
  prefix: 'sk_live_',
  sample: (random) => `key_01${random.chars('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 24)},${random.chars(ALPHABETS.alnum, 25)}`,
});

/** Base64 of a PEM private key, as in a kubeconfig's `client-key-data`. */
export const base64Pem = textProof({
  name: 'base64-pem',
  shape: /^(?<payload>LS0tLS1CRUdJTi[0-9A-Za-z+/]{60,20000}={0,2})$/,
  text: /^-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/,
  sample: (random) =>
    `-----BEGIN ${'PRIVATE KEY'}-----\n${random.bytes(48).toString('base64')}\n-----END ${'PRIVATE KEY'}-----\n`,
});

function userAndPassword(name: ProofName): Proof {
  return {
    name,
    kind: 'structure',
    check(secret) {
      const payload = /^(?:basic\s{1,4})?(?<payload>[\w+/-]{4,2000}={0,2})$/i.exec(secret)?.groups?.['payload'];
      if (payload === undefined) return UNKNOWN;
      const text = decodeBase64Text(payload);
      return verdict(text !== undefined && /^[^:\r\n]{0,256}:[^\r\n]{1,1024}$/.test(text));
    },
    make: (random, prefix = '') =>
      prefix +
      Buffer.from(`${random.chars(ALPHABETS.lower, 6)}:${random.chars(ALPHABETS.alnum, 18)}`, 'latin1').toString('base64'),
  };
}

/** The credentials of HTTP's Basic scheme: base64 of user, colon, password. https://www.rfc-editor.org/rfc/rfc7617 */
export const basicAuth = userAndPassword('basic-auth');

/** `auth` of Docker's config.json: the same form. https://docs.docker.com/reference/cli/docker/login/ */
export const dockerAuth = userAndPassword('docker-auth');

/** Discord bot tokens: the first of three parts is the bot's id in decimal. https://discord.com/developers/docs/reference#authentication */
export const discordSnowflake: Proof = {
  name: 'discord-snowflake',
  kind: 'structure',
  check(secret) {
    const id = /^(?<id>[\w-]{23,28})\.[\w-]{6,7}\.[\w-]{27,40}$/.exec(secret)?.groups?.['id'];
    return id === undefined ? UNKNOWN : verdict(/^[1-9]\d{16,19}$/.test(decodeBase64(id)?.toString('latin1') ?? ''));
  },
  make(random) {
    const id = Buffer.from(`1${random.chars(ALPHABETS.digits, 17)}`, 'latin1').toString('base64url');
    return `${id}.G${random.chars(ALPHABETS.base64url, 5)}.${random.chars(ALPHABETS.base64url, 38)}`;
  },
};

const ELASTIC_PAIR = /^[\w-]{20}:[\w-]{22}$/;

/** Elastic keys: base64 of id and key, once or twice encoded. Other contents prove nothing, since Elastic does not document them. */
export const elasticApiKey: Proof = {
  name: 'elastic-api-key',
  kind: 'structure',
  check(secret) {
    const payload = /^(?:essu_)?(?<payload>[\w+/-]{40,200}={0,2})$/.exec(secret)?.groups?.['payload'];
    if (payload === undefined) return UNKNOWN;
    const once = decodeBase64Text(payload) ?? '';
    return [once, decodeBase64Text(once) ?? ''].some((text) => ELASTIC_PAIR.test(text)) ? verdict(true) : UNKNOWN;
  },
  make: (random, prefix = 'essu_') =>
    prefix +
    Buffer.from(`${random.chars(ALPHABETS.base64url, 20)}:${random.chars(ALPHABETS.base64url, 22)}`, 'latin1').toString('base64'),
};
