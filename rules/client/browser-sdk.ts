import { defineRule } from '../../src/core/rule.ts';

export const serverKeyAllowedInBrowser = defineRule({
  id: 'server-key-allowed-in-browser',
  title: 'SDK with a server key allowed to run in browsers',
  category: 'client-exposure',
  description: 'The SDK refuses to run where its key would be visible to every visitor; this option takes the refusal away.',
  remediation: 'Call the service from a server of your own, which keeps the key, and let the browser call that.',
  references: [
    'https://github.com/openai/openai-node#requirements',
    'https://github.com/anthropics/anthropic-sdk-typescript#requirements',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.2.0',
  cwe: 522,
  languages: ['javascript', 'typescript'],
  keywords: ['dangerouslyallowbrowser', 'anthropic-dangerous-direct-browser-access'],
  parts: [
    { part: 'setting', keys: ['dangerouslyAllowBrowser'], values: ['true'] },
    { part: 'setting', keys: ['anthropic-dangerous-direct-browser-access'], values: ['true', { text: ['true'] }] },
  ],
  examples: {
    match: [
      { language: 'typescript', code: 'const client = new OpenAI({ apiKey, «dangerouslyAllowBrowser: true» });' },
      { language: 'javascript', code: "fetch(url, { headers: { «'anthropic-dangerous-direct-browser-access': 'true'» } });" },
    ],
    noMatch: [
      { language: 'typescript', code: 'const client = new OpenAI({ apiKey, dangerouslyAllowBrowser: false });' },
      { language: 'javascript', code: '// dangerouslyAllowBrowser: true\nnew OpenAI();' },
    ],
  },
});
