/** An annotated tag: an object with a message of its own. */
export interface Tag {
  readonly name: string;
  readonly target: string;
  readonly targetType: string;
  /** ISO 8601; absent in some very old tags */
  readonly date: string | undefined;
  readonly message: string;
}

/** Reads a tag object (git-mktag(1)); undefined where it is none. */
export function parseTag(content: Buffer): Tag | undefined {
  const text = content.toString();
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const [, target, targetType, name] = /^object ([0-9a-f]{40,64})\ntype (\w{1,10})\ntag (.{0,1000})/.exec(head) ?? [];
  if (target === undefined || targetType === undefined || name === undefined) return undefined;
  const [, seconds, zone] = /^tagger .{0,1000}> (\d{1,12}) ([+-]\d{4})$/m.exec(head) ?? [];
  const date = seconds === undefined || zone === undefined ? undefined : isoDate(Number(seconds), zone);
  return { name, target, targetType, date, message: end === -1 ? '' : text.slice(end + 2) };
}

/** As git's `%aI` writes it: `2026-11-22T06:37:52+01:00`. @param zone `+0100` */
function isoDate(seconds: number, zone: string): string {
  const minutes = Number(zone.slice(0, 3)) * 60 + Number(zone[0] + zone.slice(3));
  const local = new Date((seconds + minutes * 60) * 1000);
  if (Number.isNaN(local.getTime())) return '1970-01-01T00:00:00+00:00';
  return `${local.toISOString().slice(0, 19)}${zone.slice(0, 3)}:${zone.slice(3)}`;
}
