import { defineRule } from '../../src/core/rule.ts';

export const rustTlsVerificationOff = defineRule({
  id: 'rust-tls-verification-off',
  title: 'Certificate verification off (Rust)',
  category: 'tls-verification',
  description:
    'The connection accepts any certificate or host name, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    'Remove the call. For a private certificate authority add it: `Client::builder().add_root_certificate(Certificate::from_pem(&pem)?)`.',
  references: [
    'https://docs.rs/reqwest/latest/reqwest/struct.ClientBuilder.html#method.danger_accept_invalid_certs',
    'https://docs.rs/rustls/latest/rustls/client/danger/index.html',
    'https://docs.rs/openssl/latest/openssl/ssl/struct.SslVerifyMode.html',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['rust'],
  keywords: [
    'danger',
    'ssl_verify',
    'sslverifymode',
    'set_verify',
    'verify_hostname',
    'verify_server_cert',
    'certificate_verifier',
    'accept_invalid',
    'tls_insecure',
    'use_sni_insecure',
  ],
  parts: [
    {
      part: 'call',
      callees: [
        'danger_accept_invalid_certs',
        'danger_accept_invalid_hostnames',
        'dangerous_accept_invalid_certs',
        'dangerous_accept_invalid_hostnames',
        'accept_invalid_certs',
        'accept_invalid_hostnames',
        'tls_danger_accept_invalid_certs',
        'tls_insecure',
      ],
      arguments: [{ at: 0, value: 'true' }],
    },
    {
      part: 'call',
      callees: ['set_verify_hostname', 'ssl_verify_peer', 'ssl_verify_host', 'verify_hostname', 'set_verify_certificate'],
      arguments: [{ at: 0, value: 'false' }],
    },
    {
      part: 'call',
      callees: ['set_verify', 'set_verify_callback'],
      arguments: [{ at: 0, value: { name: ['SslVerifyMode::NONE', 'SSL_VERIFY_NONE', 'SslVerifyMode.NONE'] } }],
    },
    {
      part: 'call',
      callees: ['set_certificate_verifier', 'with_custom_certificate_verifier'],
      near: /No\w{0,20}Verif|NoCert|Accept(?:All|Any)|AllowAny|Insecure|Skip|Dummy|TrustAll|Ignore/i,
      confidence: 'medium',
    },
    { part: 'callback', names: ['verify_server_cert'], accepts: 'never-raises' },
    { part: 'callback', names: ['set_verify_callback'], accepts: 'returns-true' },
    { part: 'reference', names: ['DANGER_ACCEPT_INVALID_CERTS', 'DANGER_ACCEPT_INVALID_HOSTS', 'DANGER_ACCEPT_REVOKED_CERTS'] },
  ],
  examples: {
    match: [
      { language: 'rust', code: 'let client = Client::builder()\n    .«danger_accept_invalid_certs(true)»\n    .build()?;' },
      { language: 'rust', code: 'let tls = TlsConnector::builder().«danger_accept_invalid_hostnames(true)».build()?;' },
      { language: 'rust', code: 'connector.builder_mut().«set_verify(openssl::ssl::SSL_VERIFY_NONE)»;' },
      { language: 'rust', code: 'builder.«set_verify(SslVerifyMode::NONE)»;' },
      { language: 'rust', code: 'easy.«ssl_verify_peer(false)»?;' },
      { language: 'rust', code: 'config.dangerous().«set_certificate_verifier(Arc::new(NoVerification))»;' },
      {
        language: 'rust',
        code: 'impl ServerCertVerifier for AcceptAll {\n    fn «verify_server_cert(&self, end_entity: &CertificateDer)» -> Result<ServerCertVerified, Error> {\n        Ok(ServerCertVerified::assertion())\n    }\n}',
      },
      { language: 'rust', code: 'let client = HttpClient::builder().ssl_options(SslOption::«DANGER_ACCEPT_INVALID_CERTS»);' },
    ],
    noMatch: [
      { language: 'rust', code: 'let client = Client::builder().danger_accept_invalid_certs(false).build()?;' },
      { language: 'rust', code: '// .danger_accept_invalid_certs(true)\nlet client = Client::new();' },
      { language: 'rust', code: 'let client = Client::builder().danger_accept_invalid_certs(config.insecure).build()?;' },
      { language: 'rust', code: 'builder.set_verify(SslVerifyMode::PEER);\neasy.ssl_verify_peer(true)?;' },
      {
        language: 'rust',
        code: 'fn verify_server_cert(&self, end_entity: &CertificateDer) -> Result<ServerCertVerified, Error> {\n    self.inner.verify_server_cert(end_entity)\n}',
      },
    ],
  },
});
