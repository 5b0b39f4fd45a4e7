import { defineRule } from '../../src/core/rule.ts';

export const adyenApiKey = defineRule({
  id: 'adyen-api-key',
  title: 'Adyen API key',
  category: 'secret',
  description: 'Lets its holder make and refund payments of the merchant accounts its credential covers.',
  remediation:
    'Generate a new key in the Adyen Customer Area under Developers > API credentials, then read the new one from the environment or a vault.',
  references: ['https://docs.adyen.com/development-resources/api-credentials'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Adyen',
  keywords: ['aqe'],
  pattern: [
    /(?<![\w+/-])AQE(?![A-D]AH)[A-Za-z0-9+/]{80,240}={0,2}-[A-Za-z0-9+/]{40,60}={0,2}-[!#-&(-;=?-[\]-_a-~]{8,40}/,
    /(?<![\w+/-])AQE(?![A-D]AH)[A-Za-z0-9+/]{100,240}={0,2}(?![\w+/=-])/,
  ],
  reach: 600,
  entropy: 4,
  examples: {
    match: ["ADYEN_API_KEY='«AQE{base64:129}-{base64:43}=-{alnum:16}»'", 'x-api-key: «AQE{base64:140}=»'],
    noMatch: [
      '"CiphertextBlob": "AQEDAH{base64:200}"',
      "ADYEN_API_KEY='AQE{base64:79}-{base64:43}=-{alnum:16}'",
      "ADYEN_API_KEY='AQE{base64:241}-{base64:43}=-{alnum:16}'",
      "ADYEN_API_KEY='AQExxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-{base64:43}=-{alnum:16}'",
      'AQE{base64:60}',
      'xAQE{base64:129}-{base64:43}=-{alnum:16}',
      'AQF{base64:140}=',
    ],
  },
});
