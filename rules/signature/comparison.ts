import { defineRule } from '../../src/core/rule.ts';

export const signatureComparedInVariableTime = defineRule({
  id: 'signature-compared-in-variable-time',
  title: 'Signature compared with a function that stops at the first difference',
  category: 'signature-comparison',
  description: 'How long the comparison takes tells how many bytes were right, so a signature can be forged byte by byte.',
  remediation:
    'Compare in constant time: `crypto.timingSafeEqual`, `hmac.compare_digest`, `hmac.Equal`, `MessageDigest.isEqual`, `mac.verify_slice`, `hash_equals`, `CryptographicOperations.FixedTimeEquals`, `Rack::Utils.secure_compare`.',
  references: [
    'https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b',
    'https://docs.python.org/3/library/hmac.html#hmac.compare_digest',
    'https://cwe.mitre.org/data/definitions/208.html',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  cwe: 208,
  languages: [
    'javascript',
    'typescript',
    'python',
    'go',
    'rust',
    'java',
    'kotlin',
    'scala',
    'groovy',
    'csharp',
    'ruby',
    'php',
    'swift',
    'dart',
    'c',
    'cpp',
    'elixir',
    'perl',
    'shell',
  ],
  keywords: [
    'signature',
    'hmac',
    'digest',
    'expectedsig',
    'expected_sig',
    'computedhash',
    'expectedhash',
    'expected_hash',
    'computed_hash',
    'expectedmac',
    'expected_mac',
  ],
  parts: [{ part: 'comparison' }],
  examples: {
    match: [
      {
        language: 'javascript',
        code: "const expected = crypto.createHmac('sha256', secret).update(body).digest('hex');\nif («req.headers['x-hub-signature'] === expected») accept();",
      },
      {
        language: 'typescript',
        code: "const digest = createHmac('sha256', key).update(body).digest('hex');\nif («digest !== signature») throw new Error('bad signature');",
      },
      {
        language: 'python',
        code: 'expected = hmac.new(secret, body, hashlib.sha256).hexdigest()\nif «signature != expected»:\n    abort(401)',
      },
      { language: 'python', code: 'return «hmac.new(secret, body, hashlib.sha256).hexdigest() == signature»' },
      { language: 'go', code: 'expectedMAC := mac.Sum(nil)\nreturn «bytes.Equal(signature, expectedMAC)»' },
      {
        language: 'java',
        code: 'String expectedSignature = hex(mac.doFinal(body));\nreturn «signature.equals(expectedSignature)»;',
      },
      {
        language: 'rust',
        code: 'let expected_signature = hex::encode(mac.finalize().into_bytes());\n«expected_signature == signature»',
      },
      {
        language: 'ruby',
        code: "expected = OpenSSL::HMAC.hexdigest('sha256', secret, body)\nhead :unauthorized unless «signature == expected»",
      },
      { language: 'php', code: "$expected = hash_hmac('sha256', $body, $secret);\nif («$signature !== $expected») { exit; }" },
      {
        language: 'shell',
        code: 'expected_signature=$(openssl dgst -sha256 -hmac "$secret" body)\nif [[ «"$signature" == "$expected_signature"» ]]; then\n  ok\nfi',
      },
    ],
    noMatch: [
      {
        language: 'javascript',
        code: 'if (!crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expectedSignature))) reject();\nif (signature === undefined || signature.length !== expectedSignature.length) reject();',
      },
      {
        language: 'python',
        code: 'ok = hmac.compare_digest(signature, expected_signature)\nif signature is None or signature == "":\n    raise ValueError',
      },
      { language: 'go', code: 'if !hmac.Equal([]byte(signature), []byte(expectedSignature)) {\n}' },
      { language: 'java', code: 'return MessageDigest.isEqual(signature.getBytes(), expectedSignature.getBytes());' },
      { language: 'typescript', code: "if (node.signature === other.signature) return;\nif (signature === 'v1') parse();" },
    ],
  },
});
