import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';
import { credential } from '../_shared/credential.ts';

export const openweatherApiKey = defineRule({
  id: 'openweather-api-key',
  title: 'OpenWeather API key',
  category: 'secret',
  description: "Lets its holder query the weather on the account's quota.",
  remediation: 'Delete it at openweathermap.org under API keys, then read the new one from the environment or a vault.',
  references: ['https://openweathermap.org/appid'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'OpenWeather',
  keywords: ['openweather', 'open_weather', 'owm_'],
  pattern: [
    /openweathermap\.org\/[^\s"']{0,120}?appid=(?<secret>[0-9a-f]{32})(?![\w-])/i,
    assigned(credential('open_?weather|owm_'), '[0-9a-f]{32}'),
  ],
  entropy: 3,
  examples: {
    match: ['OPENWEATHER_API_KEY=«{hex:32}»', 'https://api.openweathermap.org/data/2.5/weather?q=Oslo&appid=«{hex:32}»'],
    noMatch: [
      'OPENWEATHER_API_KEY={hex:31}',
      'OPENWEATHER_API_KEY={hex:33}',
      'OPENWEATHER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {hex:32}',
    ],
  },
});
