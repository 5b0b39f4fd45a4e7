import { defineRule } from '../../src/core/rule.ts';

export const debugModeOn = defineRule({
  id: 'debug-mode-on',
  title: 'Debug mode of a web framework switched on',
  category: 'error-exposure',
  description:
    'Debug pages show stack traces, settings and source to whoever causes an error; some give a console on the server.',
  remediation: 'Switch it off, and on by an environment variable of the developer alone.',
  references: [
    'https://flask.palletsprojects.com/en/stable/debugging/',
    'https://docs.djangoproject.com/en/stable/ref/settings/#debug',
    'https://www.php.net/manual/en/errorfunc.configuration.php',
  ],
  severity: 'medium',
  confidence: 'medium',
  since: '0.1.0',
  cwe: 489,
  languages: ['python', 'php', 'ini', 'ruby', 'properties', 'yaml'],
  keywords: [
    'debug',
    'display_errors',
    'consider_all_requests_local',
    'include-stacktrace',
    'include-message',
    'display_startup_errors',
  ],
  parts: [
    {
      part: 'setting',
      keys: ['debug'],
      values: ['true'],
      near: /\b(?:app|application|flask_app|server)\b.{0,20}\brun\b/i,
      languages: ['python'],
    },
    { part: 'setting', keys: ['DEBUG'], case: 'exact', values: ['true'], languages: ['python'], confidence: 'low' },
    {
      part: 'setting',
      keys: ['display_errors', 'display_startup_errors'],
      values: ['true', { text: ['1', 'on', 'stdout'] }],
      languages: ['php', 'ini', 'properties'],
    },
    { part: 'setting', keys: ['consider_all_requests_local'], values: ['true'], languages: ['ruby'], severity: 'low' },
    {
      part: 'setting',
      keys: ['server.error.include-stacktrace', 'include-stacktrace'],
      values: [{ text: ['always'] }],
      languages: ['properties', 'yaml'],
    },
  ],
  examples: {
    match: [
      { language: 'python', code: "app.run(host='0.0.0.0', «debug=True»)" },
      { language: 'python', code: "SECRET = os.environ['A']\n«DEBUG = True»", path: 'settings.py' },
      { language: 'php', code: "ini_set(«'display_errors', 1»);" },
      { language: 'ini', code: '[PHP]\n«display_errors = On»' },
      { language: 'properties', code: '«server.error.include-stacktrace=always»' },
    ],
    noMatch: [
      { language: 'python', code: "app.run(debug=False)\nDEBUG = os.environ.get('DEBUG') == '1'\n# DEBUG = True" },
      { language: 'php', code: "ini_set('display_errors', 0);\n// ini_set('display_errors', 1);" },
      { language: 'ini', code: 'display_errors = Off' },
      { language: 'python', code: 'logger.setLevel(level, debug=True)' },
    ],
  },
});
