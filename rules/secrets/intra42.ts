import { defineRule } from '../../src/core/rule.ts';

export const intra42ClientSecret = defineRule({
  id: 'intra42-client-secret',
  title: '42 Intra client secret',
  category: 'secret',
  description: "Lets its holder call the school's API as the application.",
  remediation:
    "Replace it on the application's page on profile.intra.42.fr, then read the new one from the environment or a vault.",
  references: ['https://api.intra.42.fr/apidoc/guides/getting_started'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: '42 Intra',
  keywords: ['s-s4t2'],
  pattern: /(?<![\w-])s-s4t2(?:ud|af)-[0-9a-f]{64}(?![\w-])/,
  examples: {
    match: ['INTRA42_TOKEN=«s-s4t2ud-{hex:64}»', 'token: "«s-s4t2ud-{hex:64}»"'],
    noMatch: [
      'INTRA42_TOKEN=s-s4t2ud-{hex:63}',
      'INTRA42_TOKEN=s-s4t2ud-{hex:65}',
      'INTRA42_TOKEN=s-s4t2ud-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'INTRA42_TOKEN=xs-s4t2ud-{hex:64}',
    ],
  },
});
