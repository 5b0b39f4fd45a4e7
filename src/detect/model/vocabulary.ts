/**
 * Words that names are made of, by what they say of the value. A feature each: 0 where no word of the group stands in the name, 1 somewhere, 2 as the
 * last word, 3 as the only one.
 */
export const NAME_WORDS: Readonly<Record<string, RegExp>> = {
  password:
    /^(?:passwords?|passwds?|passphrases?|passcode|passwort|kennwort|contrasena|senha|wachtwoord|parola|haslo|motdepasse|mdp)$/,
  pass: /^(?:pass|pwd?|psw|passw|pswd|userpass|dbpass)$/,
  secret: /^(?:secrets?|seed|mnemonic)$/,
  token: /^(?:tokens?|jwt|bearer|pat)$/,
  key: /^(?:keys?|apikeys?|keyid)$/,
  api: /^(?:api|apikey|app|application|sdk|rest)$/,
  auth: /^(?:auth|authorization|authentication|oauth\d?|login|sso|verifier|otp|totp|sid)$/,
  credential: /^(?:credentials?|creds?|cred)$/,
  private: /^(?:private|priv|master|admin|root|super)$/,
  access: /^(?:access|refresh|client|consumer|service|account|deploy|license|licence)$/,
  crypto: /^(?:salt|signing|hmac|encrypt|encryption|crypto|aes|rsa|pepper|signer)$/,
  signature: /^(?:signature|sig|sign|signed|encrypted|cipher|ciphertext|iv|wrapped)$/,
  public: /^(?:public|pub|publishable|site|ssh)$/,
  session: /^(?:session|cookie|csrf|xsrf|nonce|state|remember|idempotency|page|next|cursor|continuation|sync|device)$/,
  hash: /^(?:hash|hashed|sha\d*|md5|digest|checksum|fingerprint|integrity|etag|crypted|bcrypt)$/,
  structure:
    /^(?:primary|foreign|sort|partition|cache|object|map|dict|group|row|item|sub|index|unique|lookup|search|query|hot|short|press|storage|registry)$/,
  metadata:
    /^(?:type|types|kind|length|len|size|count|limit|min|max|idx|ids?|policy|expiry|expires|expiration|expire|ttl|timeout|age|time|version|algorithm|alg|encoding|charset|format|mode|status|scopes?|roles?|issuer|audience|method|provider|manager|class|service|validator|validation|required|enabled|disabled|strength|rules?|usage|column|table|position|location|arn|ref|reference|store)$/,
  label:
    /^(?:field|fields|name|names|label|title|placeholder|hint|help|message|msg|text|errors?|err|regex|pattern|header|prefix|suffix|params?|parameter|selector|keyword|description|desc|comment|i|translation|locale|view|page|form|input|button|icon|color|style|event|action|prompt|question|link)$/,
  locator:
    /^(?:url|uri|endpoint|path|file|filename|dir|folder|host|hostname|port|domain|address|bucket|region|email|username|user)$/,
  verb: /^(?:get|set|is|has|check|validate|verify|change|update|reset|forgot|show|hide|enter|use|require|ask|no|create|generate|compare|hash|encode|decode|decrypt|with|by|find|load|read|parse|make|new|add|remove|delete|expect|assert|should|test)$/,
  wrong: /^(?:wrong|invalid|bad|incorrect|missing|fake|dummy|mock|example|sample|default|placeholder|expected)$/,
  database:
    /^(?:db|database|mysql|mariadb|postgres|postgresql|pg|redis|mongo|mongodb|sql|ldap|smtp|ftp|imap|mail|amqp|rabbitmq|admin|root)$/,
  cloud:
    /^(?:aws|azure|gcp|google|github|gitlab|slack|stripe|twilio|facebook|twitter|cloudflare|digitalocean|heroku|npm|dropbox|x)$/,
};

/** Words of which placeholders and descriptions are made, looked for in values. */
export const VALUE_WORDS: Readonly<Record<string, RegExp>> = {
  'says-credential':
    /pass(?:word|wd|phrase)?|pwd|secret|token|credential|(?:api|access|private|public|auth)[-_ ]?key|contrasen|kennwort/i,
  'says-example':
    /example|sample|test|demo|dummy|fake|foo|bar\b|baz|mock|your|my[-_]|change|default|place|some|here|insert|enter|wrong|invalid|bad|incorrect|xxx|abc|123/i,
  'says-role': /user|admin|root|guest|login|client|server|service|host|name|email|john|alice|bob|jane/i,
  'says-code':
    /function|return|null|true|false|string|number|object|undefined|none|value|type|class|config|option|param|field|header|request|response|data|file|path|index|count/i,
};

/** The passwords people choose first, and words that stand for one. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  (
    'password passwd passw0rd pass pwd secret admin root toor guest user test testing changeme letmein welcome qwerty qwertz asdf asdfgh zxcvbn dragon monkey ' +
    'master login abc123 123456 12345678 password1 password123 admin123 test123 root123 iloveyou sunshine football baseball princess shadow superman ' +
    'trustno1 hunter2 hello world foo bar baz foobar default public private none null key token sa postgres mysql oracle redis vagrant ' +
    'ubuntu docker minio guest123 demo sample example'
  ).split(' '),
);
