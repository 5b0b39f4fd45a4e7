import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const weightsAndBiasesApiKey = defineRule({
  id: 'weights-and-biases-api-key',
  title: 'Weights & Biases API key',
  category: 'secret',
  description: "Lets its holder read and change the account's runs, artifacts and models.",
  remediation: 'Delete it at wandb.ai under User Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.wandb.ai/support/find_api_key/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Weights & Biases',
  keywords: ['wandb_v1_'],
  pattern: /(?<![\w-])wandb_v1_[\w-]{77}(?![\w-])/,
  entropy: 3.5,
  examples: {
    match: ['WEIGHTS_AND_BIASES_TOKEN=«wandb_v1_{alnum:77}»', 'token: "«wandb_v1_{alnum:77}»"'],
    noMatch: [
      'WEIGHTS_AND_BIASES_TOKEN=wandb_v1_{alnum:76}',
      'WEIGHTS_AND_BIASES_TOKEN=wandb_v1_{alnum:78}',
      'WEIGHTS_AND_BIASES_TOKEN=wandb_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'WEIGHTS_AND_BIASES_TOKEN=xwandb_v1_{alnum:77}',
    ],
  },
});

export const weightsAndBiasesLegacyApiKey = defineRule({
  id: 'weights-and-biases-legacy-api-key',
  title: 'Weights & Biases API key without prefix',
  category: 'secret',
  description: "Lets its holder read and change the account's runs, artifacts and models.",
  remediation: 'Delete it at wandb.ai under User Settings > API keys, then read the new one from the environment or a vault.',
  references: ['https://docs.wandb.ai/support/find_api_key/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Weights & Biases',
  keywords: ['wandb'],
  pattern: [
    /wandb\.login\(\s{0,4}(?:key\s{0,2}=\s{0,2})?["'](?<secret>[0-9a-f]{40})["']/,
    assigned(credential('wandb'), '[0-9a-f]{40}'),
  ],
  entropy: 3,
  examples: {
    match: ['WANDB_API_KEY=«{hex:40}»', 'wandb.login(key="«{hex:40}»")'],
    noMatch: [
      'WANDB_API_KEY={hex:39}',
      'WANDB_API_KEY={hex:41}',
      'WANDB_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:40}',
    ],
  },
});
