import { readFileSync } from 'node:fs';
import { crypto } from '../core/crypto.ts';

/** Another build may find something else, whatever its version says. Run from source, there is no such file, and nothing is remembered. */
export function programDigest(program: URL): string | undefined {
  try {
    const bundle = readFileSync(new URL('main.cjs', program));
    return crypto().createHash('sha256').update(bundle).digest('hex');
  } catch {
    return undefined;
  }
}
