import { defineRule } from '../../src/core/rule.ts';

const COMMON = { category: 'secret', severity: 'high', since: '0.1.0', generic: true } as const;

const ELSEWHERE = 'Revoke it where it was issued, then read it from the environment or a vault when the request is made.';

/** Base64 in which somewhere, at any of the three alignments, a colon is encoded. */
const ENCODED_COLON = '(?:[A-Za-z0-9+/]{4}){0,200}?(?:O[g-v]|[A-Za-z0-9+/][DTjz][o-r]|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]6)';

export const httpBearerToken = defineRule({
  ...COMMON,
  id: 'http-bearer-token',
  title: 'Bearer token in a request',
  description: 'Lets its holder call the service as the one it was issued to: whoever bears it is let in.',
  remediation: ELSEWHERE,
  references: ['https://www.rfc-editor.org/rfc/rfc6750'],
  confidence: 'high',
  keywords: ['bearer ', 'bearer%20', 'bearer\\u0020'],
  pattern: /(?<![A-Za-z])bearer(?:\s{1,4}|%20|\\u0020)(?<secret>[\w.~+/-]{16,2000}={0,2})(?![\w.~+/=$({-])/i,
  reach: 2200,
  entropy: 3.2,
  require: ['letters-and-digits', 'not-words', 'not-locator'],
  examples: {
    embed: false,
    match: [
      'curl -H "Authorization: Bearer «{alnum:40}»" https://api.acme.example',
      "headers: { Authorization: 'Bearer «{hex:32}»' }",
      'req.Header.Set("Authorization", "Bearer «{base64url:43}»")',
    ],
    noMatch: [
      'Authorization: Bearer $TOKEN',
      'Authorization: Bearer ${token}',
      'Authorization: Bearer <access_token>',
      'Bearer authentication-middleware for the API',
      'Authorization: Bearer your-access-token-here1',
      "'Bearer ' + token",
    ],
  },
});

export const httpBasicCredentials = defineRule({
  ...COMMON,
  id: 'http-basic-credentials',
  title: 'User and password in a Basic authorisation header',
  description: 'Base64 is no protection: it lets its holder log in as that user.',
  remediation: 'Change the password, then build the header from variables of the environment when the request is made.',
  references: ['https://www.rfc-editor.org/rfc/rfc7617'],
  confidence: 'high',
  keywords: ['basic '],
  pattern: new RegExp(
    `(?<![A-Za-z])[Bb](?:asic|ASIC)\\s{1,4}(?<secret>(?=${ENCODED_COLON})(?:[A-Za-z0-9+/]{4}){2,200}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)(?![A-Za-z0-9+/=])`,
  ),
  reach: 1000,
  proof: 'basic-auth',
  encoding: 'base64',
  // The examples of RFC 7617 and RFC 6749, and the words that documentation puts there.
  allow: [
    /^[QY]WxhZGRpbjpvcGVu/,
    /^czZCaGRSa3F0Mz/,
    /^dXNlcjpwYXNz/,
    /^dXNlcm5hbWU6cGFzc3dvcmQ/,
    /^YWRtaW46YWRtaW4/,
    /^Zm9vOmJhcg/,
    /^dGVzdDp0ZXN0/,
  ],
  examples: {
    embed: false,
    match: [
      'Authorization: Basic «{token:basic-auth}»',
      "curl -H 'Authorization: Basic «{token:basic-auth}»' https://acme.example",
      'headers["Proxy-Authorization"] = "Basic «{token:basic-auth}»"',
    ],
    noMatch: [
      'Authorization: Basic $CREDENTIALS',
      'Authorization: Basic QWxhZGRpbjpvcGVu{base64:12}',
      'Basic Authentication is described here',
      'Basic information about the repository',
      'Authorization: Basic <base64>',
      'Authorization: Basic YWRtaW46Y2hhbmdlbWU=',
      'Authorization: Basic cm9vdDpyb290',
    ],
  },
});

export const httpAuthorizationToken = defineRule({
  ...COMMON,
  id: 'http-authorization-token',
  title: 'Key in an authorisation header',
  description: 'Lets its holder call the service as the one it was issued to.',
  remediation: ELSEWHERE,
  references: ['https://www.rfc-editor.org/rfc/rfc9110#name-authorization'],
  confidence: 'high',
  keywords: ['authorization'],
  pattern:
    /authorization["'\])\\]{0,5}\s{0,4}(?:=>|:=|[:=,])\s{0,4}\(?\s{0,4}[\\"'\x60]{0,3}(?:token|apikey|api-key|key|bot|oauth|ssws|geniekey|splunk|accesstoken|zoho-oauthtoken|klaviyo-api-key)\s{1,3}(?:token=\\?["'])?(?<secret>[\w.~+/-]{16,500}={0,2})(?![\w.~+/=$({-])/i,
  reach: 640,
  entropy: 3,
  require: ['letters-and-digits', 'not-words', 'not-locator'],
  examples: {
    embed: false,
    match: [
      'curl -H "Authorization: token «{hex:40}»" https://git.acme.example',
      "headers: { 'Authorization': 'ApiKey «{alnum:32}»' }",
      'Authorization: Token token="«{hex:32}»"',
    ],
    noMatch: [
      'Authorization: token $GITHUB_TOKEN',
      'Authorization: token <your-token>',
      'authorization: key-management-service-role',
      'Authorization: token {alnum:10}',
    ],
  },
});
