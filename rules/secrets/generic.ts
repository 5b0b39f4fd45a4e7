import { defineRule } from '../../src/core/rule.ts';

/** Names with a word of the vocabulary that never hold a secret, whatever they are given; finer points are the model's. */
const BENIGN_NAMES =
  /(?:^|_)(?:field|fields|names?|labels?|title|placeholder|hint|help|messages?|msg|errors?|regex|pattern|types?|kind|length|size|count|url|uri|endpoint|path|file|filename|dir|folder|columns?|policy|policies|expiry|expires|expiration|ttl|timeout|strength|rules?|validator|validation|required|enabled|disabled|provider|manager|class|view|page|form|button|icon|color|style|event|action|schema|description|desc|usage|version|arn|selector|keyword|keywords|algorithm|charset|status|issuer|audience|cursor|csrf|xsrf|checksum|integrity|etag|i18n|translation|locale|mechanism|protocol|scheme|identifier|env|env_var|client_ids?|kid)$|(?:^|_)pub_?key$|(?:csrf|xsrf)_token$|^(?:author|authors|authority|tokenizer|passive|passport|passenger|compass|keyboard|keycode|keydown|keyup|keypress|monkey|turkey|public_?key|pubkey|content_security_policy)(?:_|$)|(?:^|_)(?:primary|foreign|namespace|sort|partition|object|hot|next|page|sync|continuation|idempotency|translation|i18n|locale|registry|license_plate|public|sha|integrity|reg|sub|hkey|arrow|shortcut|accelerator|websocket|message)_?(?:key|keys|token)$|(?:key|token|auth|cert|certificate|signature)_ids?$|(?:^|_)(?:monkey|turkey|donkey|sankey|hockey|whiskey|jockey)$|(?:^|_)(?:encrypted|sealed|wrapped|unwrapped|enveloped)(?:_|$)|(?:^|_)(?:users?|username|site|oid|exception|promise|factory|service|handler|callback|origin|(?:last_)?(?:used|changed|rotated|updated)|date|prefix|suffix|amz_signature|client_request_token|change_token|key_[a-z]{1,12}_ids?|fingerprint|thumbprint|hash|hashed|digest|md_?5|sha(?:_\d+)?)$|^(?:cred|credentials?|.{1,30}_credentials?)_ids?$|^(?:signature|resource_?key)$|(?:^|_)(?:tls|pull)_secrets?$|(?:^|_)(?:has|have|contains?|send|header|hash|url)_keys?$/;

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
  judge: 'model',
  keywords: ['key', 'secret', 'token', 'cred', 'auth', 'signature', 'salt', 'dsn', 'seed', 'verifier'],
  assignment: {
    names:
      /(?:^|_)(?:[a-z]{0,16}(?:keys?|secrets?|tokens?)|creds?|credentials?|o?auth\d?|authorization|authentication|[a-z]{0,6}salt|signature|dsn|[a-z]{0,8}seed|[a-z]{0,6}verifier)(?:_|$)/,
    benignNames: BENIGN_NAMES,
    minLength: 5,
    maxLength: 1000,
  },
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
      'AUTH_ACME_DEFAULT_ROLE_ID="{uuid}"',
      'js-tokens: "npm:^4.0.0"',
      '["path", { d: "M16 3v4", key: "{lower:5}7" }]',
      'const withXSRFToken = own("withXSRFToken");',
      'authentication_mechanism = "GSSAPI"',
      'tlsSecret: acme-{alnum:12}',
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
  judge: 'model',
  keywords: ['pass', 'pwd', '_pw', 'kennwort', 'contrasen', 'senha', 'wachtwoord'],
  assignment: {
    names:
      /(?:^|_)(?:[a-z]{0,16}(?:passwords?|passwd|passphrase|passcode|pass|pwd)|pw|psw|[a-z]{0,8}passwort|kennwort|contrasena|contrasenya|senha|wachtwoord)(?:_|$)/,
    benignNames: BENIGN_NAMES,
    minLength: 4,
    maxLength: 128,
  },
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
