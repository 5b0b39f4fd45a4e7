import { defineRule } from '../../src/core/rule.ts';
import { assigned, named } from '../_shared/assigned.ts';

export const hubspotPrivateAppToken = defineRule({
  id: 'hubspot-private-app-token',
  title: 'HubSpot private app token',
  category: 'secret',
  description: "Lets its holder read and change the account's contacts, companies and deals within the application's scopes.",
  remediation:
    'Rotate it in HubSpot under Settings > Integrations > Private Apps, then read the new one from the environment or a vault.',
  references: ['https://developers.hubspot.com/docs/guides/apps/private-apps/overview'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'HubSpot',
  keywords: ['pat-na', 'pat-eu', 'pat-ap'],
  pattern: /(?<![\w-])pat-(?:na|eu|ap)[0-9]-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  examples: {
    match: ['HUBSPOT_TOKEN=«pat-na1-{uuid}»', 'accessToken: "«pat-eu1-{uuid}»"'],
    noMatch: ['HUBSPOT_TOKEN=xpat-na1-{uuid}', 'pat-na1-{hex:32}', 'pat-na1-{uuid}0'],
  },
});

export const hubspotApiKey = defineRule({
  id: 'hubspot-api-key',
  title: 'HubSpot API key or client secret',
  category: 'secret',
  description: "Lets its holder read and change the account's contacts, companies and deals, or act as the application.",
  remediation:
    "Deactivate it in HubSpot under Settings > Integrations (client secret: the developer account's application, Auth), then read the new one from the environment or a vault.",
  references: ['https://developers.hubspot.com/docs/guides/apps/private-apps/overview'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'HubSpot',
  keywords: ['hubspot', 'hapikey'],
  pattern: assigned(named('hubspot', 'key|token|secret') + '|hapikey', '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['HUBSPOT_API_KEY=«{uuid}»', 'https://api.hubapi.com/contacts?hapikey=«{uuid}»'],
    noMatch: ['commit: {uuid}', 'HUBSPOT_FORM_ID={uuid}', 'HUBSPOT_API_KEY={uuid}0', 'HUBSPOT_API_KEY={hex:32}'],
  },
});
