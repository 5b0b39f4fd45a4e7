import { defineRule } from '../../src/core/rule.ts';

export const mobileTlsVerificationOff = defineRule({
  id: 'mobile-tls-verification-off',
  title: 'Certificate verification off (Swift, Objective-C, Dart)',
  category: 'tls-verification',
  description:
    'The app accepts any certificate, so whoever runs the network it is in can read and change what is sent, keys and tokens included.',
  remediation:
    'Remove the override. To pin a certificate evaluate it: `SecTrustEvaluateWithError`, `SecurityContext.setTrustedCertificates`.',
  references: [
    'https://developer.apple.com/documentation/foundation/performing-manual-server-trust-authentication',
    'https://api.dart.dev/dart-io/HttpClient/badCertificateCallback.html',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['swift', 'objective-c', 'dart'],
  keywords: [
    'badcertificatecallback',
    'validatecertificate',
    'disabledtrustevaluator',
    'disableevaluation',
    'allowsanyhttpscertificate',
    'validatessecurecertificate',
    'allowinvalidcertificates',
    'validatesdomainname',
    'kcfstreamsslallows',
    'validatescertificatechain',
    'credentialfortrust',
    'onbadcertificate',
    'kcfstreamsslvalidates',
  ],
  parts: [
    {
      part: 'callback',
      names: ['badCertificateCallback', 'validateCertificate', 'onBadCertificate'],
      accepts: 'returns-true',
      languages: ['dart'],
    },
    { part: 'reference', names: ['DisabledTrustEvaluator', 'disableEvaluation'], languages: ['swift'] },
    {
      part: 'setting',
      keys: [
        'allowInvalidCertificates',
        'setAllowsAnyHTTPSCertificate',
        'allowsAnyHTTPSCertificate',
        'kCFStreamSSLAllowsExpiredCertificates',
        'kCFStreamSSLAllowsAnyRoot',
        'kCFStreamSSLAllowsExpiredRoots',
      ],
      values: ['true'],
    },
    {
      part: 'setting',
      keys: [
        'validatesDomainName',
        'setValidatesSecureCertificate',
        'validatesSecureCertificate',
        'validatesCertificateChain',
        'kCFStreamSSLValidatesCertificateChain',
      ],
      values: ['false'],
    },
    { part: 'reference', names: ['allowsAnyHTTPSCertificateForHost'], languages: ['objective-c', 'swift'] },
  ],
  examples: {
    match: [
      { language: 'dart', code: 'client.«badCertificateCallback = (cert, host, port) => true»;' },
      {
        language: 'dart',
        code: 'final client = HttpClient()..«badCertificateCallback = (X509Certificate cert, String host, int port) { return true; }»;',
      },
      { language: 'swift', code: 'let manager = ServerTrustManager(evaluators: ["api.contoso.io": «DisabledTrustEvaluator»()])' },
      { language: 'objective-c', code: '«policy.allowInvalidCertificates = YES»;\n«policy.validatesDomainName = NO»;' },
      { language: 'objective-c', code: '[request «setValidatesSecureCertificate:NO»];' },
    ],
    noMatch: [
      {
        language: 'dart',
        code: 'client.badCertificateCallback = (cert, host, port) => cert.sha1 == pin;\n// client.badCertificateCallback = (c, h, p) => true;',
      },
      {
        language: 'swift',
        code: 'let manager = ServerTrustManager(evaluators: ["api.contoso.io": PinnedCertificatesTrustEvaluator()])',
      },
      { language: 'objective-c', code: 'policy.allowInvalidCertificates = NO;\npolicy.validatesDomainName = YES;' },
    ],
  },
});
