import { defineRule } from '../../src/core/rule.ts';
import { ARMOR_BODY, ARMOR_HAS_KEY } from '../_shared/armor.ts';

const COMMON = { category: 'secret', confidence: 'high', since: '0.1.0', severity: 'critical', placeholders: 'keep' } as const;

const REPLACE =
  'Make a new key pair, replace the public key or certificate wherever it is trusted, then keep the private key in a vault, an agent or a mounted secret.';

/** Header or first bytes of an encrypted block: RFC 1421, or an OpenSSH key whose cipher is not "none". */
const ENCRYPTED = String.raw`[^-]{0,80}?(?:Proc-Type|b3BlbnNzaC1rZXktdjEAAAAA(?!BG5vbmU))`;
const LABEL = '(?:(?:RSA|EC|DSA|DH|OPENSSH|ED25519|SSH|TSS2|ANY) )?';

export const privateKey = defineRule({
  ...COMMON,
  id: 'private-key',
  title: 'Private key (PEM or OpenSSH)',
  description: 'Lets its holder pose as the server, user or service that the key belongs to, or read what is encrypted for it.',
  remediation: REPLACE,
  references: ['https://www.rfc-editor.org/rfc/rfc7468', 'https://man.openbsd.org/ssh-keygen'],
  keywords: ['-----begin'],
  pattern: [
    new RegExp(
      `-----BEGIN ${LABEL}PRIVATE KEY-----(?!${ENCRYPTED})${ARMOR_HAS_KEY}${ARMOR_BODY}{40,16000}-----END ${LABEL}PRIVATE KEY-----`,
    ),
    // Cut off before its end.
    new RegExp(
      `-----BEGIN ${LABEL}PRIVATE KEY-----(?!${ENCRYPTED})[\\s\\\\nr"'\\x60,+;.]{0,16}[A-Za-z0-9+/]{48}[A-Za-z0-9+/=\\s]{0,8000}`,
    ),
  ],
  reach: 17_000,
  entropy: 4,
  proof: 'private-key',
  report: 'first-line',
  examples: {
    embed: false,
    match: [
      '«{token:private-key:RSA}»\n',
      'key = """«{token:private-key:EC}»"""',
      '«{token:private-key:OPENSSH}»\n',
      '"privateKey": "«-----BEGIN PRIVATE KEY-----\\n{base64:64}\\n{base64:64}\\n-----END PRIVATE KEY-----»\\n"',
    ],
    noMatch: [
      '-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----',
      '-----BEGIN RSA PRIVATE KEY-----\nyour private key goes here\n-----END RSA PRIVATE KEY-----',
      '"-----BEGIN RSA PRIVATE KEY-----\\n" . wordwrap($key, 64, "\\n", true) . "\\n-----END RSA PRIVATE KEY-----"',
      '-----BEGIN PUBLIC KEY-----\n{base64:64}\n-----END PUBLIC KEY-----',
      '-----BEGIN CERTIFICATE-----\n{base64:64}\n{base64:64}\n-----END CERTIFICATE-----',
      '{token:private-key:ENCRYPTED}',
      '{token:private-key:PROC}',
    ],
  },
});

export const privateKeyDer = defineRule({
  ...COMMON,
  id: 'private-key-der',
  title: 'Private key (base64 of DER, without BEGIN line)',
  description: 'Lets its holder sign or decrypt as the service that the key belongs to.',
  remediation: REPLACE,
  references: ['https://www.rfc-editor.org/rfc/rfc5958', 'https://www.rfc-editor.org/rfc/rfc8017#appendix-A.1.2'],
  keywords: [
    'ibadanbgkqhkig9w0baqefaasc',
    'ibaak',
    'ibaaj',
    'ageambmgbyqgsm49',
    'ageambagbyqgsm49',
    'mhccaqeei',
    'mc4caqawbqydk2vwbciei',
  ],
  lead: 6,
  // The fixed bytes of RSA keys (PKCS #8 and #1), elliptic curve keys (PKCS #8 and SEC 1) and Ed25519 keys.
  pattern:
    /(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{3}IBA(?:DANBgkqhkiG9w0BAQEFAASC|AK[BC]|AJ[AB])[A-Za-z0-9+/]{200,12000}|MI[A-Za-z0-9+/]{2}AgEAMB[MA]GByqGSM49[A-Za-z0-9+/]{100,400}|MHcCAQEEI[A-Za-z0-9+/]{120,200}|MC4CAQAwBQYDK2VwBCIEI[A-Za-z0-9+/]{43})={0,2}(?![A-Za-z0-9+/=])/,
  reach: 13_000,
  entropy: 4,
  proof: 'private-key',
  examples: {
    match: ['private_key=«{token:private-key:DER}»', 'String key = "«MC4CAQAwBQYDK2VwBCIEI{base64:43}»";'],
    noMatch: [
      'public_key=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A{base64:360}',
      'MIIEpAIBAAKCAQEA{base64:100}',
      'cert=MIIDdzCCAl+gAwIBAgIE{base64:400}',
      'MC4CAQAwBQYDK2VwBCIEI{base64:20}',
    ],
  },
});

export const privateKeyXml = defineRule({
  ...COMMON,
  id: 'private-key-xml',
  title: 'Private key (XML of .NET)',
  description: 'Lets its holder sign or decrypt as the service that the key belongs to.',
  remediation: REPLACE,
  references: ['https://learn.microsoft.com/dotnet/api/system.security.cryptography.rsa.toxmlstring'],
  keywords: ['<rsakeyvalue>'],
  pattern: /<RSAKeyValue>[\w+/=\s<>]{100,8000}?<D>\s{0,16}(?<secret>[A-Za-z0-9+/\s]{80,2800}={0,2})\s{0,16}<\/D>/,
  reach: 9000,
  entropy: 4,
  examples: {
    embed: false,
    match: ['<RSAKeyValue><Modulus>{base64:172}</Modulus><Exponent>AQAB</Exponent><D>«{base64:171}=»</D></RSAKeyValue>'],
    noMatch: [
      '<RSAKeyValue><Modulus>{base64:172}</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>',
      '<RSAKeyValue><Modulus>{base64:172}</Modulus><D>...</D></RSAKeyValue>',
      '<D>{base64:172}</D>',
    ],
  },
});
