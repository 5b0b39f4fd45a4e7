import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/core/language.ts';
import { assignmentGate } from '../../../src/detect/assignment/gate.ts';
import { assignmentTo, nameAround } from '../../../src/detect/assignment/parse.ts';
import { anAssignmentRule } from '../build.ts';

const KEYWORD = 'secret';
const RULE = anAssignmentRule({ assignment: { names: /secret/, minLength: 4, maxLength: 64 } });

/** What is read at the keyword: name, whether the value is quoted, and the value; undefined where nothing is assigned. */
function readAt(text: string, language: Language): string | undefined {
  const offset = text.toLowerCase().indexOf(KEYWORD);
  const name = nameAround(text, offset, KEYWORD.length);
  const found = assignmentTo(text, name, language);
  if (!found) return undefined;
  const [start, end] = found.quoted ? ['<', '>'] : ['', ''];
  return `${text.slice(found.name.start, found.name.end)} ${start}${text.slice(found.value.start, found.value.end)}${end}`;
}

function isLetThrough(text: string, language: Language): boolean {
  const bytes = Buffer.from(text);
  const offset = bytes.toString('latin1').toLowerCase().indexOf(KEYWORD);
  return assignmentGate(RULE, bytes, offset, offset + KEYWORD.length, language);
}

/** Texts by language with what is read: the name, then the value, in angle brackets where it is quoted. */
const ASSIGNED: Partial<Record<Language, readonly (readonly [string, string])[]>> = {
  javascript: [
    ["const secret = new String('v4lue-1');", 'secret <v4lue-1>'],
    ["connect({ secret: decode('v4lue-1') })", 'secret <v4lue-1>'],
    ['// secret = v4lue-1', 'secret v4lue-1'],
    ['// see https://acme.example/?secret=v4lue-1&a=b', 'secret v4lue-1'],
    ["const secrets = ['v4lue-1', 'b'];", 'secrets <v4lue-1>'],
    ["const apiSecret = 'v4lue-1';", 'apiSecret <v4lue-1>'],
    ['let api_secret="v4lue-1"', 'api_secret <v4lue-1>'],
    ['this.secret = `v4lue-1`;', 'this.secret <v4lue-1>'],
    ["const config = { secret: 'v4lue-1', port: 80 };", 'secret <v4lue-1>'],
    ["const config = { 'api-secret': 'v4lue-1' };", 'api-secret <v4lue-1>'],
    ["config['secret'] = 'v4lue-1';", 'secret <v4lue-1>'],
    ["const secret = process.env.SECRET_X || 'v4lue-1';", 'secret <v4lue-1>'],
    ["const secret = process.env['X'] ?? 'v4lue-1';", 'secret <v4lue-1>'],
    ["if (secret === 'v4lue-1') {", 'secret <v4lue-1>'],
    ["secret ||= 'v4lue-1';", 'secret <v4lue-1>'],
    ["setSecret('v4lue-1');", 'setSecret <v4lue-1>'],
    ["headers.set('X-Secret', 'v4lue-1')", 'X-Secret <v4lue-1>'],
    ["const secret = Buffer.from('v4lue-1', 'base64');", 'secret <v4lue-1>'],
    [`const dsn = "host=db;secret=v4lue-1;port=1";`, 'secret v4lue-1'],
    ['fetch("https://acme.example/?secret=v4lue-1&a=b")', 'secret v4lue-1'],
    ['body: "{\\"secret\\": \\"v4lue-1\\"}"', 'secret <v4lue-1>'],
    ["const secret = 'it\\'s v4lue';", "secret <it\\'s v4lue>"],
  ],
  typescript: [
    ["static secret?: string = 'v4lue-1';", 'secret <v4lue-1>'],
    ["private secret!: string = 'v4lue-1';", 'secret <v4lue-1>'],
    ["const secret: string = 'v4lue-1';", 'secret <v4lue-1>'],
    ["private readonly secret: string | undefined = 'v4lue-1';", 'secret <v4lue-1>'],
  ],
  python: [
    ['secret: str = "v4lue-1"', 'secret <v4lue-1>'],
    ['def connect(secret: str = "v4lue-1"):', 'secret <v4lue-1>'],
    ['secret = "v4lue-1"', 'secret <v4lue-1>'],
    ["SECRET = b'v4lue-1'", 'SECRET <v4lue-1>'],
    ['secret = """v4lue-1"""', 'secret <v4lue-1>'],
    ['connect(host, secret="v4lue-1")', 'secret <v4lue-1>'],
    ['{"secret": "v4lue-1"}', 'secret <v4lue-1>'],
    ['os.environ["SECRET"] = "v4lue-1"', 'SECRET <v4lue-1>'],
    ['secret = os.environ.get("X", "v4lue-1")', 'secret <v4lue-1>'],
    ['secret = os.getenv("X") or "v4lue-1"', 'secret <v4lue-1>'],
    ['os.environ.setdefault("SECRET", "v4lue-1")', 'SECRET <v4lue-1>'],
  ],
  go: [
    ['secret := []byte("v4lue-1")', 'secret <v4lue-1>'],
    ['secret := "v4lue-1"', 'secret <v4lue-1>'],
    ['const Secret = "v4lue-1"', 'Secret <v4lue-1>'],
    ['var secret string = "v4lue-1"', 'secret <v4lue-1>'],
    ['Config{Secret: "v4lue-1"}', 'Secret <v4lue-1>'],
    ['os.Setenv("SECRET", "v4lue-1")', 'SECRET <v4lue-1>'],
  ],
  rust: [
    ['let secret = String::from("v4lue-1");', 'secret <v4lue-1>'],
    ['let secret = "v4lue-1";', 'secret <v4lue-1>'],
    ['const SECRET: &str = "v4lue-1";', 'SECRET <v4lue-1>'],
    ['static SECRET: &\'static str = "v4lue-1";', 'SECRET <v4lue-1>'],
    ['secret: Some("v4lue-1".into()),', 'secret <v4lue-1>'],
  ],
  java: [
    ['private static final String SECRET = "v4lue-1";', 'SECRET <v4lue-1>'],
    ['builder.secret("v4lue-1").build();', 'builder.secret <v4lue-1>'],
    ['props.put("secret", "v4lue-1");', 'secret <v4lue-1>'],
    ['@Value("${secret:v4lue-1}")', 'secret v4lue-1'],
  ],
  csharp: [
    ['public string Secret { get; set; } = "v4lue-1";', 'Secret <v4lue-1>'],
    ['public string Secret => "v4lue-1";', 'Secret <v4lue-1>'],
    ['var secret = @"v4lue-1";', 'secret <v4lue-1>'],
    ['new Options { Secret = "v4lue-1" }', 'Secret <v4lue-1>'],
    ['["secret"] = "v4lue-1",', 'secret <v4lue-1>'],
  ],
  kotlin: [
    ['val secret: String = "v4lue-1"', 'secret <v4lue-1>'],
    ['const val SECRET = "v4lue-1"', 'SECRET <v4lue-1>'],
  ],
  swift: [['let secret: String = "v4lue-1"', 'secret <v4lue-1>']],
  ruby: [
    ["set(:auth, :secret, 'v4lue-1')", 'secret <v4lue-1>'],
    ["cookies[:secret] = { value: 'v4lue-1' }", 'secret <v4lue-1>'],
    ["secret = 'v4lue-1'", 'secret <v4lue-1>'],
    ["{ :secret => 'v4lue-1' }", 'secret <v4lue-1>'],
    ["{ secret: 'v4lue-1' }", 'secret <v4lue-1>'],
    ["ENV['SECRET'] ||= 'v4lue-1'", 'SECRET <v4lue-1>'],
    ["ENV.fetch('SECRET', 'v4lue-1')", 'SECRET <v4lue-1>'],
  ],
  php: [
    ["$secret = 'v4lue-1';", '$secret <v4lue-1>'],
    ["'secret' => 'v4lue-1',", 'secret <v4lue-1>'],
    ["define('SECRET', 'v4lue-1');", 'SECRET <v4lue-1>'],
    ["$config['secret'] = 'v4lue-1';", 'secret <v4lue-1>'],
    ["'secret' => env('X', 'v4lue-1'),", 'secret <v4lue-1>'],
  ],
  c: [
    ['const char *secret = "v4lue-1";', 'secret <v4lue-1>'],
    ['#define SECRET "v4lue-1"', 'SECRET <v4lue-1>'],
    ['char secret[] = "v4lue-1";', 'secret <v4lue-1>'],
  ],
  json: [
    ['{"secret": "v4lue-1"}', 'secret <v4lue-1>'],
    ['{"secret":"v4lue-1","a":1}', 'secret <v4lue-1>'],
  ],
  yaml: [
    ['auth: { secret: v4lue-1, user: me }', 'secret v4lue-1'],
    ['secret: |\n  v4lue-1\n', 'secret v4lue-1'],
    ['SECRET: ${SECRET_X:-v4lue-1}', 'SECRET v4lue-1'],
    ['secret: v4lue-1', 'secret v4lue-1'],
    ['  api-secret: "v4lue-1" # comment', 'api-secret <v4lue-1>'],
    ['  api_secret: v4lue-1 # comment', 'api_secret v4lue-1'],
    ['- SECRET=v4lue-1', 'SECRET v4lue-1'],
    ["secret: 'v4lue-1'", 'secret <v4lue-1>'],
    ['"secret": v4lue-1', 'secret v4lue-1'],
  ],
  toml: [
    ['secret = "v4lue-1"', 'secret <v4lue-1>'],
    ["api.secret = 'v4lue-1'", 'api.secret <v4lue-1>'],
  ],
  dotenv: [
    ['SECRET=v4lue-1', 'SECRET v4lue-1'],
    ['export SECRET="v4lue-1"', 'SECRET <v4lue-1>'],
    ["SECRET='v4lue 1'", 'SECRET <v4lue 1>'],
    ['SECRET=v4(lue)#1', 'SECRET v4(lue)#1'],
    ['SECRET=v4lue-1 # comment', 'SECRET v4lue-1'],
  ],
  ini: [
    ['secret = v4lue-1', 'secret v4lue-1'],
    ['secret=v4lue-1 ; comment', 'secret v4lue-1'],
  ],
  properties: [
    ['app.secret=v4lue-1', 'app.secret v4lue-1'],
    ['app.secret: v4lue-1', 'app.secret v4lue-1'],
  ],
  shell: [
    ['SECRET=${SECRET_X:-v4lue-1}', 'SECRET v4lue-1'],
    ['run --secret v4lue-1 --now', '--secret v4lue-1'],
    ['export SECRET=v4lue-1', 'SECRET v4lue-1'],
    ['SECRET="v4lue-1" run', 'SECRET <v4lue-1>'],
    ['run --secret=v4lue-1 --now', '--secret v4lue-1'],
    ["curl -H 'X-Secret: v4lue-1' url", 'X-Secret v4lue-1'],
    ['curl -d "secret=v4lue-1&a=b" url', 'secret v4lue-1'],
  ],
  dockerfile: [
    ['ENV SECRET v4lue-1', 'SECRET v4lue-1'],
    ['ENV SECRET=v4lue-1', 'SECRET v4lue-1'],
    ['ARG SECRET="v4lue-1"', 'SECRET <v4lue-1>'],
  ],
  makefile: [
    ['SECRET := v4lue-1', 'SECRET v4lue-1'],
    ['SECRET ?= v4lue-1', 'SECRET v4lue-1'],
  ],
  hcl: [['secret = "v4lue-1"', 'secret <v4lue-1>']],
  xml: [
    ['<add key="secret" value="v4lue-1" />', 'secret <v4lue-1>'],
    ['<secret>\n    v4lue-1\n</secret>', 'secret v4lue-1'],
    ['<item name="secret" type="s">v4lue-1</item>', 'secret v4lue-1'],
    ['<secret>v4lue-1</secret>', 'secret v4lue-1'],
    ['<server secret="v4lue-1"/>', 'secret <v4lue-1>'],
  ],
  sql: [["SET secret = 'v4lue-1';", 'secret <v4lue-1>']],
  batch: [['set SECRET=v4lue-1', 'SECRET v4lue-1']],
  powershell: [
    ["$secret = ConvertTo-SecureString 'v4lue-1' -AsPlainText", '$secret <v4lue-1>'],
    ['Login -Secret v4lue-1', '-Secret v4lue-1'],
    ['$secret = "v4lue-1"', '$secret <v4lue-1>'],
    ["$env:SECRET = 'v4lue-1'", 'SECRET <v4lue-1>'],
  ],
  html: [['&quot;secret&quot;: &quot;v4lue-1&quot;', 'secret <v4lue-1>']],
  markdown: [
    ['secret: `v4lue-1`', 'secret <v4lue-1>'],
    ['**secret:** v4lue-1', 'secret v4lue-1'],
    ['    run --secret v4lue-1', '--secret v4lue-1'],
  ],
  text: [
    ['secret: v4lue-1', 'secret v4lue-1'],
    ['The secret = v4lue-1.', 'secret v4lue-1'],
    ['https://acme.example/?secret=v4lue-1&a=b', 'secret v4lue-1'],
  ],
};

