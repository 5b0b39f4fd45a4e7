import { closeSync, constants, openSync } from 'node:fs';
import type { ScanError } from '../core/errors.ts';
import type { Skipped, SkipReason, Window } from '../core/fragment.ts';
import type { SourceItem } from '../core/source.ts';
import { FileBytes, MemoryBytes, type ByteSource } from './byte-source.ts';
import { asBuffer, decodeText, utf16Units, type DecodedText } from './decode-text.ts';
import { systemPath } from './file-name.ts';
import type { ReadBuffer } from './read-buffer.ts';
import { advance, cutBefore, type TextPosition } from './seams.ts';
import { errorOf } from './system-error.ts';

/** A file up to this size is one window. */
export const WINDOW_BYTES = 8 * 1024 * 1024;

/** Bytes that neighbouring windows share at least: half of it follows a seam, three eighths or more precede it. */
export const OVERLAP_BYTES = 256 * 1024;

export interface WindowSizes {
  /** at least four times `overlapBytes` */
  readonly windowBytes: number;
  /** at least 64: an eighth of it must hold a character */
  readonly overlapBytes: number;
}

const DEFAULT_SIZES: WindowSizes = { windowBytes: WINDOW_BYTES, overlapBytes: OVERLAP_BYTES };

/** Text of a file, or of one window of it. `bytes` hold until the next step: copy what must live longer. */
export interface TextPart extends DecodedText {
  /** absent where the part is the whole file */
  readonly window?: Window;
}

/** What reading one file gives: its text in one part or more, or the reason why there is none. After a skip or an error nothing follows. */
export type ReadPart = TextPart | Extract<SourceItem, { kind: 'skipped' | 'error' }>;

export type FileItem = Extract<SourceItem, { kind: 'file' }>;
export type ContentItem = Extract<SourceItem, { kind: 'content' }>;

export interface ReadOptions {
  /** a file that is larger by now is skipped as too large, bytes */
  readonly maxBytes: number;
  readonly sizes?: WindowSizes;
}

/**
 * A pipe or device that took a file's place must not block (O_NONBLOCK), and a symbolic link that did must not lead elsewhere (O_NOFOLLOW).
 * Windows knows neither.
 */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads a file in one window or several, synchronously. Errors of the system are yielded, never thrown. */
export function* readWindows(item: FileItem, buffer: ReadBuffer, options: ReadOptions): Generator<ReadPart, void, undefined> {
  let fd: number;
  try {
    fd = openSync(systemPath(item.file), OPEN_FLAGS);
  } catch (error) {
    yield failed(errorOf(error, item.path));
    return;
  }
  try {
    yield* parts(new FileBytes(fd, item.bytes, buffer), item.path, options);
  } catch (error) {
    yield failed(errorOf(error, item.path));
  } finally {
    closeSync(fd);
  }
}

/** The same for content that is in memory. */
export function contentWindows(item: ContentItem, options: ReadOptions): Generator<ReadPart, void, undefined> {
  return parts(new MemoryBytes(asBuffer(item.content)), item.path, options);
}

function* parts(source: ByteSource, path: string, options: ReadOptions): Generator<ReadPart, void, undefined> {
  const { windowBytes } = options.sizes ?? DEFAULT_SIZES;
  const head = source.view(0, windowBytes + 1);
  const large = head.length > windowBytes;
  if ((large ? source.size : head.length) > options.maxBytes) {
    yield skipped(path, 'too-large');
    return;
  }
  const text = decodeText(large ? head.subarray(0, cutBefore(head, windowBytes, 'utf-8', 0)) : head);
  if (text.kind === 'skip') yield skipped(path, text.reason);
  else if (large) yield* windows(source, text, options.sizes ?? DEFAULT_SIZES);
  else yield text;
}

/**
 * Overlapping windows of a large file. The seam lies in the middle of what two of them share, so that a finding sees the same text around it from either
 * side; it belongs to the one in which it starts before, or after, the seam.
 */
function* windows(source: ByteSource, head: DecodedText, sizes: WindowSizes): Generator<TextPart, void, undefined> {
  const { encoding, bom } = head;
  const slack = sizes.overlapBytes >> 3;
  let start = bom ? markLength(encoding) : 0;
  let position: TextPosition = { lines: 0, columns: 0 };
  let ownedStart = 0;
  for (;;) {
    const view = source.view(start, sizes.windowBytes + 1);
    const place = { linesBefore: position.lines, columnsBefore: position.columns, ownedStart };
    if (view.length <= sizes.windowBytes) {
      yield { ...decoded(view, encoding), bom, window: { ...place, ownedEnd: Infinity } };
      return;
    }
    const end = cutBefore(view, sizes.windowBytes, encoding, slack);
    const seam = cutBefore(view, end - (sizes.overlapBytes >> 1), encoding, slack);
    const next = cutBefore(view, end - sizes.overlapBytes, encoding, slack);
    const unitsToNext = utf16Units(view.subarray(0, next), encoding);
    const unitsToSeam = utf16Units(view.subarray(next, seam), encoding);
    position = advance(position, view.subarray(0, next), encoding);
    const window = { ...place, ownedEnd: unitsToNext + unitsToSeam };
    yield { ...decoded(view.subarray(0, end), encoding), bom, window };
    ownedStart = unitsToSeam;
    start += next;
  }
}

function decoded(raw: Buffer, encoding: DecodedText['encoding']): DecodedText {
  return decodeText(raw, { encoding }) as DecodedText;
}

function markLength(encoding: DecodedText['encoding']): number {
  return encoding === 'utf-8' ? 3 : 2;
}

function skipped(path: string, reason: SkipReason): { kind: 'skipped'; skipped: Skipped } {
  return { kind: 'skipped', skipped: { path, reason } };
}

function failed(error: ScanError): { kind: 'error'; error: ScanError } {
  return { kind: 'error', error };
}
