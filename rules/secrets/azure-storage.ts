import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

const COMMON = { category: 'secret', since: '0.1.0', provider: 'Azure' } as const;

/** 64 bytes in base64. */
const KEY = '[A-Za-z0-9+/]{86}==';
/** The published keys of the storage and the Cosmos DB emulator. */
const EMULATORS = [/^Eby8vdM02xNOcqFlq/, /^C2y6yDjf5\/R\+ob0N8A7/] as const;

export const azureStorageKey = defineRule({
  ...COMMON,
  id: 'azure-storage-key',
  title: 'Azure storage account key',
  description: 'Lets its holder read, change and delete everything in the storage account, and sign further access.',
  remediation:
    'Rotate it under Security + networking > Access keys (the other key first, so that nothing stops), then use Entra ID or read it from Key Vault.',
  references: ['https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['accountkey', 'account_key', 'account-key', 'account.key', 'azure', 'storage', 'blob'],
  pattern: [
    assigned(`account[_.-]?key|${named('azure|storage|blob', 'key|secret|token|pass|access')}`, KEY),
    /[Aa]ccount[Kk]ey=(?<secret>[A-Za-z0-9+/]{86}==)/,
  ],
  entropy: 4,
  proof: 'azure-storage-key',
  allow: EMULATORS,
  examples: {
    match: [
      'DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=«{token:azure-storage-key}»;EndpointSuffix=core.windows.net',
      'AZURE_STORAGE_KEY=«{token:azure-storage-key}»',
      'storage_account_key = "«{token:azure-storage-key}»"',
    ],
    noMatch: [
      'AccountKey={base64:85}==',
      'AccountKey={base64:87}==',
      'AccountKey=${STORAGE_KEY}',
      'integrity="sha512-{base64:86}=="',
      'AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==',
    ],
  },
});

export const azureIdentifiableStorageKey = defineRule({
  ...COMMON,
  id: 'azure-identifiable-storage-key',
  title: 'Azure storage account key (identifiable)',
  description: 'Lets its holder read, change and delete everything in the storage account, and sign further access.',
  remediation: 'Rotate it under Security + networking > Access keys, then use Entra ID or read it from Key Vault.',
  references: ['https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['+ast'],
  lead: 76,
  pattern: /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{76}\+ASt[A-Za-z0-9+/]{5}[AQgw]==/,
  entropy: 4,
  proof: 'azure-signature',
  examples: {
    match: ['«{token:azure-signature:+ASt}»', 'az storage blob list --key "«{base64:76}+ASt{base64:5}A==»"'],
    noMatch: [
      '{base64:75}+ASt{base64:5}A==',
      '{base64:77}+ASt{base64:5}A==',
      '{base64:76}+ASt{base64:5}B==',
      '{base64:76}+ast{base64:5}A==',
    ],
  },
});

export const azureCosmosdbKey = defineRule({
  ...COMMON,
  id: 'azure-cosmosdb-key',
  title: 'Azure Cosmos DB connection string',
  description: 'Lets its holder read, change and delete everything in the database account.',
  remediation: 'Regenerate the key under Settings > Keys, then use Entra ID or read it from Key Vault.',
  references: ['https://learn.microsoft.com/azure/cosmos-db/secure-access-to-data'],
  severity: 'critical',
  confidence: 'high',
  keywords: ['.documents.azure.com', 'cosmos'],
  pattern: [
    /\.documents\.azure\.com(?::\d{1,5})?\/?;AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)/,
    assigned(named('cosmos', 'key|secret|token|pass'), KEY),
  ],
  entropy: 4,
  proof: 'azure-storage-key',
  allow: EMULATORS,
  examples: {
    match: [
      'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey=«{token:azure-storage-key}»;',
      'COSMOS_KEY=«{token:azure-storage-key}»',
    ],
    noMatch: [
      'AccountEndpoint=https://acme.documents.azure.com:443/;AccountKey={base64:60}==',
      'COSMOS_KEY={base64:87}==',
      'COSMOS_ENDPOINT=https://acme.documents.azure.com',
    ],
  },
});
