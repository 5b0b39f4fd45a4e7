import { defineRule } from '../../src/core/rule.ts';
import { token } from '../_shared/token.ts';

const COMMON = {
  category: 'secret',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Anthropic',
  references: [
    'https://support.claude.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure',
    'https://platform.claude.com/docs/en/api/overview',
  ],
} as const;

export const anthropicApiKey = defineRule({
  ...COMMON,
  id: 'anthropic-api-key',
  title: 'Anthropic API key',
  description: 'Lets its holder call the models and read the workspace’s files and batches, at its cost.',
  remediation:
    'Delete it in the Console under API keys, look at the usage page, then read the new one from the environment or a vault.',
  severity: 'critical',
  keywords: ['sk-ant-api'],
  pattern: token(String.raw`sk-ant-api\d\d-[\w-]{93}AA`),
  proof: 'anthropic-key',
  examples: {
    match: ['ANTHROPIC_API_KEY=«{token:anthropic-key}»', 'x-api-key: «sk-ant-api03-{base64url:93}AA»'],
    noMatch: [
      'sk-ant-api03-{alnum:92}AA',
      'sk-ant-api03-{alnum:94}AA',
      'sk-ant-api03-{alnum:93}BB',
      'xsk-ant-api03-{alnum:93}AA',
      'sk-ant-api03-your-key',
    ],
  },
});

export const anthropicAdminKey = defineRule({
  ...COMMON,
  id: 'anthropic-admin-key',
  title: 'Anthropic admin key',
  description: 'Lets its holder manage the organisation’s members, workspaces and API keys.',
  remediation: 'Delete it in the Console under Settings > Admin keys, then read the new one from a vault.',
  severity: 'critical',
  keywords: ['sk-ant-admin'],
  pattern: token(String.raw`sk-ant-admin\d\d-[\w-]{93}AA`),
  proof: 'anthropic-key',
  examples: {
    match: ['ANTHROPIC_ADMIN_KEY=«{token:anthropic-key:sk-ant-admin01-}»', '"key": "«sk-ant-admin01-{base64url:93}AA»"'],
    noMatch: [
      'sk-ant-admin01-{alnum:60}AA',
      'sk-ant-admin01-{alnum:94}AA',
      'sk-ant-admin01-{alnum:93}BB',
      'xsk-ant-admin01-{alnum:93}AA',
    ],
  },
});

export const anthropicOauthToken = defineRule({
  ...COMMON,
  id: 'anthropic-oauth-token',
  title: 'Claude Code OAuth token',
  description: 'Lets its holder use the subscription of the user who signed in; a refresh token (ort) does so for long.',
  remediation:
    'Sign the session out in the account’s settings (or `claude /logout`), then give automation a token from the environment.',
  severity: 'critical',
  keywords: ['sk-ant-oat', 'sk-ant-ort'],
  pattern: token(String.raw`sk-ant-o[ar]t\d\d-[\w-]{80,120}`),
  entropy: 3.5,
  proof: 'anthropic-key',
  examples: {
    match: ['CLAUDE_CODE_OAUTH_TOKEN=«{token:anthropic-key:sk-ant-oat01-}»', '"refreshToken": "«sk-ant-ort01-{base64url:95}»"'],
    noMatch: ['sk-ant-oat01-{alnum:40}', 'sk-ant-oat01-{alnum:121}', 'xsk-ant-ort01-{alnum:95}', 'sk-ant-oat01-xxxxxxxxxxxx'],
  },
});
