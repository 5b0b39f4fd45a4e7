import { defineRule } from '../../src/core/rule.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'Google',
  references: ['https://developers.google.com/identity/protocols/oauth2', 'https://support.google.com/accounts/answer/13533235'],
} as const;

export const gcpOauthLegacyClientSecret = defineRule({
  ...COMMON,
  id: 'gcp-oauth-legacy-client-secret',
  title: 'Google OAuth client secret without prefix',
  description: 'Lets its holder pose as the application when users sign in.',
  remediation: 'Reset it under Google Auth Platform > Clients, then read it from the environment or a vault.',
  severity: 'high',
  confidence: 'medium',
  keywords: ['.apps.googleusercontent.com'],
  pattern: /\.apps\.googleusercontent\.com[^{}]{1,300}?(?:secret|Secret|SECRET)[^\w\n]{1,16}(?<secret>[\w-]{24})(?![\w-])/,
  entropy: 3,
  require: ['mixed-case-and-digit'],
  // The clients of gcloud and bq, which Google publishes with the tools.
  allow: [/^d-FL95Q19/, /^ZmssLNjJy29/, /^wbER7576mc/],
  examples: {
    embed: false,
    match: [
      '"client_id": "{digits:12}-{loweralnum:32}.apps.googleusercontent.com", "client_secret": "«{base64url:24}»"',
      'CLIENT_ID={digits:12}.apps.googleusercontent.com\nCLIENT_SECRET=«{alnum:24}»',
    ],
    noMatch: [
      '"client_id": "{digits:12}-{loweralnum:32}.apps.googleusercontent.com", "client_secret": "{alnum:23}"',
      '"client_id": "{digits:12}-{loweralnum:32}.apps.googleusercontent.com", "project": "{alnum:24}"',
      '"client_id": "{digits:12}-{loweralnum:32}.apps.googleusercontent.com", "client_secret": "xxxxxxxxxxxxxxxxxxxxxxxx"',
    ],
  },
});

export const gcpOauthAccessToken = defineRule({
  ...COMMON,
  id: 'gcp-oauth-access-token',
  title: 'Google OAuth access token',
  description: 'Lets its holder use the Google APIs it was granted for about an hour.',
  remediation: 'Revoke it at https://oauth2.googleapis.com/revoke, and keep tokens out of files and recorded requests.',
  severity: 'medium',
  confidence: 'high',
  keywords: ['ya29.'],
  pattern: /(?<![A-Za-z0-9])ya29\.[\w.-]{20,1500}/,
  reach: 2048,
  entropy: 3.2,
  examples: {
    match: ['Authorization: Bearer «ya29.a0Af{base64url:160}»', 'access_token=«ya29.{alnum:60}»'],
    noMatch: ['ya29.{alnum:12}', 'xya29.{alnum:60}', 'ya29.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'YA29.{alnum:60}'],
  },
});

export const gcpOauthRefreshToken = defineRule({
  ...COMMON,
  id: 'gcp-oauth-refresh-token',
  title: 'Google OAuth refresh token',
  description: 'With the client’s id and secret it lets its holder make access tokens for the user again and again.',
  remediation:
    'Revoke it at https://oauth2.googleapis.com/revoke or under the user’s third-party connections; application default credentials with `gcloud auth application-default revoke`.',
  severity: 'high',
  confidence: 'high',
  keywords: ['1//0'],
  pattern: /(?<![\w/.-])1\/\/0[\w-]{40,100}(?![\w/-])/,
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['"refresh_token": "«1//0{base64url:98}»"', 'REFRESH_TOKEN=«1//0{base64url:60}»'],
    noMatch: ['1//0{base64url:39}', '1//0{base64url:101}', '11//0{base64url:60}', 'https://a.b/1//0{base64url:60}/c'],
  },
});
