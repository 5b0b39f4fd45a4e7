import { defineRule } from '../../src/core/rule.ts';

export const cTlsVerificationOff = defineRule({
  id: 'c-tls-verification-off',
  title: 'Certificate verification off (C, C++)',
  category: 'tls-verification',
  description: 'The connection accepts any certificate or host name, so whoever sits between can read and change what is sent.',
  remediation:
    'Remove the line: libcurl checks by default. OpenSSL: `SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL)`, `SSL_CTX_set_default_verify_paths(ctx)` and `SSL_set1_host(ssl, host)`.',
  references: [
    'https://curl.se/libcurl/c/CURLOPT_SSL_VERIFYPEER.html',
    'https://docs.openssl.org/3.3/man3/SSL_CTX_set_verify/',
    'https://doc.qt.io/qt-6/qsslsocket.html#PeerVerifyMode-enum',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['c', 'cpp', 'objective-c'],
  keywords: [
    'ssl_verifypeer',
    'ssl_verifyhost',
    'ssl_verify_none',
    'verify_none',
    'verifynone',
    'ignoresslerrors',
    'security_flag_ignore',
    'lccscf_',
    'set_verify_flags',
    'authmode',
  ],
  parts: [
    {
      part: 'setting',
      keys: [
        'CURLOPT_SSL_VERIFYPEER',
        'CURLOPT_SSL_VERIFYHOST',
        'CURLOPT_PROXY_SSL_VERIFYPEER',
        'CURLOPT_PROXY_SSL_VERIFYHOST',
        'CURLOPT_DOH_SSL_VERIFYPEER',
        'CURLOPT_DOH_SSL_VERIFYHOST',
      ],
      values: ['falsy'],
    },
    {
      part: 'reference',
      names: ['SSL_VERIFY_NONE', 'MBEDTLS_SSL_VERIFY_NONE', 'verify_none', 'VERIFY_NONE', 'VerifyNone'],
      near: /verify|authmode|context/i,
    },
    { part: 'call', callees: ['ignoreSslErrors'] },
    {
      part: 'reference',
      names: [
        'SECURITY_FLAG_IGNORE_UNKNOWN_CA',
        'SECURITY_FLAG_IGNORE_CERT_CN_INVALID',
        'SECURITY_FLAG_IGNORE_ALL_CERT_ERRORS',
        'SECURITY_FLAG_IGNORE_CERT_DATE_INVALID',
        'LCCSCF_ALLOW_SELFSIGNED',
        'LCCSCF_SKIP_SERVER_CERT_HOSTNAME_CHECK',
      ],
    },
  ],
  examples: {
    match: [
      {
        language: 'c',
        code: 'curl_easy_setopt(curl, «CURLOPT_SSL_VERIFYPEER, 0L»);\ncurl_easy_setopt(curl,\n    «CURLOPT_SSL_VERIFYHOST,\n    0L»);',
      },
      { language: 'c', code: 'SSL_CTX_set_verify(ctx, «SSL_VERIFY_NONE», NULL);' },
      { language: 'cpp', code: 'context.set_verify_mode(boost::asio::ssl::«verify_none»);' },
      { language: 'cpp', code: 'socket->setPeerVerifyMode(QSslSocket::«VerifyNone»);\nreply->«ignoreSslErrors()»;' },
    ],
    noMatch: [
      {
        language: 'c',
        code: 'curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);\n/* curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 0L); */',
      },
      { language: 'c', code: 'SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, NULL);\nif (mode == SSL_VERIFY_NONE) return -1;' },
      { language: 'cpp', code: 'socket->setPeerVerifyMode(QSslSocket::VerifyPeer);' },
    ],
  },
});
