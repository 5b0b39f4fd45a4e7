import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const ai21ApiKey = defineRule({
  id: 'ai21-api-key',
  title: 'AI21 API key',
  category: 'secret',
  description: "Lets its holder call the models on the account's bill.",
  remediation: 'Regenerate it at studio.ai21.com under API Key, then read the new one from the environment or a vault.',
  references: ['https://docs.ai21.com/docs/sdk-usage'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'AI21',
  keywords: ['ai21'],
  pattern: assigned(credential('ai21'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['AI21_API_KEY=«{uuid}»', '"ai21Token": "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'AI21_API_KEY={uuid}0', 'AI21_API_KEY={hex:32}', 'model: {uuid}'],
  },
});
