import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const weatherstackAccessKey = defineRule({
  id: 'weatherstack-access-key',
  title: 'weatherstack access key',
  category: 'secret',
  description: "Lets its holder query the weather on the account's quota.",
  remediation: 'Reset it in the weatherstack dashboard, then read the new one from the environment or a vault.',
  references: ['https://weatherstack.com/documentation'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'weatherstack',
  keywords: ['weatherstack'],
  pattern: [
    /weatherstack\.com\/[\w?=&%.-]{0,80}?access_key=(?<secret>[0-9a-f]{32})(?![\w-])/i,
    assigned(credential('weatherstack'), '[0-9a-f]{32}'),
  ],
  entropy: 3,
  examples: {
    match: ['WEATHERSTACK_API_KEY=«{hex:32}»', 'http://api.weatherstack.com/current?access_key=«{hex:32}»&query=Oslo'],
    noMatch: [
      'WEATHERSTACK_API_KEY={hex:31}',
      'WEATHERSTACK_API_KEY={hex:33}',
      'WEATHERSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
