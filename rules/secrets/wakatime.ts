import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const wakatimeApiKey = defineRule({
  id: 'wakatime-api-key',
  title: 'WakaTime API key',
  category: 'secret',
  description: "Lets its holder read the account's coding activity and send made-up one.",
  remediation: 'Reset it at wakatime.com under Settings > Account, then read the new one from the environment or a vault.',
  references: ['https://wakatime.com/developers#authentication'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'WakaTime',
  keywords: ['waka_'],
  pattern: /(?<![\w-])waka_[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![\w-])/,
  examples: {
    match: ['WAKATIME_API_KEY=«waka_{uuid}»', 'api_key = «waka_{uuid}»'],
    noMatch: ['WAKATIME_API_KEY=xwaka_{uuid}', 'waka_{hex:32}', 'waka_{uuid}0'],
  },
});

export const wakatimeLegacyApiKey = defineRule({
  id: 'wakatime-legacy-api-key',
  title: 'WakaTime API key without prefix',
  category: 'secret',
  description: "Lets its holder read the account's coding activity and send made-up one.",
  remediation: 'Reset it at wakatime.com under Settings > Account, then read the new one from the environment or a vault.',
  references: ['https://wakatime.com/developers#authentication'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'WakaTime',
  keywords: ['wakatime', 'waka_time'],
  pattern: assigned(credential('waka_?time'), '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'),
  entropy: 3,
  examples: {
    match: ['WAKATIME_API_KEY=«{uuid}»', 'waka_time_api_key: "«{uuid}»"'],
    noMatch: ['commit: {uuid}', 'WAKATIME_API_KEY={uuid}0', 'WAKATIME_API_KEY={hex:32}', 'wakatime_user={uuid}'],
  },
});
