import { CATEGORIES } from '../../core/category.ts';
import { STANDINGS } from '../../core/finding.ts';
import { CONFIDENCES, SEVERITIES } from '../../core/severity.ts';
import { ERROR_KINDS, SKIP_REASONS } from '../error-words.ts';
import { EVIDENCE_CODES } from '../evidence-words.ts';
import { JSON_SCHEMA_VERSION } from '../json.ts';
import { NOTICE_KINDS } from '../notice-words.ts';
import { digits, list, members, record, text, textOrNumber, truth, whole, word } from './shape.ts';

/** The JSON report as schema/report.schema.json describes it. */

const position = members({ line: whole(1), column: whole(1) });
const location = members({ path: text, start: position, end: position });

const rule = members({
  id: text,
  title: text,
  category: word(CATEGORIES),
  severity: word(SEVERITIES),
  confidence: word(CONFIDENCES),
  description: text,
  remediation: text,
  references: list(text),
  cwe: whole(1),
});

const FINDING = {
  ruleId: text,
  category: word(CATEGORIES),
  severity: word(SEVERITIES),
  confidence: word(CONFIDENCES),
  location,
  snippet: members({ line: whole(1), lines: list(text), mark: members({ start: whole(0), end: whole(0) }) }),
  evidence: list(members({ code: word(EVIDENCE_CODES) }, { args: record(textOrNumber) })),
  related: list(members({ role: text, location })),
  fingerprint: digits(32),
};
const FINDING_OPTIONAL = {
  secret: members({ redacted: text, group: whole(1) }, { link: digits(24) }),
  fix: members({ description: text, edits: list(members({ start: position, end: position, replacement: text })) }),
  lineHash: text,
  blob: text,
  origin: members({ commit: text, path: text, atHead: truth }, { date: text, days: whole(0) }),
  standing: word(STANDINGS),
  repository: text,
};
/** What a finding is read with: every member that the schema has. */
export const FINDING_MEMBERS: readonly string[] = [...Object.keys(FINDING), ...Object.keys(FINDING_OPTIONAL)];
const finding = members(FINDING, FINDING_OPTIONAL);

const notice = members({ kind: word(NOTICE_KINDS), path: text }, { line: whole(1), args: record(textOrNumber) });

const SUPPRESSED_BY = ['allowlist', 'inline', 'baseline'] as const;

export const readShape = members(
  {
    schemaVersion: word([JSON_SCHEMA_VERSION]),
    tool: members({ name: word(['tightlip']), version: text }),
    rules: list(rule),
    findings: list(finding),
    errors: list(members({ kind: word(ERROR_KINDS), cause: text }, { path: text, rule: text })),
    skipped: list(members({ path: text, reason: word(SKIP_REASONS) })),
    stats: members(
      { files: whole(0), bytes: whole(0) },
      { suppressed: members({ allowlist: whole(0), inline: whole(0), baseline: whole(0) }) },
    ),
  },
  {
    shard: members({ index: whole(1), count: whole(1), listing: digits(64) }, { unused: list(notice) }),
    selection: members({
      disabled: list(text),
      only: list(text),
      severities: record(word(SEVERITIES)),
      custom: list(rule),
    }),
    notices: list(notice),
    repositories: list(
      members(
        { name: text, files: whole(0), bytes: whole(0), findings: whole(0), skipped: whole(0), errors: whole(0) },
        { url: text, head: text },
      ),
    ),
    suppressed: list(members({ by: word(SUPPRESSED_BY), reason: text, finding })),
  },
);

export type ReportData = ReturnType<typeof readShape>;
export type FindingData = ReturnType<typeof finding>;
