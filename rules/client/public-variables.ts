import { defineRule } from '../../src/core/rule.ts';

/** Variables that a bundler writes into the code for browsers, with a name that says secret. */
const SECRET =
  /^(?:NEXT_PUBLIC|VITE|REACT_APP|EXPO_PUBLIC|NUXT_PUBLIC|GATSBY|VUE_APP|SNOWPACK_PUBLIC|STORYBOOK|PARCEL|PLASMO_PUBLIC|RSBUILD_PUBLIC|PUBLIC)_(?:\w{0,60}_)?(?:SECRET(?:_KEY|_ACCESS_KEY|_TOKEN)?|SECRETS|PASSWORD|PASSWD|PASSPHRASE|PRIVATE_KEY|SERVICE_ROLE(?:_KEY)?|SERVICE_KEY|ADMIN_(?:KEY|TOKEN|SECRET|API_KEY)|AUTH_TOKEN|API_SECRET|SIGNING_KEY|ENCRYPTION_KEY|JWT_SECRET|MNEMONIC|SEED_PHRASE|CREDENTIALS|BEARER_TOKEN|(?:GITHUB|GITLAB|NPM|HUGGINGFACE|HF|REPLICATE|SLACK|NOTION|AIRTABLE|SANITY|DISCORD_BOT|TELEGRAM_BOT|BOT)_TOKEN|(?:OPENAI|ANTHROPIC|CLAUDE|GEMINI|GROQ|MISTRAL|COHERE|DEEPSEEK|PERPLEXITY|OPENROUTER|ELEVENLABS|TOGETHER|FIREWORKS|XAI|SENDGRID|MAILGUN|RESEND|BREVO|POSTMARK|TWILIO|PINECONE|AIRTABLE|NOTION)_(?:API_)?KEY)$/;

export const secretInPublicVariable = defineRule({
  id: 'secret-in-public-variable',
  title: 'Secret in a variable that is built into client code',
  category: 'client-exposure',
  description: 'Bundlers write variables with this prefix into the code that every visitor downloads.',
  remediation:
    'Drop the prefix, read the variable on a server only, and let the browser ask that server. Roll the key if it was ever deployed.',
  references: [
    'https://nextjs.org/docs/app/guides/environment-variables#bundling-environment-variables-for-the-browser',
    'https://vite.dev/guide/env-and-mode#env-variables',
    'https://docs.expo.dev/guides/environment-variables/',
    'https://create-react-app.dev/docs/adding-custom-environment-variables/',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.2.0',
  cwe: 522,
  languages: 'all',
  keywords: [
    'next_public_',
    'vite_',
    'react_app_',
    'expo_public_',
    'nuxt_public_',
    'gatsby_',
    'vue_app_',
    'snowpack_public_',
    'storybook_',
    'parcel_',
    'plasmo_public_',
    'rsbuild_public_',
  ],
  parts: [{ part: 'client', names: SECRET, notNames: /PUBLISHABLE|PUBLIC_KEY|_SECRET_(?:NAME|ID|ARN|PATH)$/ }],
  examples: {
    match: [
      { language: 'typescript', code: 'const key = process.env.«NEXT_PUBLIC_STRIPE_SECRET_KEY»;' },
      { language: 'javascript', code: 'const openai = new OpenAI({ apiKey: import.meta.env.«VITE_OPENAI_API_KEY» });' },
      { language: 'dotenv', code: '«REACT_APP_DB_PASSWORD»=', path: '.env' },
      { language: 'yaml', code: 'env:\n  «EXPO_PUBLIC_JWT_SECRET»: ${{ secrets.JWT_SECRET }}' },
      { language: 'dockerfile', code: 'ARG «NEXT_PUBLIC_SUPABASE_SERVICE_ROLE_KEY»' },
    ],
    noMatch: [
      {
        language: 'typescript',
        code: 'const key = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY ?? process.env.STRIPE_SECRET_KEY;',
      },
      {
        language: 'javascript',
        code: 'const url = import.meta.env.VITE_API_URL;\nconst anon = import.meta.env.VITE_SUPABASE_ANON_KEY;',
      },
      { language: 'dotenv', code: 'REACT_APP_RECAPTCHA_SITE_KEY=\nEXPO_PUBLIC_FIREBASE_API_KEY=', path: '.env' },
    ],
  },
});
