import { UsageError } from '../core/errors.ts';
import type { Reporter } from './reporter.ts';

/** Each format's reporter is loaded when it is asked for: a hook that prints text never reads the SARIF writer. */
const LOADERS = {
  text: async () => (await import('./text/index.ts')).textReporter,
  json: async () => (await import('./json.ts')).jsonReporter,
  sarif: async () => (await import('./sarif/index.ts')).sarifReporter,
  gitlab: async () => (await import('./exchange.ts')).gitlabReporter,
  'gitlab-sast': async () => (await import('./exchange.ts')).gitlabSastReporter,
  codequality: async () => (await import('./exchange.ts')).codequalityReporter,
  junit: async () => (await import('./exchange.ts')).junitReporter,
  github: async () => (await import('./github.ts')).githubReporter,
  markdown: async () => (await import('./markdown.ts')).markdownReporter,
  csv: async () => (await import('./exchange.ts')).csvReporter,
  azure: async () => (await import('./exchange.ts')).azureReporter,
  bitbucket: async () => (await import('./exchange.ts')).bitbucketReporter,
  html: async () => (await import('./html/index.ts')).htmlReporter,
  metrics: async () => (await import('./exchange.ts')).metricsReporter,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>;

export type Format = keyof typeof LOADERS;

/** Every format id, in the order help shows them. */
export const FORMATS = Object.keys(LOADERS) as readonly Format[];

/** Throws UsageError for an id that is none of FORMATS. */
export async function loadReporter(format: string): Promise<Reporter> {
  if (!Object.hasOwn(LOADERS, format))
    throw new UsageError(`There is no report format ${format}. Choose one of: ${FORMATS.join(', ')}.`);
  return LOADERS[format as Format]();
}
