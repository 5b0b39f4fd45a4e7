/** Readers of JSON that somebody else wrote: each takes a value and where it stands, and gives it back typed. */

/** Thrown for a value that is not as it must be; the message names its place, never the value. */
export class Misshapen extends Error {
  override readonly name = 'Misshapen';
}

/** @throws Misshapen */
export type Read<T> = (value: unknown, at: string) => T;

function expected(at: string, what: string): never {
  throw new Misshapen(`${at === '' ? 'the report' : at} must be ${what}`);
}

export const text: Read<string> = (value, at) => (typeof value === 'string' ? value : expected(at, 'a text'));

export function whole(least: number): Read<number> {
  return (value, at) =>
    Number.isSafeInteger(value) && (value as number) >= least ? (value as number) : expected(at, `a whole number from ${least}`);
}

export const truth: Read<boolean> = (value, at) => (typeof value === 'boolean' ? value : expected(at, 'true or false'));

export const textOrNumber: Read<string | number> = (value, at) =>
  typeof value === 'string' || Number.isFinite(value) ? (value as string | number) : expected(at, 'a text or a number');

export function word<const W extends string>(words: readonly W[]): Read<W> {
  return (value, at) => words.find((known) => known === value) ?? expected(at, `one of ${words.join(', ')}`);
}

export function digits(count: number): Read<string> {
  const form = new RegExp(`^[0-9a-f]{${count}}$`);
  return (value, at) => (typeof value === 'string' && form.test(value) ? value : expected(at, `${count} hexadecimal digits`));
}

export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) expected(at, 'a list');
    return (value as unknown[]).map((item, index) => read(item, `${at}[${index}]`));
  };
}

function entriesOf(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) expected(at, 'an object');
  return value as Readonly<Record<string, unknown>>;
}

export function record<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, at) =>
    Object.fromEntries(Object.entries(entriesOf(value, at)).map(([key, item]) => [key, read(item, `${at}.${key}`)]));
}

type Shape = Readonly<Record<string, Read<unknown>>>;
type Filled<S extends Shape> = { readonly [K in keyof S]: ReturnType<S[K]> };

/** An object with these members, and those of `optional` where they are there. Members of a newer version are left aside. */
export function members<R extends Shape, O extends Shape = Record<never, never>>(
  required: R,
  optional?: O,
): Read<Filled<R> & Partial<Filled<O>>> {
  return (value, at) => {
    const given = entriesOf(value, at);
    const place = (key: string): string => (at === '' ? key : `${at}.${key}`);
    const filled: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(required)) filled[key] = read(given[key], place(key));
    for (const [key, read] of Object.entries(optional ?? {})) {
      if (given[key] !== undefined) filled[key] = read(given[key], place(key));
    }
    return filled as Filled<R> & Partial<Filled<O>>;
  };
}
