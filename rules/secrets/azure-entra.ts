import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

const COMMON = { category: 'secret', since: '0.1.0', provider: 'Azure' } as const;

export const azureEntraClientSecret = defineRule({
  ...COMMON,
  id: 'azure-entra-client-secret',
  title: 'Microsoft Entra client secret',
  description: 'Lets its holder sign in as the application, with all permissions and roles it was given.',
  remediation:
    'Delete it under App registrations > Certificates & secrets, look through the sign-in logs, then use a managed identity or read the new one from Key Vault.',
  references: [
    'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    'https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration',
  ],
  severity: 'critical',
  confidence: 'high',
  keywords: ['0q~', '1q~', '2q~', '3q~', '4q~', '5q~', '6q~', '7q~', '8q~', '9q~'],
  lead: 3,
  pattern: /(?<![\w~/@,-]|[\w~-]\.)[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/,
  entropy: 3.5,
  require: ['mixed-case-and-digit'],
  examples: {
    match: [
      'AZURE_CLIENT_SECRET=«{alnum:3}8Q~{alnum:30}.{alnum:3}»',
      'client_secret: "«.{alnum:2}8Q~{alnum:30}-{alnum:3}»"',
      '<value>«~{alnum:2}7Q~{alnum:33}»</value>',
    ],
    noMatch: [
      'AZURE_CLIENT_SECRET={alnum:3}8Q~{alnum:30}',
      'AZURE_CLIENT_SECRET={alnum:3}8Q~{alnum:36}',
      'AZURE_CLIENT_SECRET={alnum:4}8Q~{alnum:33}',
      'AZURE_CLIENT_SECRET={alnum:3}AQ~{alnum:33}',
      'AZURE_CLIENT_SECRET={alnum:3}8Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'USK@{alnum:43},4~q8Q~{alnum:36},AQACAAE/Trust/2',
    ],
  },
});

export const azureSubscriptionKey = defineRule({
  ...COMMON,
  id: 'azure-subscription-key',
  title: 'Azure AI services, search or API Management key',
  description:
    'Lets its holder call the service (OpenAI, Speech, Vision, Translator, Search, an API) at the subscription’s cost.',
  remediation:
    'Regenerate it in the Azure portal under Keys and Endpoint (API Management: Subscriptions), then use Entra ID sign-in or read it from Key Vault.',
  references: [
    'https://learn.microsoft.com/azure/ai-services/rotate-keys',
    'https://learn.microsoft.com/azure/api-management/api-management-subscriptions',
  ],
  severity: 'high',
  confidence: 'medium',
  keywords: ['azure', 'cognitive', 'ocp-apim'],
  pattern: assigned(`${named('azure|cognitive', 'key|secret|token|pass')}|ocp-apim-subscription-key`, '[0-9a-f]{32}'),
  entropy: 3,
  examples: {
    match: ['AZURE_OPENAI_KEY=«{hex:32}»', 'Ocp-Apim-Subscription-Key: «{hex:32}»', 'cognitiveServicesKey = "«{hex:32}»"'],
    noMatch: [
      'AZURE_OPENAI_KEY={hex:31}',
      'AZURE_OPENAI_KEY={hex:33}',
      'AZURE_TENANT_ID={hex:32}',
      'AZURE_OPENAI_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
});

export const azureDevopsToken = defineRule({
  ...COMMON,
  id: 'azure-devops-token',
  title: 'Azure DevOps personal access token',
  description: 'Lets its holder read and write repositories, pipelines and work items of the organisation within its scopes.',
  remediation: 'Revoke it under User settings > Personal access tokens, then read the new one from the environment or a vault.',
  references: ['https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['azdo'],
  lead: 76,
  pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?![A-Za-z0-9+/=])/,
  entropy: 4,
  proof: 'azure-signature',
  examples: {
    match: [
      'AZURE_DEVOPS_EXT_PAT=«{token:azure-signature:AZDO}»',
      'git clone https://pat:«{alnum:52}JQQJ99{alnum:18}AZDO{alnum:4}»@dev.azure.com/a/b',
    ],
    noMatch: ['{alnum:75}AZDO{alnum:4}', '{alnum:77}AZDO{alnum:4}', '{alnum:76}AZDO{alnum:5}', '{alnum:76}azdo{alnum:4}'],
  },
});

export const azureDevopsLegacyToken = defineRule({
  ...COMMON,
  id: 'azure-devops-legacy-token',
  title: 'Azure DevOps personal access token without signature',
  description: 'Lets its holder read and write repositories, pipelines and work items of the organisation within its scopes.',
  remediation: 'Revoke it under User settings > Personal access tokens, then read the new one from the environment or a vault.',
  references: ['https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate'],
  severity: 'critical',
  confidence: 'medium',
  keywords: ['azure', 'devops', 'azdo', 'ado_', 'vsts', 'vss_', 'system_accesstoken', 'dev.azure.com', 'visualstudio.com'],
  pattern: [
    assigned('azure|devops|azdo|ado_|vsts|vss_|system_accesstoken', '[a-z2-7]{52}'),
    /(?:dev\.azure\.com|visualstudio\.com)[^\n]{1,200}?(?<![A-Za-z0-9])(?<secret>[a-z2-7]{52})(?![\w+/=-])/,
  ],
  entropy: 3.5,
  require: ['letters-and-digits', 'not-words'],
  examples: {
    match: ['AZURE_DEVOPS_PAT=«{lower:24}{digits:0}7{lower:27}»', 'VSTS_TOKEN: "«{lower:20}2{lower:10}5{lower:20}»"'],
    noMatch: [
      'AZURE_DEVOPS_PAT={lower:51}',
      'AZURE_DEVOPS_PAT={lower:30}2{lower:22}',
      'PAT={lower:30}2{lower:21}',
      'AZURE_DEVOPS_PAT={HEX:52}',
    ],
  },
});
