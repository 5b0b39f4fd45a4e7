/** Half-open range of UTF-16 offsets into a fragment's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** 1-based line and 1-based column; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `path` is relative to the scan's root with forward slashes; `end` is exclusive. */
export interface Location {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
