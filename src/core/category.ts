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
