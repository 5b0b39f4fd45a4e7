import { defineRule } from '../../src/core/rule.ts';

/** Names that hold no secret although a word of the vocabulary stands in them; shared by the generic rules. */
const BENIGN_NAMES =
  /(?:^|_)(?:public|pub|field|fields|name|names|label|title|placeholder|hint|help|message|msg|text|error|errors|regex|pattern|format|type|types|kind|length|len|size|count|limit|min|max|index|idx|id|ids|url|uri|endpoint|path|file|filename|dir|folder|column|header|prefix|suffix|param|parameter|policy|policies|expiry|expires|expiration|ttl|timeout|age|reset|forgot|change|strength|rule|rules|validator|validation|required|enabled|disabled|provider|manager|store|storage|service|class|view|page|form|input|button|icon|color|style|event|action|map|list|set|schema|description|desc|comment|usage|version|arn|ref|reference|selector|key_?code|keyword|keywords|token_?type|algorithm|alg|hash_?type|digest_?type|encoding|charset|mode|status|state|scope|scopes|role|roles|grant|issuer|audience|method|location|position|row|cursor|page_?token|next_?token|sync_?token|continuation_?token|csrf|xsrf|nonce|checksum|integrity|sha|etag|foreign|primary|unique|sort|partition|cache|hash_?key|range_?key|i18n|translation|locale)$|^(?:author|authors|authority|tokenize|tokenizer|passive|passport|passenger|compass|keyboard|keycode|keydown|keyup|keypress|monkey|turkey)(?:_|$)|(?:^|_)(?:change|encrypted|hashed|primary|foreign|sort|partition|public|object|cache|hot|short|next|page|sync|continuation|csrf|xsrf|idempotency|translation|i18n|locale|storage|query|search|group|row|item|sub|registry|config|option|setting|property|map|dict|json|data|event|press|license_plate)_(?:key|token)$/;

/** Labels of forms and texts, as in translation files: `LABEL_PASSWORD`, `forgot_password`. */
const BENIGN_PASSWORD_NAMES = new RegExp(
  `${BENIGN_NAMES.source}|^(?:label|title|text|msg|message|error|err|placeholder|forgot|reset|change|show|hide|enter|invalid|wrong|incorrect|no|missing|validate|is|has|require|use|ask|get|set|encrypted?|hashed?|crypt(?:ed)?|test_?pass|all_?pass|by|bypass)_`,
);

export const genericApiKey = defineRule({
  id: 'generic-api-key',
  title: 'Secret assigned to a telling name',
  category: 'secret',
  description:
    'A random-looking literal is assigned to a name that says key, secret, token or credential. Whoever reads the code can use what it opens.',
  remediation:
    'Revoke the credential where it was issued, then read it from the environment or a secrets manager; if it is no secret, allow it in .tightlip.yml with a reason.',
  references: [
    'https://cwe.mitre.org/data/definitions/798.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  keywords: ['key', 'secret', 'token', 'credential', 'auth', 'signature', 'salt', 'dsn'],
  assignment: {
    names:
      /(?:^|_)(?:api|app|access|account|admin|auth|aws|azure|bearer|bot|ci|client|cloud|consumer|crypto?|data|db|deploy|dev|device|encrypt(?:ion)?|gcp|hmac|jwt|license|live|login|master|oauth2?|prod(?:uction)?|private|priv|project|push|rest|root|sdk|security|seed|sending|server|service|session|shared|sign(?:ing|ature)?|site|ssh|storage|stripe|super|test|user|vault|webhook|x|wallet|hash|[a-z]{3,20})?_?(?:key|keys|apikey|token|tokens)(?:_?\d{1,2})?$|(?:^|_)(?:secrets?|secret_?(?:key|token|id|base|value|access_?key)|client_?secret|app_?secret|credentials?|creds?|auth|authorization|salt|signature|api_?secret|dsn)(?:_?\d{1,2}|_?base|_?value|_?string|_?prod|_?dev|_?test|_?live)?$/,
    benignNames: BENIGN_NAMES,
    minLength: 16,
    maxLength: 256,
  },
  entropy: 3.2,
  require: ['letters-and-digits', 'not-words', 'not-sequence', 'not-locator'],
  examples: {
    match: [
      "const apiKey = '«{base64:43}=»';",
      'DAKOTA_API_KEY=«{base64:43}=»',
      'export DAKOTA_API_KEY="«{base64:43}=»"',
      'client_secret: «{alnum:32}»',
      '{"accessToken": "«{hex:40}»"}',
    ],
    noMatch: [
      'const apiKey = process.env.DAKOTA_API_KEY;',
      'api_key = os.getenv("DAKOTA_API_KEY")',
      'API_KEY=your-api-key-goes-here',
      'secretName: my-service-credentials-v2',
      'public_key = "{base64:43}="',
      'token: string;',
    ],
  },
});

export const genericPassword = defineRule({
  id: 'generic-password',
  title: 'Password in code or configuration',
  category: 'secret',
  description: 'A literal is assigned to a name that says password. Whoever reads the code can log in with it.',
  remediation: 'Change the password, then read it from the environment or a secrets manager.',
  references: [
    'https://cwe.mitre.org/data/definitions/259.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  cwe: 259,
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  generic: true,
  keywords: ['pass', 'pwd', 'passwort', 'contrasena', 'senha'],
  assignment: {
    names:
      /(?:^|_)(?:password|passwd|passphrase|passcode|pass|pwd|pw|pass_?word|userpass|dbpass|[a-z]{2,12}(?:password|passwd|pwd)|passwort|kennwort|contrasena|senha)(?:_confirm(?:ation)?|_?\d{1,2})?$/,
    benignNames: BENIGN_PASSWORD_NAMES,
    minLength: 4,
    maxLength: 128,
  },
  entropy: 1.5,
  require: ['not-sequence', 'not-locator'],
  examples: {
    match: ['password = "«hun{lower:2}{digits:4}er»"', 'DB_PASSWORD=«{alnum:14}»', "$config['db_pwd'] = '«{alnum:10}!»';"],
    noMatch: [
      'password = input()',
      'DB_PASSWORD=${DB_PASSWORD}',
      'password_field = "user_password_input"',
      'PASSWORD=changeme',
      'password: string',
    ],
  },
});
