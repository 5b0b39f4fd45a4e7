import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const amplitudeSecretKey = defineRule({
  id: 'amplitude-secret-key',
  title: 'Amplitude secret key',
  category: 'secret',
  description: 'With the API key it lets its holder export all events of the project.',
  remediation:
    'Ask an administrator to rotate it in Amplitude under Organization settings > Projects, then read the new one from the environment or a vault.',
  references: ['https://amplitude.com/docs/apis/authentication'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Amplitude',
  keywords: ['amplitude'],
  pattern: assigned(named('amplitude', 'secret|private'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['AMPLITUDE_SECRET_KEY=«{hex:32}»', '"amplitudeSecret": "«{hex:32}»"'],
    noMatch: [
      'AMPLITUDE_SECRET_KEY={hex:31}',
      'AMPLITUDE_SECRET_KEY={hex:33}',
      'AMPLITUDE_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});

export const amplitudeApiKey = defineRule({
  id: 'amplitude-api-key',
  title: 'Amplitude API key',
  category: 'secret',
  description: 'Lets anybody send events to the project; it stands in pages and applications by design.',
  remediation: 'Nothing need be done; check that the secret key is nowhere in the repository.',
  references: ['https://amplitude.com/docs/apis/authentication'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Amplitude',
  keywords: ['amplitude'],
  pattern: assigned(credential('amplitude'), '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['AMPLITUDE_API_KEY=«{hex:32}»', '"amplitudeToken": "«{hex:32}»"'],
    noMatch: [
      'AMPLITUDE_API_KEY={hex:31}',
      'AMPLITUDE_API_KEY={hex:33}',
      'AMPLITUDE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
