import { defineRule } from '../../src/core/rule.ts';

export const axiomToken = defineRule({
  id: 'axiom-token',
  title: 'Axiom API or personal token',
  category: 'secret',
  description: "Lets its holder send and query the organization's logs or, with a personal token, do what the user may.",
  remediation:
    'Delete it in Axiom under Settings > API tokens (personal: Settings > Profile), then read the new one from the environment or a vault.',
  references: ['https://axiom.co/docs/reference/tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Axiom',
  keywords: ['xaat-', 'xapt-'],
  pattern: /(?<![\w-])xa[ap]t-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  examples: {
    match: ['AXIOM_TOKEN=«xaat-{uuid}»', 'token: "«xapt-{uuid}»"'],
    noMatch: ['AXIOM_TOKEN=xxaat-{uuid}', 'xaat-{hex:32}', 'xaat-{uuid}0'],
  },
});
