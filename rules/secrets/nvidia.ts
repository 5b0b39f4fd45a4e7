import { defineRule } from '../../src/core/rule.ts';

export const nvidiaApiKey = defineRule({
  id: 'nvidia-api-key',
  title: 'NVIDIA API key',
  category: 'secret',
  description: "Lets its holder call NVIDIA's hosted models and pull the organization's private containers.",
  remediation:
    'Delete it at build.nvidia.com or in NGC under Setup > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.nvidia.com/ngc/gpu-cloud/ngc-user-guide/index.html#generating-api-key'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'NVIDIA',
  keywords: ['nvapi-'],
  pattern: /(?<![\w-])nvapi-[\w-]{60,70}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['NVIDIA_TOKEN=«nvapi-{base64url:64}»', 'token: "«nvapi-{base64url:64}»"'],
    noMatch: [
      'NVIDIA_TOKEN=nvapi-{base64url:59}',
      'NVIDIA_TOKEN=nvapi-{base64url:71}',
      'NVIDIA_TOKEN=nvapi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'NVIDIA_TOKEN=xnvapi-{base64url:64}',
    ],
  },
});
