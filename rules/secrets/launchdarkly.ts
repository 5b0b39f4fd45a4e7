import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const launchdarklySdkKey = defineRule({
  id: 'launchdarkly-sdk-key',
  title: 'LaunchDarkly server-side SDK key',
  category: 'secret',
  description: 'Lets its holder read all feature flags and targeting rules of the environment.',
  remediation:
    "Reset it in LaunchDarkly under the environment's settings, then read the new one from the environment or a vault.",
  references: ['https://launchdarkly.com/docs/sdk/concepts/client-side-server-side'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'LaunchDarkly',
  keywords: ['"sdk-', "'sdk-", '`sdk-', '=sdk-', ' sdk-'],
  pattern: /["'`=\s](?<secret>sdk-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])/,
  examples: {
    match: ['LD_SDK_KEY=«sdk-{uuid}»', 'client = ld.init("«sdk-{uuid}»")'],
    noMatch: ['"sdk-{hex:32}"', '"sdk-{uuid}0"', '"my-sdk-{uuid}"'],
  },
});

export const launchdarklyApiToken = defineRule({
  id: 'launchdarkly-api-token',
  title: 'LaunchDarkly API access token',
  category: 'secret',
  description: "Lets its holder change feature flags, and so switch the customer's code, within the token's role.",
  remediation:
    'Delete it in LaunchDarkly under Account settings > Authorization, then read the new one from the environment or a vault.',
  references: ['https://launchdarkly.com/docs/home/account/api'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'LaunchDarkly',
  keywords: ['launchdarkly', 'ld_api', 'ld_access', '"api-', "'api-", '=api-'],
  pattern: [
    /["'=](?<secret>api-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])/,
    assigned(credential('launchdarkly|ld_api|ld_access'), 'api-[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  ],
  examples: {
    match: ['LD_API_TOKEN=«api-{uuid}»', 'launchdarkly_token: «api-{uuid}»'],
    noMatch: ['commit: api-{uuid}', '"api-{hex:32}"', 'LD_API_TOKEN=api-{uuid}0', '"my-api-{uuid}"'],
  },
});

export const launchdarklyMobileKey = defineRule({
  id: 'launchdarkly-mobile-key',
  title: 'LaunchDarkly mobile key',
  category: 'secret',
  description: 'Lets its holder read the flags made available to mobile clients; it ships inside applications.',
  remediation: "Reset it in LaunchDarkly under the environment's settings if its use is abused.",
  references: ['https://launchdarkly.com/docs/sdk/concepts/client-side-server-side'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'LaunchDarkly',
  keywords: ['"mob-', "'mob-", '`mob-', '=mob-', ' mob-'],
  pattern: /["'`=\s](?<secret>mob-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![\w-])/,
  examples: {
    match: ['LD_MOBILE_KEY=«mob-{uuid}»', 'mobileKey: "«mob-{uuid}»"'],
    noMatch: ['"mob-{hex:32}"', '"mob-{uuid}0"', '"flash-mob-{uuid}"'],
  },
});
