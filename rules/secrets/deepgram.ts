import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const deepgramApiKey = defineRule({
  id: 'deepgram-api-key',
  title: 'Deepgram API key',
  category: 'secret',
  description: "Lets its holder transcribe on the account's bill and manage its project within the key's role.",
  remediation: 'Delete it at console.deepgram.com under API Keys, then read the new one from the environment or a vault.',
  references: ['https://developers.deepgram.com/docs/create-additional-api-keys'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Deepgram',
  keywords: ['deepgram'],
  pattern: assigned(credential('deepgram'), '[0-9a-f]{40}'),
  entropy: 3,
  examples: {
    match: ['DEEPGRAM_API_KEY=«{hex:40}»', '"deepgramToken": "«{hex:40}»"'],
    noMatch: [
      'DEEPGRAM_API_KEY={hex:39}',
      'DEEPGRAM_API_KEY={hex:41}',
      'DEEPGRAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
    ],
  },
});
