import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const sidekiqGemCredential = defineRule({
  id: 'sidekiq-gem-credential',
  title: 'Sidekiq Pro or Enterprise credential',
  category: 'secret',
  description: "Lets its holder download the paid gems on the licensee's account.",
  remediation: "Ask Sidekiq's support to replace it, keep it in Bundler's configuration or the environment.",
  references: ['https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Sidekiq',
  keywords: ['contribsys'],
  pattern: [
    /https?:\/\/(?<secret>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com/i,
    assigned('contribsys_{1,2}com', '[0-9a-f]{8}:[0-9a-f]{8}'),
  ],
  lead: 37,
  examples: {
    match: [
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM=«{hex:8}:{hex:8}»',
      'source "https://«{hex:8}:{hex:8}»@enterprise.contribsys.com/"',
    ],
    noMatch: [
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM={hex:8}:{hex:7}',
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM={hex:8}:{hex:9}',
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM={hex:8}:xxxxxxxx',
      'commit: {hex:8}:{hex:8}',
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM={hex:8}',
      'BUNDLE_ENTERPRISE__CONTRIBSYS__COM={hex:8}:{hex:9}',
      'https://gems.contribsys.com/',
    ],
  },
});
