import { defineRule } from '../../src/core/rule.ts';

export const phpTlsVerificationOff = defineRule({
  id: 'php-tls-verification-off',
  title: 'Certificate verification off (PHP)',
  category: 'tls-verification',
  description:
    'The connection accepts any certificate or host name, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    "Remove the option. For a private certificate authority name its file: `CURLOPT_CAINFO`, `'cafile'` of the stream context, Guzzle `'verify' => '/etc/ssl/ca.pem'`.",
  references: [
    'https://www.php.net/manual/en/function.curl-setopt.php',
    'https://www.php.net/manual/en/context.ssl.php',
    'https://docs.guzzlephp.org/en/stable/request-options.html#verify',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['php'],
  keywords: [
    'ssl_verifypeer',
    'ssl_verifyhost',
    'verify',
    'allow_self_signed',
    'withoutverifying',
    'sslverify',
    'ssl_verify',
    'opt_x_tls',
    'setsslverification',
  ],
  parts: [
    {
      part: 'setting',
      keys: [
        'CURLOPT_SSL_VERIFYPEER',
        'CURLOPT_SSL_VERIFYHOST',
        'CURLOPT_PROXY_SSL_VERIFYPEER',
        'CURLOPT_PROXY_SSL_VERIFYHOST',
        'CURLOPT_SSL_VERIFYSTATUS',
      ],
      values: ['falsy', 'zero', { text: ['no', 'false'] }],
      fix: 'remove',
    },
    { part: 'setting', keys: ['CURLOPT_SSL_VERIFYHOST', 'CURLOPT_PROXY_SSL_VERIFYHOST'], values: ['true'], severity: 'medium' },
    {
      part: 'setting',
      keys: [
        'verify_peer',
        'verify_peer_name',
        'verify_host',
        'verifyname',
        'verifypeer',
        'verifyhost',
        'sslverify',
        'verifySSLCerts',
        'ssl_verify',
        'verify_ssl',
      ],
      values: ['falsy'],
      fix: 'remove',
    },
    {
      part: 'setting',
      keys: ['verify'],
      values: ['falsy'],
      fix: 'remove',
      near: /\b(?:client|guzzle|http|request|get|post|put|options|curl|ssl|Client)\b/i,
      notNear: /\b(?:jwt|token|decode|Route|Auth|routes)\b/i,
    },
    { part: 'setting', keys: ['allow_self_signed'], values: ['true'], fix: 'remove' },
    { part: 'call', callees: ['withoutVerifying'] },
    { part: 'setting', keys: ['https_ssl_verify', 'https_local_ssl_verify'], values: [{ text: ['__return_false'] }] },
    {
      part: 'setting',
      keys: ['LDAP_OPT_X_TLS_REQUIRE_CERT'],
      values: [{ name: ['LDAP_OPT_X_TLS_NEVER', 'LDAP_OPT_X_TLS_ALLOW'] }, 'zero'],
    },
    { part: 'setting', keys: ['MYSQL_ATTR_SSL_VERIFY_SERVER_CERT'], values: ['falsy'] },
    { part: 'reference', names: ['MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT'] },
    {
      part: 'call',
      callees: ['verifyPeer', 'verifyHost', 'setVerifySSL', 'setSSLVerification'],
      arguments: [{ at: 0, value: 'falsy' }],
    },
  ],
  examples: {
    match: [
      {
        language: 'php',
        code: 'curl_setopt($ch, «CURLOPT_SSL_VERIFYPEER, false»);\ncurl_setopt($ch, «CURLOPT_SSL_VERIFYHOST, 0»);',
      },
      { language: 'php', code: 'curl_setopt_array($ch, [«CURLOPT_SSL_VERIFYPEER => 0», CURLOPT_TIMEOUT => 5]);' },
      {
        language: 'php',
        code: "$context = stream_context_create(['ssl' => [«'verify_peer' => false», «'allow_self_signed' => true»]]);",
      },
      { language: 'php', code: "$client = new Client([«'verify' => false»]);" },
      { language: 'php', code: '$response = Http::«withoutVerifying()»->get($url);' },
      { language: 'php', code: "wp_remote_get($url, array(«'sslverify' => false»));" },
    ],
    noMatch: [
      { language: 'php', code: 'curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, true);\ncurl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 2);' },
      {
        language: 'php',
        code: "// curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);\n$client = new Client(['verify' => '/etc/ssl/ca.pem']);",
      },
      { language: 'php', code: "$claims = JWT::decode($token, ['verify' => false]);" },
    ],
  },
});
