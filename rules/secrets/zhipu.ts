import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const zhipuApiKey = defineRule({
  id: 'zhipu-api-key',
  title: 'Z.ai (Zhipu) API key',
  category: 'secret',
  description: "Lets its holder call the GLM models on the account's balance.",
  remediation: 'Delete it at z.ai or open.bigmodel.cn under API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.z.ai/api-reference/introduction'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Z.ai (Zhipu)',
  keywords: ['zhipu', 'zai_', 'zai-', 'z.ai', 'zaiapi', 'glm_', 'glm-', 'chatglm', 'bigmodel'],
  pattern: assigned(credential(String.raw`zhipu|zai|z\.ai|(?:chat)?glm|bigmodel`), String.raw`[0-9a-f]{32}\.[A-Za-z0-9]{16}`),
  entropy: 3.3,
  examples: {
    match: ['ZHIPUAI_API_KEY=«{hex:32}.{alnum:16}»', 'ZAI_API_KEY: "«{hex:32}.{alnum:16}»"'],
    noMatch: [
      'ZHIPUAI_API_KEY={hex:31}.{alnum:16}',
      'ZHIPUAI_API_KEY={hex:33}.{alnum:16}',
      'ZHIPUAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.{alnum:16}',
      'commit: {hex:32}.{alnum:16}',
    ],
  },
});
