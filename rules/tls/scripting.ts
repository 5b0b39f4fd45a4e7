import { defineRule } from '../../src/core/rule.ts';

export const scriptTlsVerificationOff = defineRule({
  id: 'script-tls-verification-off',
  title: 'Certificate verification off (Elixir, Erlang, Perl, Lua, R)',
  category: 'tls-verification',
  description:
    'The connection accepts any certificate, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    'Remove the option, and name the certificate authorities: `cacerts: :public_key.cacerts_get()`, `SSL_ca_file`, `ssl_verify = true`.',
  references: [
    'https://www.erlang.org/doc/apps/ssl/ssl.html',
    'https://metacpan.org/pod/LWP::UserAgent#ssl_opts',
    'https://github.com/openresty/lua-nginx-module#tcpsocksslhandshake',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['elixir', 'perl', 'lua', 'r'],
  keywords: ['verify', 'sslhandshake', 'ssl_handshake', 'insecure', 'extra =', 'weak_cert'],
  parts: [
    { part: 'setting', keys: ['verify'], values: [{ name: ['verify_none'] }, { text: ['none', 'verify_none'] }] },
    { part: 'setting', keys: ['CURLOPT_SSL_VERIFYPEER', 'CURLOPT_SSL_VERIFYHOST'], values: ['falsy'], languages: ['perl'] },
    { part: 'setting', keys: ['weak_cert_validation'], values: ['true'], languages: ['r'] },
    { part: 'reference', names: ['verify_none', 'SSL_VERIFY_NONE'] },
    {
      part: 'setting',
      keys: [
        'verify_hostname',
        'SSL_verify_mode',
        'ssl_verify',
        'ssl_verifypeer',
        'ssl_verifyhost',
        'ssl.verifypeer',
        'ssl.verifyhost',
        'verify_ssl',
        'OPT_SSL_VERIFYPEER',
        'OPT_SSL_VERIFYHOST',
      ],
      values: ['falsy', 'zero'],
    },
    { part: 'reference', names: ['insecure'], near: /hackney|request|get|post|HTTPoison/, languages: ['elixir'] },
    { part: 'call', callees: ['insecure'], arguments: [{ at: 0, value: 'true' }], languages: ['perl'] },
    {
      part: 'call',
      callees: ['setopt_ssl_verifypeer', 'setopt_ssl_verifyhost'],
      arguments: [{ at: 0, value: 'falsy' }],
      languages: ['lua'],
    },
    { part: 'call', callees: ['sslhandshake', 'ssl_handshake'], arguments: [{ at: 2, value: 'false' }], languages: ['lua'] },
    {
      part: 'setting',
      keys: ['extra'],
      values: [{ matches: /(?:^|\s)(?:-[a-zA-Z]{0,8}k\b|--insecure|--no-check-certificate)/ }],
      near: /download/,
      languages: ['r'],
    },
  ],
  examples: {
    match: [
      { language: 'elixir', code: ':hackney.get(url, [], "", ssl_options: [«verify: :verify_none»])' },
      {
        language: 'perl',
        code: 'my $ua = LWP::UserAgent->new(ssl_opts => { «verify_hostname => 0», SSL_verify_mode => «SSL_VERIFY_NONE» });',
      },
      { language: 'lua', code: 'local res = httpc:request_uri(url, { «ssl_verify = false» })' },
      { language: 'r', code: 'httr::GET(url, config(«ssl_verifypeer = 0L»))' },
    ],
    noMatch: [
      { language: 'elixir', code: ':hackney.get(url, [], "", ssl_options: [verify: :verify_peer])\n# verify: :verify_none' },
      { language: 'perl', code: 'my $ua = LWP::UserAgent->new(ssl_opts => { verify_hostname => 1 });' },
      { language: 'lua', code: '-- ssl_verify = false\nlocal res = httpc:request_uri(url, { ssl_verify = true })' },
    ],
  },
});
