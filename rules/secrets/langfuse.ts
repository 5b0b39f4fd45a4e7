import { defineRule } from '../../src/core/rule.ts';

export const langfuseSecretKey = defineRule({
  id: 'langfuse-secret-key',
  title: 'Langfuse secret key',
  category: 'secret',
  description: "Lets its holder read the project's traces, with the prompts and data in them.",
  remediation: 'Delete it in Langfuse under Project settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://langfuse.com/faq/all/where-are-langfuse-api-keys'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Langfuse',
  keywords: ['sk-lf-'],
  pattern: /(?<![\w-])sk-lf-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  examples: {
    match: ['LANGFUSE_SECRET_KEY=«sk-lf-{uuid}»', 'secret_key="«sk-lf-{uuid}»"'],
    noMatch: ['LANGFUSE_SECRET_KEY=xsk-lf-{uuid}', 'sk-lf-{hex:32}', 'sk-lf-{uuid}0', 'pk-lf-{uuid}'],
  },
});
