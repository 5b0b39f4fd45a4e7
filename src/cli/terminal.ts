import { styleText } from 'node:util';
import type { ReportContext } from '../report/reporter.ts';

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>;
type Environment = Readonly<Record<string, string | undefined>>;
type Style = ReportContext['style'];

/** Columns where there is no terminal: the same report on every machine. */
const DEFAULT_WIDTH = 100;

export function width(stream: Stream): number {
  return stream.isTTY && stream.columns > 0 ? stream.columns : DEFAULT_WIDTH;
}

/** As util.styleText decides it: FORCE_COLOR, then NO_COLOR (https://no-color.org), then whether a terminal that knows colours reads. */
export function usesColor(when: 'auto' | 'always' | 'never', stream: Stream, environment: Environment): boolean {
  if (when !== 'auto') return when === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return stream.isTTY && term !== 'dumb';
}

export const PLAIN: Style = (_, text) => text;

const COLORED: Style = (style, text) =>
  styleText(typeof style === 'string' ? style : [...style], text, { validateStream: false });

export function styleFor(color: boolean): Style {
  return color ? COLORED : PLAIN;
}
