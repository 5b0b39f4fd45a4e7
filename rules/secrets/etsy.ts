import { defineRule } from '../../src/core/rule.ts';
import { assigned } from '../_shared/assigned.ts';

export const etsyKeystring = defineRule({
  id: 'etsy-keystring',
  title: 'Etsy API keystring or shared secret',
  category: 'secret',
  description: "Lets its holder call Etsy as the application; with its shared secret also exchange shops' codes for tokens.",
  remediation: 'Replace the application at etsy.com/developers/your-apps, then read the new one from the environment or a vault.',
  references: ['https://developers.etsy.com/documentation/essentials/authentication'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Etsy',
  keywords: ['etsy'],
  pattern: assigned(String.raw`(?<![a-z])etsy[\w .-]{0,24}?(?:key|token|secret|string|api)`, '[a-z0-9]{24}(?::[a-z0-9]{10})?'),
  entropy: 3,
  require: ['letters-and-digits'],
  examples: {
    match: ['ETSY_API_KEY=«{loweralnum:24}»', '"etsyKeystring": "«{loweralnum:24}:{loweralnum:10}»"'],
    noMatch: [
      'ETSY_API_KEY={loweralnum:23}',
      'ETSY_API_KEY={loweralnum:25}',
      'ETSY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxx',
      'commit: {loweralnum:24}',
    ],
  },
});
