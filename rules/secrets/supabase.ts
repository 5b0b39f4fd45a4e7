import { defineRule } from '../../src/core/rule.ts';

export const supabaseManagementToken = defineRule({
  id: 'supabase-management-token',
  title: 'Supabase access token',
  category: 'secret',
  description: "Lets its holder manage the account's projects through the management API: databases, secrets, users.",
  remediation:
    'Revoke it in the Supabase dashboard under Account > Access Tokens, then read the new one from the environment or a vault.',
  references: ['https://supabase.com/docs/reference/api/introduction'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Supabase',
  keywords: ['sbp_'],
  pattern: /(?<![\w-])sbp_(?:v0_)?[0-9a-f]{40}(?![\w-])/,
  entropy: 3,
  examples: {
    match: ['SUPABASE_TOKEN=«sbp_{hex:40}»', 'token: "«sbp_{hex:40}»"'],
    noMatch: [
      'SUPABASE_TOKEN=sbp_{hex:39}',
      'SUPABASE_TOKEN=sbp_{hex:41}',
      'SUPABASE_TOKEN=sbp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SUPABASE_TOKEN=xsbp_{hex:40}',
    ],
  },
});

export const supabaseSecretKey = defineRule({
  id: 'supabase-secret-key',
  title: 'Supabase secret key',
  category: 'secret',
  description: 'Lets its holder read and change all data of the project: it passes by row level security.',
  remediation:
    "Delete it in the project's dashboard under Settings > API Keys, then read the new one from the environment or a vault.",
  references: ['https://supabase.com/docs/guides/api/api-keys'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Supabase',
  keywords: ['sb_secret_'],
  pattern: /(?<![\w-])sb_secret_[\w-]{31}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['SUPABASE_TOKEN=«sb_secret_{base64url:31}»', 'token: "«sb_secret_{base64url:31}»"'],
    noMatch: [
      'SUPABASE_TOKEN=sb_secret_{base64url:30}',
      'SUPABASE_TOKEN=sb_secret_{base64url:32}',
      'SUPABASE_TOKEN=sb_secret_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'SUPABASE_TOKEN=xsb_secret_{base64url:31}',
    ],
  },
});
