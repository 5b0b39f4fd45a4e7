import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const figmaPersonalAccessToken = defineRule({
  id: 'figma-personal-access-token',
  title: 'Figma personal access token',
  category: 'secret',
  description: "Lets its holder read the account's design files and, with more scopes, comment and change variables.",
  remediation:
    'Revoke it in Figma under Settings > Security > Personal access tokens, then read the new one from the environment or a vault.',
  references: ['https://www.figma.com/developers/api#access-tokens'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Figma',
  keywords: ['figd_', 'figu_'],
  pattern: /(?<![\w-])fig[du]_[\w-]{38,42}(?![\w-])/,
  entropy: 3.2,
  examples: {
    match: ['FIGMA_TOKEN=«figd_{base64url:40}»', 'token: "«figd_{base64url:40}»"'],
    noMatch: [
      'FIGMA_TOKEN=figd_{base64url:37}',
      'FIGMA_TOKEN=figd_{base64url:43}',
      'FIGMA_TOKEN=figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'FIGMA_TOKEN=xfigd_{base64url:40}',
    ],
  },
});

export const figmaLegacyToken = defineRule({
  id: 'figma-legacy-token',
  title: 'Figma access token without prefix',
  category: 'secret',
  description: "Lets its holder read the account's design files and comment on them.",
  remediation:
    'Revoke it in Figma under Settings > Security > Personal access tokens, then read the new one from the environment or a vault.',
  references: ['https://www.figma.com/developers/api#access-tokens'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Figma',
  keywords: ['figma'],
  pattern: assigned(credential('figma'), '[0-9]{4,8}-[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  examples: {
    match: ['FIGMA_TOKEN=«{digits:5}-{uuid}»', 'X-Figma-Token: «{digits:4}-{uuid}»'],
    noMatch: [
      'FIGMA_TOKEN={digits:3}-{uuid}',
      'FIGMA_TOKEN={digits:9}-{uuid}',
      'FIGMA_TOKEN=xxxxx-{uuid}',
      'commit: {digits:5}-{uuid}',
      'FIGMA_TOKEN={digits:5}-{hex:32}',
      'FIGMA_TOKEN={digits:5}-{uuid}0',
      'layout: {digits:5}-{uuid}',
    ],
  },
});
