import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

const COMMON = {
  category: 'secret',
  since: '0.1.0',
  provider: 'Twilio',
  references: ['https://www.twilio.com/docs/iam/api-keys', 'https://www.twilio.com/docs/iam/api/authtoken'],
} as const;

export const twilioAuthToken = defineRule({
  ...COMMON,
  id: 'twilio-auth-token',
  title: 'Twilio auth token or API key secret',
  description: 'Lets its holder call, send messages and read logs on the account, at its cost.',
  remediation:
    'Promote a secondary auth token in the Console (API keys: delete them), then read the new one from the environment or a vault.',
  severity: 'critical',
  confidence: 'medium',
  keywords: ['twilio'],
  pattern: assigned(named('twilio', 'token|secret|auth|key|pass'), '[0-9a-f]{32}|[0-9A-Za-z]{32}'),
  entropy: 3,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['TWILIO_AUTH_TOKEN=«{hex:32}»', 'twilio_api_secret: "«{alnum:32}»"'],
    noMatch: [
      'TWILIO_AUTH_TOKEN={hex:31}',
      'TWILIO_AUTH_TOKEN={hex:33}',
      'commit {hex:32}',
      'TWILIO_AUTH_TOKEN=your_auth_token',
      'TWILIO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const twilioApiKeySid = defineRule({
  ...COMMON,
  id: 'twilio-api-key-sid',
  title: 'Twilio API key id',
  description: 'Names an API key of the account. It opens nothing without its secret, which is often close by.',
  remediation:
    'Delete the key in the Console under API keys & tokens if its secret was beside it, then read both from the environment or a vault.',
  severity: 'medium',
  confidence: 'medium',
  keywords: ['sk0', 'sk1', 'sk2', 'sk3', 'sk4', 'sk5', 'sk6', 'sk7', 'sk8', 'sk9', 'ska', 'skb', 'skc', 'skd', 'ske', 'skf'],
  pattern: /(?<![A-Za-z0-9+/_-])SK[0-9a-f]{32}(?![\w+/=-])/,
  entropy: 3,
  examples: {
    match: ['TWILIO_API_KEY=«SK{hex:32}»', 'new Twilio("«SK{hex:32}»", secret)'],
    noMatch: ['SK{hex:31}', 'SK{hex:33}', 'sk{hex:32}', 'TASK{hex:32}', 'SKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
  },
});

export const twilioAccountSid = defineRule({
  ...COMMON,
  id: 'twilio-account-sid',
  title: 'Twilio account id',
  description: 'Names the account. It opens nothing without an auth token, which is often close by.',
  remediation: 'Nothing to revoke; make sure that the auth token beside it is not in the repository.',
  severity: 'low',
  confidence: 'high',
  keywords: ['twilio', 'account_sid', 'accountsid'],
  pattern: [
    assigned('twilio|account_?sid', 'AC[0-9a-f]{32}'),
    /twilio\.com\/[\w.-]{1,20}\/Accounts\/(?<secret>AC[0-9a-f]{32})(?![\w-])/,
  ],
  entropy: 3,
  examples: {
    match: ['TWILIO_ACCOUNT_SID=«AC{hex:32}»', 'https://api.twilio.com/2010-04-01/Accounts/«AC{hex:32}»/Messages.json'],
    noMatch: [
      'TWILIO_ACCOUNT_SID=AC{hex:31}',
      'TWILIO_ACCOUNT_SID=AC{hex:33}',
      'digest=AC{hex:32}',
      'TWILIO_ACCOUNT_SID=ACxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});
