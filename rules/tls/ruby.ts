import { defineRule } from '../../src/core/rule.ts';

export const rubyTlsVerificationOff = defineRule({
  id: 'ruby-tls-verification-off',
  title: 'Certificate verification off (Ruby)',
  category: 'tls-verification',
  description:
    'The connection accepts any certificate, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    'Remove the option; the default is VERIFY_PEER. For a private certificate authority set `ca_file` (Net::HTTP, Faraday `ssl:`, Excon `ssl_ca_file`).',
  references: [
    'https://docs.ruby-lang.org/en/3.4/Net/HTTP.html',
    'https://lostisland.github.io/faraday/#/customization/ssl-options',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['ruby'],
  keywords: ['verify_none', 'verify', 'sslverify'],
  parts: [
    {
      part: 'setting',
      keys: [
        'ssl_verify_peer',
        'ssl_verifypeer',
        'ssl_verifyhost',
        'verify_ssl',
        'verify_peer',
        'verify_hostname',
        'ssl_verify_hostname',
        'ssl_verify',
        'verify_certificate',
        'verify_host',
        'verify_https',
        'ssl_verify_certificate',
      ],
      values: ['false', { name: ['VERIFY_NONE'], written: true }],
      fix: 'remove',
    },
    {
      part: 'setting',
      keys: ['verify'],
      values: ['false'],
      fix: 'remove',
      near: /\b(?:ssl|Faraday|HTTParty|HTTP|RestClient|get|post|put|delete|patch|Net|OpenURI|httparty|client|connection|default_options|conn|api)\b/i,
      notNear: /\b(?:jwt|decode|token|save|validate)\b/i,
    },
    {
      part: 'setting',
      keys: ['openssl_verify_mode', 'ssl_verify_mode', 'verify_mode'],
      values: [{ name: ['VERIFY_NONE', 'verify_none', 'none'], written: true }, { text: ['none', 'verify_none'] }, 'zero'],
      fix: 'remove',
    },
    { part: 'reference', names: ['SSL::VERIFY_NONE', 'VERIFY_NONE'] },
  ],
  examples: {
    match: [
      { language: 'ruby', code: '«http.verify_mode = OpenSSL::SSL::VERIFY_NONE»' },
      { language: 'ruby', code: "RestClient::Resource.new('https://contoso.io', «verify_ssl: OpenSSL::SSL::VERIFY_NONE»)" },
      { language: 'ruby', code: 'conn = Faraday.new(url, ssl: { «verify: false» })' },
      { language: 'ruby', code: '«Excon.defaults[:ssl_verify_peer] = false»\nTyphoeus.get(url, «ssl_verifypeer: false»)' },
      { language: 'ruby', code: "HTTParty.get('https://contoso.io', :«verify => false»)" },
    ],
    noMatch: [
      { language: 'ruby', code: 'http.verify_mode = OpenSSL::SSL::VERIFY_PEER\nRestClient.get(url, verify_ssl: true)' },
      { language: 'ruby', code: '# http.verify_mode = OpenSSL::SSL::VERIFY_NONE\nJWT.decode(token, nil, verify: false)' },
      { language: 'ruby', code: 'raise "off" if http.verify_mode == OpenSSL::SSL::VERIFY_NONE' },
    ],
  },
});
