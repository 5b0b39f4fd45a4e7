import type { Category } from '../../src/core/category.ts';

export type FlawCategory = Exclude<Category, 'secret'>;

/** Why a category has nothing to say about a kind of file. */
type Reason = string;
type Exempt = Partial<Record<FlawCategory, Reason>>;

const NO_COMPARISON = { 'signature-comparison': 'settings compare nothing' };
const NO_ANSWER = { 'error-exposure': 'answers no requests' };
const NO_PACKAGES = { 'package-verification': 'installs no packages of a system' };
const NO_HOST_KEYS = { 'host-verification': 'opens no SSH session' };
const NO_LOG = { 'sensitive-logging': 'writes no log of requests or variables' };
const SERVER = { 'client-exposure': 'is not shipped to browsers or devices' };
const PAGE: Exempt = {
  'tls-version': 'the browser chooses the version',
  'signature-comparison': 'a page holds no signing key',
  ...NO_ANSWER,
  ...NO_PACKAGES,
  ...NO_HOST_KEYS,
};
const JOB: Exempt = { 'error-exposure': 'a job answers no clients', 'signature-comparison': 'shell steps are judged as shell' };
/** Settings of one program. */
const PROGRAM: Exempt = { ...NO_COMPARISON, ...NO_ANSWER, ...NO_PACKAGES, ...NO_LOG, ...SERVER };
const SETTINGS: Exempt = { ...PROGRAM, ...NO_HOST_KEYS };
const WEB_SERVER: Exempt = { ...NO_COMPARISON, ...NO_PACKAGES, ...NO_HOST_KEYS, ...SERVER };
const BLOCKS: Exempt = {
  'tls-version': 'blocks are judged as their own language',
  'signature-comparison': 'blocks are judged as their own language',
  'error-exposure': 'blocks are judged as their own language',
  'host-verification': 'blocks are judged as their own language',
  'package-verification': 'blocks are judged as their own language',
  'client-exposure': 'nothing of it is shipped',
};

/**
 * Languages and kinds of files, each with the categories that do not apply to it. Every other cell has a file
 * `fixtures/flaws/<category>/<name>.txt`.
 */
export const CELLS: Readonly<Record<string, Exempt>> = {
  javascript: {},
  typescript: {},
  vue: PAGE,
  svelte: PAGE,
  python: SERVER,
  go: SERVER,
  rust: { ...SERVER, ...NO_PACKAGES },
  java: NO_PACKAGES,
  kotlin: NO_PACKAGES,
  scala: { ...SERVER, ...NO_PACKAGES },
  groovy: {},
  csharp: { ...SERVER, ...NO_PACKAGES },
  vb: { ...SERVER, ...NO_PACKAGES },
  powershell: SERVER,
  ruby: SERVER,
  php: SERVER,
  c: { ...SERVER, ...NO_PACKAGES, 'error-exposure': 'has no exceptions; servers in it answer with texts of their own' },
  cpp: { ...SERVER, ...NO_PACKAGES },
  swift: NO_PACKAGES,
  'objective-c': { ...NO_PACKAGES, 'error-exposure': 'runs on devices, where nobody else reads the answer' },
  dart: NO_PACKAGES,
  elixir: { ...SERVER, ...NO_PACKAGES },
  perl: SERVER,
  lua: { ...SERVER, ...NO_PACKAGES },
  r: { ...SERVER, ...NO_PACKAGES },
  shell: {},
  zsh: NO_ANSWER,
  fish: NO_ANSWER,
  batch: { ...NO_ANSWER, 'signature-comparison': 'computes no digests' },
  makefile: { ...NO_ANSWER, 'signature-comparison': 'recipes are judged as shell' },
  dockerfile: { 'signature-comparison': 'RUN lines are judged as shell' },
  compose: NO_COMPARISON,
  yaml: NO_COMPARISON,
  json: { ...NO_COMPARISON, ...NO_LOG },
  toml: { ...NO_COMPARISON, ...NO_LOG, ...NO_HOST_KEYS, ...NO_PACKAGES },
  ini: { ...NO_COMPARISON, ...NO_LOG, ...SERVER },
  properties: { ...NO_COMPARISON, ...SERVER },
  dotenv: { ...NO_COMPARISON, ...NO_LOG },
  hcl: { ...NO_COMPARISON, ...NO_LOG },
  xml: { ...NO_COMPARISON, ...NO_HOST_KEYS, ...NO_PACKAGES, 'error-exposure': 'see web-config.txt' },
  nginx: WEB_SERVER,
  apache: WEB_SERVER,
  haproxy: {
    ...WEB_SERVER,
    ...NO_ANSWER,
    'plaintext-transport': 'names servers by host and port, with `ssl` or without; a URL is only told to browsers',
  },
  'github-workflow': JOB,
  'gitlab-ci': JOB,
  jenkins: JOB,
  ansible: NO_COMPARISON,
  helm: NO_COMPARISON,
  kubernetes: NO_COMPARISON,
  npmrc: { ...SETTINGS, 'tls-version': 'npm has no setting for it' },
  curlrc: SETTINGS,
  wgetrc: SETTINGS,
  gitconfig: PROGRAM,
  'connection-string': SETTINGS,
  markdown: BLOCKS,
  notebook: BLOCKS,
};
