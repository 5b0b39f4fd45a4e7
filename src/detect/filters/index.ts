import type { FilterName } from '../../core/rule.ts';
import { longestSequence, isRepetitive } from '../placeholder.ts';
import { wordShare } from '../word-like.ts';

/** Tests of a secret by name; true when the secret may stand. */
export const FILTERS: Readonly<Record<FilterName, (secret: string) => boolean>> = {
  'letters-and-digits': (secret) => /[A-Za-z]/.test(secret) && /\d/.test(secret),
  'mixed-case-and-digit': isMixed,
  'not-hex': (secret) => !/^(?:0x)?[0-9a-f-]+$/i.test(secret),
  'not-words': (secret) => wordShare(secret) < 0.7,
  'not-sequence': (secret) => longestSequence(secret) < Math.max(6, secret.length / 3) && !isRepetitive(secret),
  'not-uuid': (secret) => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(secret),
  'not-locator': (secret) => !LOCATOR.test(secret) && !isAbsolutePath(secret),
};

function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

/** Base64 may start with a slash and hold a second one, too; but then a longer piece of it is a mixture, as names of folders are not. */
function isAbsolutePath(text: string): boolean {
  return /^\/[\w.-]+\//.test(text) && !text.split('/').some((piece) => piece.length >= 8 && isMixed(piece));
}

/** A URL, a relative path, a host name, an e-mail address, a package or file name. */
const LOCATOR =
  /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\.{1,2}\/|[A-Za-z]:\\|~\/)|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$|^(?:[\w-]+\/)+[\w-]+\.[a-z]{1,5}$|^(?:[a-z0-9-]+\.)+(?:com|net|org|io|dev|local|internal|svc|js|ts|py|go|json|ya?ml|pem|crt|key|txt|html|xml|conf|log)$/i;
