/** What kind of leak a rule finds; public in every report as `properties.category`. */
export const CATEGORIES = [
  'secret',
  'tls-verification',
  'tls-version',
  'sensitive-logging',
  'plaintext-transport',
  'error-exposure',
  'signature-comparison',
  'client-exposure',
  'host-verification',
  'package-verification',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Headings for people. */
export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  secret: 'Hardcoded secrets',
  'tls-verification': 'Certificate verification off',
  'tls-version': 'Outdated TLS',
  'sensitive-logging': 'Logged credentials',
  'plaintext-transport': 'Plaintext transport',
  'error-exposure': 'Internal errors shown to callers',
  'signature-comparison': 'Signatures compared unsafely',
  'client-exposure': 'Secrets shipped to browsers and apps',
  'host-verification': 'SSH host keys not verified',
  'package-verification': 'Packages installed without verification',
};
