import type * as Crypto from 'node:crypto';

/** `node:crypto`, loaded when something is first hashed: loading it takes as long as scanning a few files, most of which need none. */
export function crypto(): typeof Crypto {
  return process.getBuiltinModule('node:crypto');
}
