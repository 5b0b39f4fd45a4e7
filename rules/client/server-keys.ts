import { defineRule } from '../../src/core/rule.ts';

const SERVER_VARIABLE =
  /^(?!NEXT_PUBLIC_|VITE_|REACT_APP_|EXPO_PUBLIC_|PUBLIC_)(?:\w{1,60}_)?(?:SECRET(?:_KEY|_ACCESS_KEY)?|API_SECRET|PRIVATE_KEY|PASSWORD|SERVICE_ROLE_KEY|JWT_SECRET|AUTH_TOKEN|(?:OPENAI|ANTHROPIC|GEMINI|GROQ|MISTRAL|SENDGRID|RESEND|TWILIO)_(?:API_)?KEY)$/;
const PROVIDER_KEY =
  /^(?:Bearer )?(?:sk_(?:live|test)_|rk_(?:live|test)_|sk-ant-|sk-proj-|sk-or-|gsk_|xox[bp]-|ghp_|github_pat_|glpat-|SG\.|shpat_|whsec_|hf_|r8_|pplx-|dop_v1_|sb_secret_)[\w.-]{16,300}$/;
const MOBILE_NAME =
  /(?:^|_|[a-z])(?:[Ss]ecret(?:_?[Kk]ey)?|SECRET(?:_KEY)?|[Pp]assword|PASSWORD|[Pp]rivate_?[Kk]ey|PRIVATE_KEY|(?:OPENAI|ANTHROPIC|SENDGRID|TWILIO_AUTH)_(?:API_)?(?:KEY|TOKEN))$/;

