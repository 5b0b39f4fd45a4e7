import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const sentryOrgToken = defineRule({
  id: 'sentry-org-token',
  title: 'Sentry organization token',
  category: 'secret',
  description: 'Lets its holder create releases and upload source maps of the organization, for its continuous integration.',
  remediation: 'Revoke it in Sentry under Settings > Auth Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.sentry.io/account/auth-tokens/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Sentry',
  keywords: ['sntrys_eyj'],
  pattern: /(?<![\w-])sntrys_eyJ[A-Za-z0-9+/]{80,400}={0,2}_[A-Za-z0-9+/]{43}(?![\w+/-])/,
  reach: 600,
  proof: 'sentry-org-token',
  examples: {
    match: ['SENTRY_AUTH_TOKEN=«{token:sentry-org-token}»', 'token: "«sntrys_eyJpYXQiO{alnum:180}_{alnum:43}»"'],
    noMatch: [
      'sntrys_eyJpYXQiO{alnum:20}_{alnum:43}',
      'sntrys_eyJpYXQiO{alnum:180}_{alnum:42}',
      'sntrys_abc{alnum:180}_{alnum:43}',
    ],
  },
});

export const sentryUserToken = defineRule({
  id: 'sentry-user-token',
  title: 'Sentry user token',
  category: 'secret',
  description: 'Lets its holder read and change projects, issues and members as the user who made it, within its scopes.',
  remediation:
    'Remove it in Sentry under User settings > Personal tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.sentry.io/account/auth-tokens/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Sentry',
  keywords: ['sntryu_'],
  pattern: /(?<![\w-])sntryu_[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['SENTRY_AUTH_TOKEN=«sntryu_{hex:64}»', 'token = "«sntryu_{hex:64}»"'],
    noMatch: [
      'SENTRY_AUTH_TOKEN=sntryu_{hex:63}',
      'SENTRY_AUTH_TOKEN=sntryu_{hex:65}',
      'SENTRY_AUTH_TOKEN=sntryu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SENTRY_AUTH_TOKEN=xsntryu_{hex:64}',
    ],
  },
});

export const sentryLegacyToken = defineRule({
  id: 'sentry-legacy-token',
  title: 'Sentry token without prefix',
  category: 'secret',
  description: 'Lets its holder read and change projects and issues as the user who made it, within its scopes.',
  remediation:
    'Remove it in Sentry under User settings > Personal tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.sentry.io/account/auth-tokens/'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Sentry',
  keywords: ['sentry'],
  pattern: assigned(named('sentry', 'token|secret|auth|api_?key|key'), '[0-9a-f]{64}'),
  entropy: 3,
  examples: {
    match: ['SENTRY_AUTH_TOKEN=«{hex:64}»', 'sentry_token: "«{hex:64}»"'],
    noMatch: [
      'SENTRY_AUTH_TOKEN={hex:63}',
      'SENTRY_AUTH_TOKEN={hex:65}',
      'SENTRY_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:64}',
      'SENTRY_RELEASE_SHA256={hex:64}',
    ],
  },
});

export const sentryDsn = defineRule({
  id: 'sentry-dsn',
  title: 'Sentry DSN',
  category: 'secret',
  description: 'Tells a client where to send events; public by design, it lets anybody send made-up ones.',
  remediation:
    'Nothing need be done; if it is abused, make a new client key under Project settings > Client Keys and disable this one.',
  references: ['https://docs.sentry.io/concepts/key-terms/dsn-explainer/'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Sentry',
  keywords: ['ingest.sentry.io/', 'ingest.us.sentry.io/', 'ingest.de.sentry.io/'],
  pattern: /https:\/\/[0-9a-f]{32}(?::[0-9a-f]{32})?@o[0-9]{1,19}\.ingest\.(?:us\.|de\.)?sentry\.io\/[0-9]{1,19}/,
  lead: 96,
  examples: {
    match: [
      'SENTRY_DSN=«https://{hex:32}@o{digits:6}.ingest.sentry.io/{digits:7}»',
      'dsn: "«https://{hex:32}@o{digits:16}.ingest.us.sentry.io/{digits:16}»"',
    ],
    noMatch: [
      'SENTRY_DSN=https://{hex:31}@o{digits:6}.ingest.sentry.io/{digits:7}',
      'SENTRY_DSN=https://{hex:33}@o{digits:6}.ingest.sentry.io/{digits:7}',
      'SENTRY_DSN=https://xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@o{digits:6}.ingest.sentry.io/{digits:7}',
      'https://{hex:31}@o{digits:6}.ingest.sentry.io/{digits:7}',
      'https://o{digits:6}.ingest.sentry.io/api/{digits:7}/envelope/',
      'https://{hex:32}@o{digits:6}.ingest.example.org/{digits:7}',
    ],
  },
});
