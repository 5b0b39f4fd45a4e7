import type { Fix, Location as SarifLocation, PhysicalLocation, Result, Suppression } from 'sarif';
import type { Finding, RelatedLocation, Suppressed } from '../../core/finding.ts';
import type { Location } from '../../core/location.ts';
import { evidenceWords, roleWords } from '../evidence-words.ts';
import { originWords } from '../origin-words.ts';
import { visible, visibleLine } from '../sanitize.ts';
import { LEVELS, SECURITY_SEVERITY } from './rules.ts';
import { artifactLocation } from './uri.ts';

/** GitHub keeps so many of a result's locations. */
const MOST_RELATED = 100;
/** Related locations that the message links to. */
const MOST_LINKED = 5;
/** UTF-16 units of source text in a message. */
const MOST_QUOTED = 80;

const BASELINE_STATE = { new: 'new', existing: 'unchanged' } as const;

export interface ResultContext {
  /** rule id to its index in `driver.rules` */
  readonly ruleIndexes: ReadonlyMap<string, number>;
  /** rule id to its title */
  readonly titles: ReadonlyMap<string, string>;
  /** see groupBySecret */
  readonly groups: ReadonlyMap<Finding, number>;
}

export function describeFinding(finding: Finding, context: ResultContext): Result {
  const ruleIndex = context.ruleIndexes.get(finding.ruleId);
  const secretGroup = context.groups.get(finding);
  const related = finding.related.slice(0, MOST_RELATED);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    ...(finding.standing === undefined ? {} : { baselineState: BASELINE_STATE[finding.standing] }),
    message: { text: message(finding, context.titles.get(finding.ruleId) ?? finding.ruleId) },
    locations: [{ physicalLocation: findingLocation(finding) }],
    partialFingerprints: {
      ...(finding.lineHash === undefined ? {} : { primaryLocationLineHash: finding.lineHash }),
      'tightlip/v1': finding.fingerprint,
    },
    ...(finding.fix === undefined ? {} : { fixes: [describeFix(finding, finding.fix)] }),
    ...(related.length === 0 ? {} : { relatedLocations: related.map(relatedLocation) }),
    rank: SECURITY_SEVERITY[finding.severity] * 10,
    properties: {
      category: finding.category,
      severity: finding.severity,
      confidence: finding.confidence,
      evidence: finding.evidence.map(({ code }) => code),
      ...(secretGroup === undefined ? {} : { secretGroup }),
      ...(finding.origin === undefined ? {} : { origin: finding.origin }),
    },
  };
}

function describeFix({ location }: Finding, { description, edits }: NonNullable<Finding['fix']>): Fix {
  const replacements = edits.map(({ start, end, replacement }) => ({
    deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    insertedContent: { text: replacement },
  }));
  return {
    description: { text: plain(visible(description)) },
    artifactChanges: [{ artifactLocation: artifactLocation(location.path), replacements }],
  };
}

/** A finding that is kept out of the count, for consumers that know suppressions; GitHub takes it for an open alert. */
export function describeSuppressed({ finding, by, reason }: Suppressed, context: ResultContext): Result {
  const suppression: Suppression = {
    kind: by === 'inline' ? 'inSource' : 'external',
    status: 'accepted',
    justification: visible(reason) || by,
    properties: { by },
  };
  return { ...describeFinding(finding, context), suppressions: [suppression] };
}

/** What it is, the masked text, how sure; then links to the related locations by their ids. */
function message(finding: Finding, title: string): string {
  const quoted = finding.secret?.redacted ?? marked(finding).slice(0, MOST_QUOTED);
  const evidence = finding.evidence.map(evidenceWords).join('; ');
  const links = finding.related.slice(0, MOST_LINKED).map(({ role }, at) => `[${plain(roleWords(role))}](${at + 1})`);
  const sentences = [
    `${plain(visible(title))}${quoted === '' ? '' : `: ${plain(visible(quoted))}`}`,
    `${finding.confidence} confidence${evidence === '' ? '' : `: ${plain(evidence)}`}`.replace(/^./, (first) =>
      first.toUpperCase(),
    ),
    ...(finding.origin === undefined ? [] : [plain(visible(originWords(finding.origin, finding.location.path)))]),
    ...(links.length === 0 ? [] : [`See ${links.join(', ')}`]),
  ];
  return `${sentences.join('. ')}.`;
}

/** Breaks what SARIF (3.11.6) would take for an embedded link. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}

function marked({ snippet }: Finding): string {
  return (snippet.lines[0] ?? '').slice(snippet.mark.start, snippet.mark.end).trim();
}

function physicalLocation({ path, start, end }: Location): PhysicalLocation & { region: object } {
  return {
    artifactLocation: artifactLocation(path),
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** The region with the masked text it covers, and around it the masked line or lines. */
function findingLocation(finding: Finding): PhysicalLocation {
  const { snippet, location } = finding;
  const place = physicalLocation(location);
  const text = visible(marked(finding));
  const shown = snippet.lines.map((line) => visibleLine(line).text).join('\n');
  const oneLine = location.start.line === location.end.line;
  if (shown.trim() === '') return place;
  return {
    ...place,
    region: { ...place.region, ...(oneLine && text !== '' ? { snippet: { text } } : {}) },
    contextRegion: { startLine: location.start.line, endLine: location.end.line, snippet: { text: shown } },
  };
}

function relatedLocation({ location, role }: RelatedLocation, at: number): SarifLocation {
  return { id: at + 1, physicalLocation: physicalLocation(location), message: { text: roleWords(role) } };
}
