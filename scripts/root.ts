import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository, wherever the script was started. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
