import type { ArtifactLocation } from 'sarif';

export const SOURCE_ROOT = '%SRCROOT%';

/** What encodeURIComponent leaves although RFC 3986 reserves it. */
const RESERVED = /[!'()*]/g;

/** A name that no URI can spell (lone surrogates) gets the replacement character, as in every UTF-8 output. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\ufffd')).replace(
    RESERVED,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A path relative to the scan's root (forward slashes) as a relative URI; `:` is encoded too, so none is taken for a scheme. */
export function artifactLocation(path: string): ArtifactLocation {
  return { uri: path.split('/').map(encodeSegment).join('/'), uriBaseId: SOURCE_ROOT };
}
