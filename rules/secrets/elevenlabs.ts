import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const elevenlabsApiKey = defineRule({
  id: 'elevenlabs-api-key',
  title: 'ElevenLabs API key',
  category: 'secret',
  description: "Lets its holder make speech on the account's bill and use its cloned voices.",
  remediation: 'Revoke it at elevenlabs.io under My Account > API Keys, then read the new one from the environment or a vault.',
  references: ['https://elevenlabs.io/docs/api-reference/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'ElevenLabs',
  keywords: ['elevenlabs', 'eleven_labs', 'eleven_api', 'xi-api-key', 'xi_api_key'],
  pattern: assigned(credential('eleven_?labs|eleven_api|xi[_-]api[_-]key'), '(?:sk_[0-9a-f]{48}|[0-9a-f]{32})'),
  entropy: 3,
  examples: {
    match: ['ELEVENLABS_API_KEY=«sk_{hex:48}»', 'xi-api-key: «sk_{hex:48}»'],
    noMatch: [
      'ELEVENLABS_API_KEY=sk_{hex:47}',
      'ELEVENLABS_API_KEY=sk_{hex:49}',
      'ELEVENLABS_API_KEY=sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: sk_{hex:48}',
    ],
  },
});
