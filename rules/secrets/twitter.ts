import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const twitterBearerToken = defineRule({
  id: 'twitter-bearer-token',
  title: 'X (Twitter) bearer token',
  category: 'secret',
  description: 'Lets its holder read from the X API as the application, on its quota.',
  remediation: 'Revoke it in the developer portal under Keys and tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.x.com/fundamentals/authentication/overview'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'X (Twitter)',
  keywords: ['aaaaaaaaaaaaaaaaaaaaa'],
  pattern: /(?<![\w%+/-])A{21,23}[A-Za-z0-9%]{80,100}(?![\w%+/=-])/,
  entropy: 3,
  examples: {
    match: [
      'TWITTER_BEARER_TOKEN=«AAAAAAAAAAAAAAAAAAAAAM{alnum:30}%2B{alnum:50}»',
      'bearer = "«AAAAAAAAAAAAAAAAAAAAAP{alnum:86}»"',
    ],
    noMatch: [
      'TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAAM{alnum:30}%2B{alnum:45}',
      'TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAAM{alnum:30}%2B{alnum:67}',
      'TWITTER_BEARER_TOKEN=AAAAAAAAAAAAAAAAAAAAAM{alnum:30}%2Bxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'AAAAAAAAAAAAAAAAAAAAAM{alnum:30}',
      'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      'AAAAAAAAAAAAAAAM{alnum:86}',
    ],
  },
});

export const twitterSecret = defineRule({
  id: 'twitter-secret',
  title: 'X (Twitter) API secret or access token secret',
  category: 'secret',
  description: 'With its key it lets its holder act as the application or the user: post, read messages, follow.',
  remediation:
    'Regenerate it in the developer portal under Keys and tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.x.com/fundamentals/authentication/overview'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'X (Twitter)',
  keywords: ['twitter', 'consumer_secret', 'consumersecret', 'access_token_secret'],
  pattern: assigned(
    named('twitter|tw_', 'secret|key|token') + '|consumer_?secret|access_token_secret',
    '(?:[A-Za-z0-9]{50}|[A-Za-z0-9]{45})',
  ),
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['TWITTER_API_SECRET=«{alnum:50}»', 'twitter_access_token_secret: "«{alnum:45}»"'],
    noMatch: [
      'TWITTER_API_SECRET={alnum:49}',
      'TWITTER_API_SECRET={alnum:51}',
      'TWITTER_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:50}',
      'TWITTER_API_SECRET={alnum:44}',
    ],
  },
});

export const twitterApiKey = defineRule({
  id: 'twitter-api-key',
  title: 'X (Twitter) API key',
  category: 'secret',
  description: 'Names the application towards the API; with its secret it lets its holder act as the application.',
  remediation:
    'Regenerate key and secret in the developer portal under Keys and tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.x.com/fundamentals/authentication/overview'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'X (Twitter)',
  keywords: ['twitter'],
  pattern: assigned(named('twitter', 'key|token|secret'), '[A-Za-z0-9]{25}'),
  entropy: 3.3,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['TWITTER_API_KEY=«{alnum:25}»', '"twitterConsumerKey": "«{alnum:25}»"'],
    noMatch: [
      'TWITTER_API_KEY={alnum:24}',
      'TWITTER_API_KEY={alnum:26}',
      'TWITTER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {alnum:25}',
    ],
  },
});

export const twitterAccessToken = defineRule({
  id: 'twitter-access-token',
  title: 'X (Twitter) access token',
  category: 'secret',
  description: 'With its secret it lets its holder act as the user: post, read messages, follow.',
  remediation:
    'Regenerate it in the developer portal under Keys and tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.x.com/fundamentals/authentication/overview'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'X (Twitter)',
  keywords: ['twitter', 'access_token', 'accesstoken'],
  pattern: assigned(credential('twitter|access_?token'), '[0-9]{8,19}-[A-Za-z0-9]{27,40}'),
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: ['TWITTER_ACCESS_TOKEN=«{digits:15}-{alnum:35}»', 'access_token: "«{digits:9}-{alnum:40}»"'],
    noMatch: [
      'TWITTER_ACCESS_TOKEN={digits:15}-{alnum:26}',
      'TWITTER_ACCESS_TOKEN={digits:15}-{alnum:41}',
      'TWITTER_ACCESS_TOKEN={digits:15}-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {digits:15}-{alnum:35}',
      'TWITTER_ACCESS_TOKEN={digits:6}-{alnum:35}',
    ],
  },
});
