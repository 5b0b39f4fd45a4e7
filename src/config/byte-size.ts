const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1024,
  kib: 1024,
  kb: 1000,
  m: 1024 ** 2,
  mib: 1024 ** 2,
  mb: 1000 ** 2,
  g: 1024 ** 3,
  gib: 1024 ** 3,
  gb: 1000 ** 3,
};

export const BYTE_SIZE_HELP = 'a number of bytes with an optional unit: 500kB, 64MiB, 1G (K, M and G are powers of 1024)';

/** Bytes of `64MiB`, `1.5 MB`, `500k` or `1048576`; undefined for anything else, for zero and beyond safe integers. */
export function parseByteSize(text: string): number | undefined {
  const parts = /^\s{0,9}(\d{1,16}(?:\.\d{1,6})?)\s?([a-z]{0,3})\s{0,9}$/i.exec(text);
  const unit = UNITS[(parts?.[2] ?? '').toLowerCase()];
  if (!parts || unit === undefined) return undefined;
  const bytes = Math.floor(Number(parts[1]) * unit);
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : undefined;
}