export const serverKeyInClientCode = defineRule({
  id: 'server-key-in-client-code',
  title: 'Server key in code for browsers or devices',
  category: 'client-exposure',
  description: 'What is shipped can be read: from the page source, the app package or its resources, by everyone who has it.',
  remediation: 'Move the call to a server and keep the key there. Roll the key if it was ever shipped.',
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
    'https://mas.owasp.org/MASWE/MASVS-STORAGE/MASWE-0005/',
    'https://react.dev/reference/rsc/use-client',
  ],
  severity: 'high',
  confidence: 'medium',
  since: '0.2.0',
  cwe: 522,
  languages: ['javascript', 'typescript', 'html', 'dart', 'swift', 'kotlin', 'java', 'groovy', 'xml', 'json', 'yaml'],
  keywords: [
    'secret',
    'password',
    'private_key',
    'privatekey',
    'service_role',
    '_api_key',
    '_auth_token',
    'sk_live_',
    'sk_test_',
    'rk_live_',
    'sk-ant-',
    'sk-proj-',
    'sk-or-',
    'gsk_',
    'xoxb-',
    'xoxp-',
    'ghp_',
    'github_pat_',
    'glpat-',
    'sg.',
    'shpat_',
    'whsec_',
    'pplx-',
    'dop_v1_',
    'sb_secret_',
    '- .env',
  ],
  parts: [
    {
      part: 'client',
      names: SERVER_VARIABLE,
      near: /(?:process\.env|import\.meta\.env|Deno\.env)\b/,
      lineWords: ['process.env', 'import.meta.env', 'deno.env'],
      shipped: true,
      languages: ['javascript', 'typescript', 'html'],
    },
    { part: 'client', names: PROVIDER_KEY, literal: true, shipped: true, languages: ['javascript', 'typescript', 'html'] },
    {
      part: 'client',
      names: SERVER_VARIABLE,
      near: /\bJSON\.stringify\s{0,3}\(\s{0,3}process\.env\b/,
      lineWords: ['process.env'],
      files: /(?:webpack|vite|rollup|esbuild|craco|vue|rspack)[\w.-]{0,40}\.(?:js|ts|mjs|cjs|mts)$/i,
      languages: ['javascript', 'typescript'],
    },
    {
      part: 'client',
      names: MOBILE_NAME,
      near: /(?:String|bool|int)\.fromEnvironment\s{0,3}\(|dotenv\.(?:env\b|get\s{0,3}\()|Platform\.environment/,
      lineWords: ['fromenvironment', 'dotenv', 'platform.environment'],
      notNames: /^(?:show|hide|obscure|new|confirm|forgot|reset)/i,
      languages: ['dart'],
    },
    {
      part: 'client',
      names: /^(?:env)?$/,
      near: /^\s{1,8}-\s{1,3}(?:assets\/)?\.env\b/,
      lineWords: ['.env'],
      files: /(?:^|\/)pubspec\.ya?ml$/,
      languages: ['yaml'],
    },
    {
      part: 'client',
      names: MOBILE_NAME,
      near: /\bbuildConfigField\b|\bresValue\b|\bmanifestPlaceholders\b/,
      lineWords: ['buildconfigfield', 'resvalue', 'manifestplaceholders'],
      languages: ['groovy', 'kotlin'],
    },
    {
      part: 'client',
      names: MOBILE_NAME,
      near: /<string\s{1,3}name="\w{1,80}"[^>]{0,80}>\s{0,4}[^\s<@$*{]{8,}\s{0,4}<|<meta-data\b|<key>\w{1,80}<\/key>/,
      lineWords: ['<string', '<meta-data', '<key>'],
      files: /(?:^|\/)res\/(?:values|raw|xml)[\w-]{0,20}\/|AndroidManifest\.xml$|\.plist$/,
      notNames:
        /_(?:hint|label|title|error|message|prompt)|^(?:hint|label|title|error|msg|prompt|enter|forgot|reset|change|confirm|new|show|hide|invalid|wrong)/i,
      languages: ['xml'],
    },
    {
      part: 'client',
      names: MOBILE_NAME,
      near: /\bConfig\.|\bConstants\.expoConfig\b|["']\w{1,60}["']\s{0,3}:\s{0,3}["'][^"'\s]{8,}["']/,
      lineWords: ['config.', 'expoconfig', '"', "'"],
      files: /(?:^|\/)app\.json$|(?:^|\/)app\.config\.[jt]s$/,
      languages: ['json'],
    },
    {
      part: 'client',
      names: MOBILE_NAME,
      near: /Bundle\.main\.(?:object\s{0,2}\(|infoDictionary)|ProcessInfo\.processInfo\.environment/,
      lineWords: ['bundle.main', 'processinfo'],
      languages: ['swift'],
    },
  ],
  examples: {
    match: [
      { language: 'javascript', code: '"use client";\nconst key = process.env.«STRIPE_SECRET_KEY»;', path: 'app/pay.jsx' },
      { language: 'javascript', code: "const stripe = Stripe('«sk_live_{alnum:24}»');", path: 'public/pay.js' },
      { language: 'dart', code: "final key = String.fromEnvironment('«STRIPE_SECRET_KEY»');", path: 'lib/pay.dart' },
      { language: 'groovy', code: 'buildConfigField "String", "«API_SECRET»", "\\"${value}\\""', path: 'app/build.gradle' },
      {
        language: 'swift',
        code: 'let key = Bundle.main.object(forInfoDictionaryKey: "«ApiSecret»") as? String',
        path: 'App/Pay.swift',
      },
    ],
    noMatch: [
      { language: 'javascript', code: 'const key = process.env.STRIPE_SECRET_KEY;', path: 'server/pay.js' },
      { language: 'javascript', code: "'use client';\nconst key = process.env.NEXT_PUBLIC_STRIPE_KEY;", path: 'app/pay.jsx' },
      { language: 'javascript', code: "const stripe = Stripe('pk_live_{alnum:24}');", path: 'public/pay.js' },
      {
        language: 'xml',
        code: '<string name="forgot_password">Forgot password?</string>',
        path: 'app/src/main/res/values/strings.xml',
      },
    ],
  },
});
