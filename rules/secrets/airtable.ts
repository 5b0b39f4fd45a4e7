import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const airtablePersonalAccessToken = defineRule({
  id: 'airtable-personal-access-token',
  title: 'Airtable personal access token',
  category: 'secret',
  description: 'Lets its holder read and change the bases the token covers.',
  remediation: 'Delete it at airtable.com/create/tokens, then read the new one from the environment or a vault.',
  references: ['https://support.airtable.com/docs/creating-personal-access-tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Airtable',
  keywords: ['"pat', "'pat", '`pat', '=pat', ' pat'],
  // `pat` alone begins too many words to be a keyword; a quote, sign or blank before it narrows them.
  pattern: /["'`=\s](?<secret>pat[A-Za-z0-9]{14}\.[0-9a-f]{64})(?![\w.-])/,
  examples: {
    match: ['AIRTABLE_TOKEN=«pat{alnum:14}.{hex:64}»', 'Authorization: Bearer «pat{alnum:14}.{hex:64}»'],
    noMatch: [
      'AIRTABLE_TOKEN=pat{alnum:14}.{hex:63}',
      'AIRTABLE_TOKEN=pat{alnum:14}.{hex:65}',
      'AIRTABLE_TOKEN=pat{alnum:14}.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '"pat{alnum:13}.{hex:64}"',
      '"path{alnum:14}.{hex:64}"',
    ],
  },
});

export const airtableApiKey = defineRule({
  id: 'airtable-api-key',
  title: 'Airtable API key',
  category: 'secret',
  description: 'Lets its holder read and change all bases of the account; Airtable retired such keys in 2024.',
  remediation:
    'Replace it by a personal access token made at airtable.com/create/tokens, then read the new one from the environment or a vault.',
  references: ['https://support.airtable.com/docs/creating-personal-access-tokens'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Airtable',
  keywords: ['airtable'],
  pattern: assigned(credential('airtable'), '(?:key[A-Za-z0-9]{14}|[A-Za-z0-9]{17})'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['AIRTABLE_API_KEY=«key{alnum:14}»', '"airtableApiKey": "«key{alnum:14}»"'],
    noMatch: [
      'AIRTABLE_API_KEY=key{alnum:13}',
      'AIRTABLE_API_KEY=key{alnum:15}',
      'AIRTABLE_API_KEY=keyxxxxxxxxxxxxxx',
      'commit: key{alnum:14}',
      'AIRTABLE_BASE_ID=app{alnum:14}',
    ],
  },
});
