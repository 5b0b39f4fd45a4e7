import { defineRule } from '../../src/core/rule.ts';

export const goTlsVerificationOff = defineRule({
  id: 'go-tls-verification-off',
  title: 'Certificate verification off (Go)',
  category: 'tls-verification',
  description:
    'The connection accepts any certificate, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    'Remove the field. For a private certificate authority set `RootCAs` of `tls.Config` to a pool with its certificate.',
  references: ['https://pkg.go.dev/crypto/tls#Config', 'https://pkg.go.dev/crypto/x509#CertPool'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['go'],
  keywords: [
    'insecureskipverify',
    'verifypeercertificate',
    'verifyconnection',
    'insecure:',
    'insecure =',
    'setinsecureskipverify',
    'tls=skip-verify',
    'tls=preferred',
    'insecureskiptlsverify',
    'setverifymode',
    '"skip-verify"',
    '.insecure',
  ],
  parts: [
    {
      part: 'setting',
      keys: ['InsecureSkipVerify', 'InsecureSkipTLSVerify'],
      values: ['true'],
      // the documented way to verify otherwise
      notBeside: /Verify(?:PeerCertificate|Connection)\s{0,9}[:=]\s{0,9}(?!\s|nil|func)/,
      fix: 'remove',
    },
    { part: 'setting', keys: ['TLSConfig'], values: [{ text: ['skip-verify'] }] },
    { part: 'setting', keys: ['Insecure'], values: ['true'], near: /(?:TLS|tls|rest\.?Config|Transport|clientv3)/ },
    {
      part: 'call',
      callees: ['SetInsecureSkipVerify', 'WithInsecureSkipVerify', 'InsecureSkipVerify'],
      arguments: [{ at: 0, value: 'true' }],
    },
    { part: 'callback', names: ['VerifyPeerCertificate', 'VerifyConnection'], accepts: 'returns-nothing' },
    {
      part: 'parameter',
      keys: ['tls'],
      values: ['skip-verify', 'preferred'],
      near: /@(?:tcp|unix)?\(|parseTime|charset/,
    },
  ],
  examples: {
    match: [
      {
        language: 'go',
        code: 'client := &http.Client{Transport: &http.Transport{\n\tTLSClientConfig: &tls.Config{«InsecureSkipVerify: true»},\n}}',
      },
      { language: 'go', code: 'cfg := &tls.Config{}\n«cfg.InsecureSkipVerify = true»' },
      { language: 'go', code: 'const skip = true\nvar cfg = tls.Config{«InsecureSkipVerify: skip»}' },
      { language: 'go', code: 'cfg.TLSClientConfig = rest.TLSClientConfig{«Insecure: true»}' },
      {
        language: 'go',
        code: 'cfg := &tls.Config{\n\t«VerifyPeerCertificate: func(raw [][]byte, chains [][]*x509.Certificate) error {»\n\t\treturn nil\n\t},\n}',
      },
      { language: 'go', code: 'db, err := sql.Open("mysql", "app@tcp(db.contoso.io:3306)/shop?«tls=skip-verify»")' },
    ],
    noMatch: [
      { language: 'go', code: 'cfg := &tls.Config{InsecureSkipVerify: false}\ncfg2 := &tls.Config{InsecureSkipVerify: !true}' },
      { language: 'go', code: '// TLSClientConfig: &tls.Config{InsecureSkipVerify: true}' },
      { language: 'go', code: 'cfg := &tls.Config{InsecureSkipVerify: opts.Insecure}' },
      { language: 'go', code: 'cfg.VerifyConnection = func(cs tls.ConnectionState) error {\n\treturn verifyPin(cs)\n}' },
      { language: 'go', code: 'type Options struct {\n\tInsecureSkipVerify bool\n}\nif cfg.InsecureSkipVerify {\n\twarn()\n}' },
    ],
  },
});
