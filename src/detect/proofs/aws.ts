import { ALPHABETS } from '../random.ts';
import { decodeBase64 } from './base64.ts';
import { decodeBase32, encodeBase32, fromBytes } from './digits.ts';
import { UNKNOWN, verdict, type Proof } from './proof.ts';

const KEY_ID = /^(?:AKIA|ASIA|ABIA|ACCA)(?<body>[A-Z0-9]{16})$/;
const LAST_ACCOUNT = 999_999_999_999n;
/** First bit of the body: set in ids that carry their account, clear in the older generation. */
const NEW_GENERATION = 0x80;

/** Account id of an access key id's body: the 40 bits after the first. */
function accountOf(bytes: Buffer): bigint {
  return (fromBytes(bytes.subarray(0, 6)) & 0x7fffffffff80n) >> 7n;
}

/**
 * AWS access key ids are base32 and, in the newer generation, name their account.
 * https://awsteele.com/blog/2020/09/26/aws-access-key-format.html and
 * https://labs.withsecure.com/publications/a-bitwise-analysis-of-aws-access-key-identifiers
 */
export const awsAccessKeyId: Proof = {
  name: 'aws-access-key-id',
  kind: 'structure',
  check(secret) {
    const body = KEY_ID.exec(secret)?.groups?.['body'];
    if (body === undefined) return UNKNOWN;
    const bytes = decodeBase32(body, ALPHABETS.base32);
    if (!bytes) return verdict(false);
    if (((bytes[0] as number) & NEW_GENERATION) === 0) return UNKNOWN;
    const account = accountOf(bytes);
    return verdict(account <= LAST_ACCOUNT, { account: account.toString().padStart(12, '0') });
  },
  make(random, prefix = 'AKIA') {
    const bytes = random.bytes(10);
    const account = (100_000_000_000n + (fromBytes(bytes.subarray(0, 5)) % 900_000_000_000n)) << 7n;
    bytes.writeUIntBE(Number(account) + ((bytes[5] as number) & 0x7f), 0, 6);
    bytes[0] = (bytes[0] as number) | NEW_GENERATION;
    return prefix + encodeBase32(bytes, ALPHABETS.base32);
  },
};

const BEDROCK_NAME = 'BedrockAPIKey-';
const BEDROCK_HOST = 'bedrock.amazonaws.com';

/** Amazon Bedrock API keys: base64 of a name with the account (long-lived) or of a presigned address (short-lived). */
export const awsBedrockKey: Proof = {
  name: 'aws-bedrock-key',
  kind: 'structure',
  check(secret) {
    const short = /^bedrock-api-key-(?<payload>.+)$/.exec(secret)?.groups?.['payload'];
    if (short !== undefined) return verdict(decodeBase64(short)?.toString('latin1').startsWith(BEDROCK_HOST) === true);
    const long = /^ABSK(?<payload>.+)$/.exec(secret)?.groups?.['payload'];
    if (long === undefined) return UNKNOWN;
    const text = decodeBase64(long)?.toString('latin1') ?? '';
    return verdict(new RegExp(`^${BEDROCK_NAME}[\\w-]{1,64}:[\\x21-\\x7e]{16,}$`).test(text));
  },
  make(random, prefix = 'ABSK') {
    const text =
      prefix === 'ABSK'
        ? `${BEDROCK_NAME}${random.chars(ALPHABETS.loweralnum, 4)}-at-${random.chars(ALPHABETS.digits, 12)}:${random.chars(ALPHABETS.base64, 44)}`
        : `${BEDROCK_HOST}/?Action=CallWithBearerToken&X-Amz-Signature=${random.bytes(32).toString('hex')}`;
    return prefix + Buffer.from(text, 'latin1').toString('base64');
  },
};
