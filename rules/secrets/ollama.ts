import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const ollamaApiKey = defineRule({
  id: 'ollama-api-key',
  title: 'Ollama cloud API key',
  category: 'secret',
  description: 'Lets its holder run cloud models on the account.',
  remediation: 'Delete it at ollama.com under Settings > Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.ollama.com/api/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Ollama',
  keywords: ['ollama'],
  pattern: assigned(credential('ollama'), String.raw`[0-9a-f]{32}\.[\w-]{24}`),
  entropy: 3.3,
  examples: {
    match: ['OLLAMA_API_KEY=«{hex:32}.{alnum:24}»', '"ollamaToken": "«{hex:32}.{base64url:23}q»"'],
    noMatch: [
      'OLLAMA_API_KEY={hex:31}.{alnum:24}',
      'OLLAMA_API_KEY={hex:33}.{alnum:24}',
      'OLLAMA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.{alnum:24}',
      'commit: {hex:32}.{alnum:24}',
    ],
  },
});
