import type { Log, Run, VersionControlDetails } from 'sarif';
import { PRODUCT } from '../../core/product.ts';
import type { ScannedRepository } from '../../core/repository.ts';
import type { ScanResult } from '../../core/result.ts';
import { groupBySecret } from '../../core/secret-groups.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { safeJson } from '../sanitize.ts';
import { limitFindings } from './limits.ts';
import { describeNotices } from './notifications.ts';
import { describeFinding, describeSuppressed, type ResultContext } from './results.ts';
import { describeRule } from './rules.ts';
import { artifactLocation, SOURCE_ROOT } from './uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 for code scanning and other consumers. No times, no absolute paths, no secret. Suppressed findings only when asked for: GitHub
 * opens alerts for them.
 */
export const sarifReporter: Reporter = {
  format: 'sarif',
  render(result, context) {
    const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: [run(result, context)] };
    return safeJson(log);
  },
};

function run(result: ScanResult, context: ReportContext): Run {
  const ruleIndexes = new Map(context.rules.map((rule, index) => [rule.id, index]));
  const { findings, notices } = limitFindings(result.findings, context.maxResults);
  const suppressed = context.includeSuppressed ? result.suppressed : [];
  const resultContext: ResultContext = {
    ruleIndexes,
    titles: new Map(context.rules.map((rule) => [rule.id, rule.title])),
    groups: groupBySecret([...findings, ...suppressed.map(({ finding }) => finding)]),
  };
  const { notifications, descriptors } = describeNotices(result, notices, ruleIndexes);
  const provenance = (result.repositories ?? []).flatMap(describeRepository);
  return {
    tool: {
      driver: {
        name: PRODUCT.name,
        version: context.version,
        semanticVersion: context.version,
        informationUri: PRODUCT.homepage,
        rules: context.rules.map(describeRule),
        ...(descriptors.length === 0 ? {} : { notifications: [...descriptors] }),
      },
    },
    automationDetails: { id: context.automationId ?? `${PRODUCT.name}/` },
    columnKind: 'utf16CodeUnits',
    redactionTokens: ['****'],
    originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: 'The root of the scanned tree.' } } },
    ...(provenance.length === 0 ? {} : { versionControlProvenance: provenance }),
    invocations: [
      {
        executionSuccessful: result.errors.length === 0,
        ...(notifications.length === 0 ? {} : { toolExecutionNotifications: [...notifications] }),
      },
    ],
    results: [
      ...findings.map((finding) => describeFinding(finding, resultContext)),
      ...suppressed.map((entry) => describeSuppressed(entry, resultContext)),
    ],
  };
}

/** Where its address is known: consumers then map the paths below its name to that repository. */
function describeRepository({ name, url, head }: ScannedRepository): VersionControlDetails[] {
  if (url === undefined) return [];
  return [{ repositoryUri: url, ...(head !== undefined && { revisionId: head }), mappedTo: artifactLocation(`${name}/`) }];
}
