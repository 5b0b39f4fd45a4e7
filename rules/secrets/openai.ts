import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'OpenAI',
  references: [
    'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety',
    'https://platform.openai.com/docs/api-reference/authentication',
  ],
} as const;

/** Base64 of "OpenAI", in the middle of every key; in pieces so that this file holds none. */
const MARKER = `T3Blbk${'FJ'}`;

export const openaiApiKey = defineRule({
  ...COMMON,
  id: 'openai-api-key',
  title: 'OpenAI project or service account key',
  description: 'Lets its holder call the models and read the project’s files, threads and fine-tunes, at its cost.',
  remediation:
    'Delete it under Settings > API keys of the project, look at the usage page, then read the new one from the environment or a vault.',
  severity: 'critical',
  keywords: ['sk-proj-', 'sk-svcacct-', 'sk-service-', 'sk-none-'],
  pattern: token(`sk-(?:proj|svcacct|service|None)-[\\w-]{20,100}?${MARKER}[\\w-]{20,100}`),
  proof: 'openai-marker',
  examples: {
    match: ['OPENAI_API_KEY=«{token:openai-marker}»', 'client = OpenAI(api_key="«{token:openai-marker:sk-svcacct-}»")'],
    noMatch: [
      'sk-proj-{alnum:74}T3BlbkFX{alnum:74}',
      'sk-proj-{alnum:12}',
      'xsk-proj-{alnum:150}',
      'OPENAI_API_KEY=sk-proj-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const openaiAdminKey = defineRule({
  ...COMMON,
  id: 'openai-admin-key',
  title: 'OpenAI admin key',
  description: 'Lets its holder manage the organisation: members, projects, keys, audit logs.',
  remediation: 'Delete it under Organization settings > Admin keys, then read the new one from a vault.',
  severity: 'critical',
  keywords: ['sk-admin-'],
  pattern: token(`sk-admin-[\\w-]{20,100}?${MARKER}[\\w-]{20,100}`),
  proof: 'openai-marker',
  examples: {
    match: ['OPENAI_ADMIN_KEY=«{token:openai-marker:sk-admin-}»', '"key": "«{token:openai-marker:sk-admin-}»"'],
    noMatch: ['sk-admin-{alnum:48}', 'xsk-admin-{alnum:160}', 'sk-admin-your-key-here', 'sk-admin-{alnum:74}T3BlbkFX{alnum:74}'],
  },
});

export const openaiLegacyKey = defineRule({
  ...COMMON,
  id: 'openai-legacy-key',
  title: 'OpenAI user key',
  description: 'Lets its holder call the models as the user, in all of the user’s organisations, at their cost.',
  remediation: 'Delete it under API keys, look at the usage page, then read a project key from the environment or a vault.',
  severity: 'critical',
  keywords: ['t3blbkfj'],
  lead: 23,
  pattern: token(`sk-[0-9A-Za-z]{20}${MARKER}[0-9A-Za-z]{20}`),
  proof: 'openai-marker',
  examples: {
    match: ['OPENAI_API_KEY=«{token:openai-marker:sk-}»', "openai.api_key = '«{token:openai-marker:sk-}»'"],
    noMatch: ['sk-{alnum:48}', 'xsk-{alnum:20}T3BlbkFX{alnum:20}', 'sk-{alnum:19}T3BlbkFX{alnum:20}', 'sk-your-openai-api-key'],
  },
});
