/** Names and addresses that reports carry. The version is read from package.json at build time. */
export const PRODUCT = {
  name: 'tightlip',
  homepage: 'https://github.com/tightlip/tightlip',
} as const;

/** The word that every inline suppression of ours begins with. It is a keyword of the prefilter, so that unused ones are found too. */
export const DIRECTIVE_WORD = 'tightlip-ignore';

declare const TIGHTLIP_VERSION: string | undefined;

/** Defined by the bundler; `0.0.0-dev` when run from source. */
export const VERSION: string = typeof TIGHTLIP_VERSION === 'string' ? TIGHTLIP_VERSION : '0.0.0-dev';