for (const [language, cases] of Object.entries(ASSIGNED) as [Language, readonly (readonly [string, string])[]][]) {
  test(`${language}: ${cases.length} ways to give a name a value are read`, () => {
    const wrong = cases.flatMap(([text, expected]) => {
      const got = readAt(text, language);
      return got === expected ? [] : [`${text}  gave  ${got}`];
    });
    assert.deepEqual(wrong, []);
  });

  test(`${language}: the gate lets through what would be read`, () => {
    const stopped = cases.filter(([text]) => !isLetThrough(text, language)).map(([text]) => text);
    assert.deepEqual(stopped, []);
  });
}

/** Where no literal is given to the name. */
const NONE: readonly (readonly [Language, string])[] = [
  ['javascript', 'const secret = getSecret();'],
  ['javascript', 'const secret = process.env.X;'],
  ['javascript', 'const { secret } = options;'],
  ['javascript', 'function check(secret, token) {'],
  ['javascript', "log('the secret is out');"],
  ['javascript', "const proofs = { 'nkey-secret': nkeyCrc16, other };"],
  ['python', 'def secret(self): return self.x'],
  ['python', 'secret = input("Secret: ")'],
  ['python', 'secret = os.environ["X"]'],
  ['go', 'secret := os.Getenv("X")'],
  ['go', 'type Secret struct {'],
  ['java', 'String secret;'],
  ['java', 'String secret = System.getenv("X");'],
  ['rust', 'let secret = env::var("X")?;'],
  ['typescript', 'secret: string;'],
  ['csharp', 'public string Secret { get; set; }'],
  ['text', 'keep it secret'],
  ['text', 'secret'],
];

test('nothing is read where no literal is assigned', () => {
  const wrong = NONE.flatMap(([language, text]) => {
    const got = readAt(text, language);
    return got === undefined ? [] : [`${language}: ${text}  gave  ${got}`];
  });
  assert.deepEqual(wrong, []);
});
