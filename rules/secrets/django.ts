import { defineRule } from '../../src/core/rule.ts';

export const djangoSecretKey = defineRule({
  id: 'django-secret-key',
  title: 'Django SECRET_KEY',
  category: 'secret',
  description:
    'Signs sessions, password reset links and messages: lets its holder forge them, and with pickle sessions run code.',
  remediation:
    'Replace it (SECRET_KEY_FALLBACKS keeps old sessions alive for a while), read it from the environment, then read the new one from the environment or a vault.',
  references: ['https://docs.djangoproject.com/en/stable/ref/settings/#secret-key'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Django',
  keywords: ['secret_key'],
  pattern:
    /SECRET_KEY(?:_FALLBACK)?["'\]]{0,2}\s{0,4}(?:=|:)\s{0,4}(?:[\w.]{1,24}\(\s{0,2}["']\w{1,40}["'],\s{0,4}(?:default\s{0,2}=\s{0,2})?)?[ru]?["'](?<secret>[a-z0-9!@#$%^&*(\-_=+)]{50})["']/,
  entropy: 3.5,
  require: ['letters-and-digits'],
  examples: {
    match: [
      "SECRET_KEY = '«{loweralnum:24}!@(){loweralnum:20}*-»'",
      'SECRET_KEY = os.environ.get("SECRET_KEY", "«{loweralnum:46}#$^&»")',
    ],
    noMatch: [
      "SECRET_KEY = '{loweralnum:23}!@(){loweralnum:20}*-'",
      "SECRET_KEY = '{loweralnum:25}!@(){loweralnum:20}*-'",
      "SECRET_KEY = 'xxxxxxxxxxxxxxxxxxxxxxxx!@(){loweralnum:20}*-'",
      "SECRET_KEY = '{loweralnum:49}'",
      "SECRET_KEY = '{loweralnum:51}'",
      'SECRET_KEY = os.environ["SECRET_KEY"]',
    ],
    embed: false,
  },
});

export const djangoInsecureSecretKey = defineRule({
  id: 'django-insecure-secret-key',
  title: 'Django development SECRET_KEY',
  category: 'secret',
  description:
    'The key that startproject wrote for development: where it reaches production, its holder forges sessions and reset links.',
  remediation: "Replace it in production by one read from the environment; Django's check --deploy warns of this one.",
  references: ['https://docs.djangoproject.com/en/stable/ref/settings/#secret-key'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Django',
  keywords: ['django-insecure-'],
  pattern: /django-insecure-[a-z0-9!@#$%^&*(\-_=+)]{40,60}(?=["'`\\<\s]|$)/,
  entropy: 3.5,
  examples: {
    match: ["SECRET_KEY = '«django-insecure-{loweralnum:46}@!(*»'", 'SECRET_KEY=«django-insecure-{loweralnum:50}»'],
    noMatch: [
      "SECRET_KEY = 'django-insecure-{loweralnum:35}@!(*'",
      "SECRET_KEY = 'django-insecure-{loweralnum:57}@!(*'",
      "SECRET_KEY = 'django-insecure-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx@!(*'",
      'django-insecure-',
      'django-insecure-{loweralnum:20}',
      'SECRET_KEY = "django-insecure-{loweralnum:70}"',
    ],
  },
});
