import { defineRule } from '../../src/core/rule.ts';

export const jwkPrivateKey = defineRule({
  id: 'jwk-private-key',
  title: 'Private JSON Web Key',
  category: 'secret',
  description: "Signs or decrypts as the key's owner: lets its holder forge the tokens that others trust.",
  remediation: 'Make a new key, publish its public part in the key set, read the private part from a vault.',
  references: ['https://www.rfc-editor.org/rfc/rfc7517'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'JSON Web Key',
  keywords: ['kty'],
  pattern: [
    /\\?["']?kty\\?["']?\s{0,4}:\s{0,4}\\?["'](?:RSA|EC|OKP)\\?["'][^{}]{0,2500}?[\s,"'{]d\\?["']?\s{0,4}:\s{0,4}\\?["'](?<secret>[\w-]{22,700})\\?["']/,
    /[\s,"'{]d\\?["']?\s{0,4}:\s{0,4}\\?["'](?<secret>[\w-]{22,700})\\?["'][^{}]{0,400}?kty\\?["']?\s{0,4}:\s{0,4}\\?["'](?:RSA|EC|OKP)\\?["']/,
  ],
  lead: 480,
  reach: 3400,
  entropy: 4,
  examples: {
    match: [
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}","d":"«{base64url:43}»"}',
      "{ d: '«{base64url:43}»', crv: 'Ed25519', kty: 'OKP' }",
    ],
    noMatch: [
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}","d":"{base64url:21}"}',
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}","d":"{base64url:701}"}',
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}","d":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}',
      '{"kty":"EC","crv":"P-256","x":"{base64url:43}","y":"{base64url:43}"}',
      '{"kty":"RSA","n":"{base64url:342}","e":"AQAB"}',
      '{"kty":"EC","crv":"P-256","d":"short"}',
    ],
    embed: false,
  },
});

export const jwkSymmetricKey = defineRule({
  id: 'jwk-symmetric-key',
  title: 'Symmetric JSON Web Key',
  category: 'secret',
  description: 'Signs and verifies, or encrypts and decrypts: lets its holder forge the tokens that others trust.',
  remediation: 'Make a new key on both sides, read it from a vault.',
  references: ['https://www.rfc-editor.org/rfc/rfc7517'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'JSON Web Key',
  keywords: ['kty'],
  pattern: [
    /\\?["']?kty\\?["']?\s{0,4}:\s{0,4}\\?["']oct\\?["'][^{}]{0,400}?[\s,"'{]k\\?["']?\s{0,4}:\s{0,4}\\?["'](?<secret>[\w-]{16,700})\\?["']/,
    /[\s,"'{]k\\?["']?\s{0,4}:\s{0,4}\\?["'](?<secret>[\w-]{16,700})\\?["'][^{}]{0,120}?kty\\?["']?\s{0,4}:\s{0,4}\\?["']oct\\?["']/,
  ],
  lead: 250,
  reach: 1300,
  entropy: 3.2,
  examples: {
    match: ['{"kty":"oct","alg":"HS256","k":"«{base64url:43}»"}', "{ k: '«{base64url:86}»', kty: 'oct' }"],
    noMatch: [
      '{"kty":"oct","alg":"HS256","k":"{base64url:15}"}',
      '{"kty":"oct","alg":"HS256","k":"{base64url:701}"}',
      '{"kty":"oct","alg":"HS256","k":"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}',
      '{"kty":"oct","alg":"HS256"}',
      '{"kty":"oct","k":"{alnum:8}"}',
      '{"kty":"RSA","k":"{base64url:43}"}',
    ],
    embed: false,
  },
});
