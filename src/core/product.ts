/** Names and addresses that reports carry. The version is read from package.json at build time. */
export const PRODUCT = {
  name: 'tightlip',
  homepage: 'https://github.com/tightlip/tightlip',
} as const;

declare const TIGHTLIP_VERSION: string | undefined;

/** Defined by the bundler; `0.0.0-dev` when run from source. */
export const VERSION: string = typeof TIGHTLIP_VERSION === 'string' ? TIGHTLIP_VERSION : '0.0.0-dev';
