import { defineRule } from '../../src/core/rule.ts';

export const octopusApiKey = defineRule({
  id: 'octopus-api-key',
  title: 'Octopus Deploy API key',
  category: 'secret',
  description: 'Lets its holder start deployments and read variables as the user or service account it belongs to.',
  remediation: 'Revoke it in Octopus under Profile > My API Keys, then read the new one from the environment or a vault.',
  references: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Octopus Deploy',
  keywords: ['api-'],
  pattern: /(?<![\w-])API-[A-Z0-9]{26}(?![\w-])/,
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['OCTOPUS_TOKEN=«API-{upperalnum:26}»', 'token: "«API-{upperalnum:26}»"'],
    noMatch: [
      'OCTOPUS_TOKEN=API-{upperalnum:25}',
      'OCTOPUS_TOKEN=API-{upperalnum:27}',
      'OCTOPUS_TOKEN=API-xxxxxxxxxxxxxxxxxxxxxxxxxx',
      'OCTOPUS_TOKEN=xAPI-{upperalnum:26}',
    ],
  },
});
