import { defineRule } from '../../src/core/rule.ts';

const COMMON = { category: 'secret', confidence: 'high', since: '0.1.0', provider: 'Azure' } as const;

export const azureContainerRegistryPassword = defineRule({
  ...COMMON,
  id: 'azure-container-registry-password',
  title: 'Azure Container Registry password',
  description: 'Lets its holder pull and push the registry’s images as the admin user or token.',
  remediation:
    'Regenerate it under Access keys (tokens: Repository permissions), disable the admin user, and sign in with a managed identity.',
  references: ['https://learn.microsoft.com/azure/container-registry/container-registry-authentication'],
  severity: 'critical',
  keywords: ['+acr'],
  lead: 42,
  pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{42}\+ACR[A-Za-z0-9]{6}(?![A-Za-z0-9+/=])/,
  entropy: 4,
  proof: 'azure-signature',
  examples: {
    match: ['docker login acme.azurecr.io -u acme -p «{token:azure-signature:+ACR}»', 'ACR_PASSWORD=«{base64:42}+ACR{alnum:6}»'],
    noMatch: ['{base64:41}+ACR{alnum:6}', '{base64:43}+ACR{alnum:6}', '{base64:42}+ACR{alnum:7}', '{base64:42}+acr{alnum:6}'],
  },
});

export const azureIdentifiableKey = defineRule({
  ...COMMON,
  id: 'azure-identifiable-key',
  title: 'Azure service key (identifiable)',
  description: 'Lets its holder use an Azure service (OpenAI, AI services, Search and others) at the subscription’s cost.',
  remediation: 'Regenerate it in the Azure portal under the service’s keys, then use Entra ID or read it from Key Vault.',
  references: ['https://learn.microsoft.com/azure/ai-services/rotate-keys'],
  severity: 'critical',
  keywords: ['jqqj99'],
  lead: 52,
  pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}(?![A-Za-z0-9+/=])/,
  entropy: 4,
  proof: 'azure-signature',
  examples: {
    match: ['AZURE_OPENAI_API_KEY=«{token:azure-signature}»', 'api-key: «{alnum:52}JQQJ99{alnum:18}ACOG{alnum:4}»'],
    noMatch: [
      '{alnum:51}JQQJ99{alnum:26}',
      '{alnum:53}JQQJ99{alnum:26}',
      '{alnum:52}JQQJ99{alnum:27}',
      '{alnum:52}jqqj99{alnum:26}',
    ],
  },
});
