import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const assemblyaiApiKey = defineRule({
  id: 'assemblyai-api-key',
  title: 'AssemblyAI API key',
  category: 'secret',
  description: "Lets its holder transcribe on the account's bill and read its transcripts.",
  remediation: 'Delete it at assemblyai.com under API Keys, then read the new one from the environment or a vault.',
  references: ['https://www.assemblyai.com/docs/api-reference/overview'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'AssemblyAI',
  keywords: ['assemblyai', 'assembly_ai', 'assembly-ai', 'aai_api', 'aai.settings'],
  pattern: assigned(credential(String.raw`assembly[_-]?ai|aai_api|aai\.settings`), '[A-Za-z0-9]{32}'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['ASSEMBLYAI_API_KEY=«{hex:32}»', 'aai.settings.api_key = "«{hex:32}»"'],
    noMatch: [
      'ASSEMBLYAI_API_KEY={hex:31}',
      'ASSEMBLYAI_API_KEY={hex:33}',
      'ASSEMBLYAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
