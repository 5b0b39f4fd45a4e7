import { defineRule } from '../../src/core/rule.ts';

export const ebayClientId = defineRule({
  id: 'ebay-client-id',
  title: 'eBay client id',
  category: 'secret',
  description: 'Names the application; useless without its certificate id, which often stands beside it.',
  remediation: 'Check that the certificate id is nowhere in the repository.',
  references: ['https://developer.ebay.com/api-docs/static/gs_create-the-ebay-api-keysets.html'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'eBay',
  keywords: ['-prd-'],
  pattern: /(?<![\w-])[A-Za-z0-9]{2,24}-[A-Za-z0-9]{1,24}-PRD-[0-9a-f]{8,9}-[0-9a-f]{8}(?![\w-])/,
  lead: 50,
  examples: {
    match: ['EBAY_CLIENT_ID=«{lower:6}Inc-{lower:6}-PRD-{hex:9}-{hex:8}»', 'app_id: "«{alpha:8}-{alpha:8}-PRD-{hex:8}-{hex:8}»"'],
    noMatch: [
      'EBAY_CLIENT_ID={lower:6}Inc-{lower:6}-PRD-{hex:7}-{hex:8}',
      'EBAY_CLIENT_ID={lower:6}Inc-{lower:6}-PRD-{hex:10}-{hex:8}',
      'EBAY_CLIENT_ID={lower:6}Inc-{lower:6}-PRD-xxxxxxxxx-{hex:8}',
      '{lower:6}-{lower:6}-PRD-{hex:7}-{hex:8}',
      '{lower:6}-{lower:6}-SBX-{hex:9}-{hex:8}',
      '{lower:6}-{lower:6}-PRD-{hex:9}-{hex:9}',
    ],
  },
});

export const ebayClientSecret = defineRule({
  id: 'ebay-client-secret',
  title: 'eBay certificate id',
  category: 'secret',
  description: "With the client id it lets its holder act as the application: fetch tokens and exchange users' codes.",
  remediation:
    'Rotate it at developer.ebay.com under Application Keysets, then read the new one from the environment or a vault.',
  references: ['https://developer.ebay.com/api-docs/static/gs_create-the-ebay-api-keysets.html'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'eBay',
  keywords: ['prd-'],
  pattern: /(?<![\w-])PRD-[0-9a-f]{12}-(?:[0-9a-f]{4}-){3}[0-9a-f]{4}(?![\w-])/,
  examples: {
    match: [
      'EBAY_CERT_ID=«PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}»',
      'client_secret: "«PRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}»"',
    ],
    noMatch: [
      'EBAY_CERT_ID=PRD-{hex:11}-{hex:4}-{hex:4}-{hex:4}-{hex:4}',
      'EBAY_CERT_ID=PRD-{hex:13}-{hex:4}-{hex:4}-{hex:4}-{hex:4}',
      'EBAY_CERT_ID=PRD-xxxxxxxxxxxx-{hex:4}-{hex:4}-{hex:4}-{hex:4}',
      'EBAY_CERT_ID=xPRD-{hex:12}-{hex:4}-{hex:4}-{hex:4}-{hex:4}',
    ],
  },
});
