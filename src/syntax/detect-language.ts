import type { Language } from '../core/language.ts';

const EXTENSIONS: Readonly<Record<Language, string>> = {
  javascript: 'js mjs cjs jsx es6 vue svelte astro gs',
  typescript: 'ts mts cts tsx',
  python: 'py pyi pyw pyx bzl star ipynb wsgi',
  go: 'go',
  rust: 'rs',
  java: 'java jsp',
  kotlin: 'kt kts',
  scala: 'scala sc sbt',
  groovy: 'groovy gradle gvy jenkinsfile',
  csharp: 'cs csx cshtml razor',
  vb: 'vb vbs bas cls',
  powershell: 'ps1 psm1 psd1',
  ruby: 'rb rake gemspec ru erb podspec',
  php: 'php phtml php3 php4 php5 php7 inc',
  c: 'c h',
  cpp: 'cc cpp cxx c++ hh hpp hxx h++ ino cu',
  swift: 'swift',
  'objective-c': 'm mm',
  dart: 'dart',
  elixir: 'ex exs erl hrl',
  perl: 'pl pm t',
  lua: 'lua',
  r: 'r rmd',
  shell: 'sh bash zsh fish ksh ash dash command',
  batch: 'bat cmd',
  dockerfile: 'dockerfile containerfile',
  makefile: 'mk mak make',
  yaml: 'yaml yml',
  json: 'json json5 jsonc webmanifest har tfstate map',
  toml: 'toml',
  ini: 'ini cfg cnf repo desktop service gitconfig npmrc condarc',
  properties: 'properties conf config',
  dotenv: 'env envrc',
  hcl: 'tf tfvars hcl nomad',
  xml: 'xml xsd xsl xslt wsdl plist csproj vbproj fsproj props targets pom svg storyboard xib resx',
  html: 'html htm xhtml ejs hbs mustache',
  css: 'css scss sass less',
  sql: 'sql',
  nginx: 'nginx nginxconf',
  apache: 'htaccess',
  markdown: 'md mdx markdown rst adoc',
  text: 'txt log',
};

const BY_EXTENSION: ReadonlyMap<string, Language> = new Map(
  Object.entries(EXTENSIONS).flatMap(([language, list]) =>
    list.split(' ').map((extension) => [extension, language as Language] as const),
  ),
);

const BY_NAME: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['dockerfile', 'dockerfile'],
  ['containerfile', 'dockerfile'],
  ['makefile', 'makefile'],
  ['gnumakefile', 'makefile'],
  ['jenkinsfile', 'groovy'],
  ['rakefile', 'ruby'],
  ['gemfile', 'ruby'],
  ['vagrantfile', 'ruby'],
  ['podfile', 'ruby'],
  ['fastfile', 'ruby'],
  ['brewfile', 'ruby'],
  ['caddyfile', 'nginx'],
  ['nginx.conf', 'nginx'],
  ['haproxy.cfg', 'nginx'],
  ['httpd.conf', 'apache'],
  ['apache2.conf', 'apache'],
  ['.htaccess', 'apache'],
  ['.env', 'dotenv'],
  ['.envrc', 'shell'],
  ['.npmrc', 'ini'],
  ['.yarnrc', 'properties'],
  ['.curlrc', 'properties'],
  ['_curlrc', 'properties'],
  ['.wgetrc', 'ini'],
  ['wgetrc', 'ini'],
  ['.gitconfig', 'ini'],
  ['.gemrc', 'yaml'],
  ['.condarc', 'yaml'],
  ['.hgrc', 'ini'],
  ['pip.conf', 'ini'],
  ['my.cnf', 'ini'],
  ['ssh_config', 'properties'],
  ['sshd_config', 'properties'],
  ['.bashrc', 'shell'],
  ['.bash_profile', 'shell'],
  ['.bash_aliases', 'shell'],
  ['.profile', 'shell'],
  ['.zshrc', 'shell'],
  ['.zshenv', 'shell'],
  ['.zprofile', 'shell'],
  ['.kshrc', 'shell'],
  ['.babelrc', 'json'],
  ['.eslintrc', 'json'],
  ['go.mod', 'text'],
  ['go.sum', 'text'],
]);

/** Files whose name says the language by its start: `Dockerfile.dev`, `.env.production`, `Jenkinsfile-release`. */
const BY_PREFIX: readonly (readonly [string, Language])[] = [
  ['dockerfile.', 'dockerfile'],
  ['dockerfile-', 'dockerfile'],
  ['containerfile.', 'dockerfile'],
  ['.env.', 'dotenv'],
  ['jenkinsfile', 'groovy'],
  ['makefile.', 'makefile'],
  ['requirements', 'text'],
];

const INTERPRETERS: readonly (readonly [RegExp, Language])[] = [
  [/\b(?:bash|zsh|ksh|dash|ash|fish|sh)\b/, 'shell'],
  [/\bpython[0-9.]{0,6}\b/, 'python'],
  [/\b(?:node|deno|bun|zx)\b/, 'javascript'],
  [/\b(?:ts-node|tsx)\b/, 'typescript'],
  [/\bruby\b/, 'ruby'],
  [/\bperl\b/, 'perl'],
  [/\bphp\b/, 'php'],
  [/\bRscript\b/, 'r'],
  [/\blua(?:jit)?\b/, 'lua'],
  [/\bgroovy\b/, 'groovy'],
  [/\bpwsh\b/, 'powershell'],
  [/\b(?:elixir|escript)\b/, 'elixir'],
  [/\bmake\b/, 'makefile'],
];

function fromShebang(head: Uint8Array): Language {
  if (head.length < 4 || head[0] !== 0x23 || head[1] !== 0x21) return 'text';
  let line = '';
  for (let at = 2; at < head.length && at < 120 && head[at] !== 10; at += 1) line += String.fromCharCode(head[at] as number);
  return INTERPRETERS.find(([pattern]) => pattern.test(line))?.[1] ?? 'text';
}

/** `web.config` is XML; other files of the name are not. */
function isMarkup(language: Language, head: Uint8Array): boolean {
  if (language !== 'properties') return false;
  const start = head[0] === 0xef ? 3 : 0;
  return head[start] === 0x3c;
}

/** Language of a file from its path, and from its first line (shebang) where the path says nothing. `head`: the first bytes of the content. */
export function detectLanguage(path: string, head: Uint8Array): Language {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  if (dot > 0) {
    const language = BY_EXTENSION.get(name.slice(dot + 1));
    if (language !== undefined && !name.startsWith('.env.'))
      return BY_NAME.get(name) ?? (isMarkup(language, head) ? 'xml' : language);
  }
  const named = BY_NAME.get(name) ?? BY_PREFIX.find(([prefix]) => name.startsWith(prefix))?.[1];
  if (named !== undefined) return named;
  if (dot === 0) return BY_EXTENSION.get(name.slice(1)) ?? 'text';
  // kubeconfig, git and pip keep their settings in files without an extension
  if (path.endsWith('.git/config')) return 'ini';
  if (path.endsWith('.ssh/config')) return 'properties';
  if (path.endsWith('.kube/config')) return 'yaml';
  return fromShebang(head);
}
