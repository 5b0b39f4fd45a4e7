import type { Span } from '../../core/location.ts';

/** One secret of a structure; offsets (UTF-16 units) into the text that was read. */
export interface StructureSecret {
  /** the structure's extent */
  readonly whole: Span;
  readonly secret: Span;
  /** what it says, where the structure encodes it */
  readonly value?: string;
}

/** Reads the structure round a keyword (UTF-16 offset); empty where none is there. Never throws, whatever the text. */
export type StructureReader = (text: string, offset: number) => readonly StructureSecret[];
