import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const lobLiveKey = defineRule({
  id: 'lob-live-key',
  title: 'Lob live API key',
  category: 'secret',
  description: "Lets its holder send letters and cheques on the account's bill and read the addresses in it.",
  remediation: 'Roll it in the Lob dashboard under Settings > API Keys, then read the new one from the environment or a vault.',
  references: ['https://docs.lob.com/#tag/Authentication'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Lob',
  keywords: ['lob_', 'lobapi', 'lobkey', 'lobtoken', 'lobsecret', 'lob.api', 'lob('],
  pattern: [
    /(?<![A-Za-z])[Ll]ob\(\s{0,4}\{?\s{0,4}(?:api_?[Kk]ey:\s{0,4})?["'](?<secret>live_[0-9a-f]{35})["']/,
    assigned('(?<![a-z])lob[_.(-]?(?:api|key|token|secret|live|client|access)?', 'live_[0-9a-f]{35}'),
  ],
  examples: {
    match: ['LOB_API_KEY=«live_{hex:35}»', 'const lob = new Lob({ apiKey: "«live_{hex:35}»" });', 'lobToken = "«live_{hex:35}»"'],
    noMatch: [
      'LOB_API_KEY=live_{hex:34}',
      'LOB_API_KEY=live_{hex:36}',
      'LOB_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: live_{hex:35}',
      'blob_key = live_{hex:35}',
    ],
  },
});

export const lobTestKey = defineRule({
  id: 'lob-test-key',
  title: 'Lob test or publishable key',
  category: 'secret',
  description: "Test keys send nothing; publishable keys check addresses on the account's bill and stand in web pages by design.",
  remediation: 'Nothing need be done; keep it with the other credentials, so that a live key never takes its place.',
  references: ['https://docs.lob.com/#tag/Authentication'],
  severity: 'low',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Lob',
  keywords: ['lob_', 'lobapi', 'lobkey', 'lobtoken', 'lobsecret', 'lob.api'],
  pattern: assigned(
    '(?<![a-z])lob[_.(-]?(?:api|key|token|secret|test|pub|client|access)?',
    '(?:test_[0-9a-f]{35}|(?:live|test)_pub_[0-9a-f]{31})',
  ),
  examples: {
    match: ['LOB_API_KEY=«test_{hex:35}»', 'lob_pub_key: "«live_pub_{hex:31}»"'],
    noMatch: [
      'LOB_API_KEY=test_{hex:34}',
      'LOB_API_KEY=test_{hex:36}',
      'LOB_API_KEY=test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: test_{hex:35}',
      'blob_key = test_{hex:35}',
    ],
  },
});
