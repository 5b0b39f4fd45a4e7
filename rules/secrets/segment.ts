import { defineRule } from '../../src/core/rule.ts';

export const segmentPublicApiToken = defineRule({
  id: 'segment-public-api-token',
  title: 'Segment Public API token',
  category: 'secret',
  description: "Lets its holder read and change the workspace's sources, destinations and users.",
  remediation:
    'Remove it in Segment under Settings > Workspace settings > Access Management > Tokens, then read the new one from the environment or a vault.',
  references: ['https://docs.segmentapis.com/tag/Getting-Started'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Segment',
  keywords: ['sgp_'],
  pattern: /(?<![\w-])sgp_[A-Za-z0-9]{64}(?![\w-])/,
  entropy: 3.3,
  examples: {
    match: ['SEGMENT_TOKEN=«sgp_{alnum:64}»', 'token: "«sgp_{alnum:64}»"'],
    noMatch: [
      'SEGMENT_TOKEN=sgp_{alnum:63}',
      'SEGMENT_TOKEN=sgp_{alnum:65}',
      'SEGMENT_TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SEGMENT_TOKEN=xsgp_{alnum:64}',
    ],
  },
});
