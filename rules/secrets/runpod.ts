import { defineRule } from '../../src/core/rule.ts';

export const runpodApiKey = defineRule({
  id: 'runpod-api-key',
  title: 'RunPod API key',
  category: 'secret',
  description: "Lets its holder start and stop pods on the account's balance and reach into them.",
  remediation:
    'Delete it in the RunPod console under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.runpod.io/get-started/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'RunPod',
  keywords: ['rpa_'],
  pattern: /(?<![\w-])rpa_[A-Z0-9]{40}[A-Za-z0-9]{6}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['RUNPOD_TOKEN=«rpa_{upperalnum:40}{loweralnum:6}»', 'token: "«rpa_{upperalnum:40}{loweralnum:6}»"'],
    noMatch: [
      'RUNPOD_TOKEN=rpa_{upperalnum:39}{loweralnum:6}',
      'RUNPOD_TOKEN=rpa_{upperalnum:41}{loweralnum:6}',
      'RUNPOD_TOKEN=rpa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{loweralnum:6}',
      'RUNPOD_TOKEN=xrpa_{upperalnum:40}{loweralnum:6}',
      'rpa_{upperalnum:39}',
      'rpa_{upperalnum:40}{loweralnum:9}',
      'rpa_{lower:46}',
    ],
  },
});
