import type { Location } from '../core/location.ts';
import { githubReporter } from '../report/github.ts';
import { markdownReporter } from '../report/markdown.ts';
import type { ReadReport } from '../report/read/index.ts';
import type { ReportContext } from '../report/reporter.ts';
import { visible } from '../report/sanitize.ts';
import type { Environment } from './inputs.ts';

export interface Presented {
  /** commands for the runner */
  readonly annotations: string;
  /** Markdown, at most 900 kB */
  readonly summary: string;
}

/**
 * Address of a place on GitHub's site.
 *
 * @param commit that is checked out where the scan's root lies; undefined where that is not known
 */
export function linksTo(env: Environment, commit: string | undefined): (location: Location) => string | undefined {
  const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: repository = '', GITHUB_SHA: sha } = env;
  // Another repository, or another commit than the event's, may be checked out.
  const known =
    commit !== undefined && commit === sha && /^https?:\/\/[\w.:-]+$/.test(server) && /^[\w.-]+\/[\w.-]+$/.test(repository);
  return ({ path, start, end }) => {
    if (!known || path.startsWith('../') || visible(path) !== path || path.includes('\\')) return undefined;
    const encoded = path.split('/').map((name) => encodeURIComponent(name).replace(/[()!'*]/g, asPercent));
    const lines = end.line > start.line ? `L${start.line}-L${end.line}` : `L${start.line}`;
    return `${server}/${repository}/blob/${commit}/${encoded.join('/')}#${lines}`;
  };
}

function asPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** @param notice what was decided about the change, for the summary */
export function present(report: ReadReport, linkTo: ReportContext['linkTo'], notice: string | undefined): Presented {
  const context: ReportContext = {
    version: report.version,
    rules: report.rules,
    style: (_style, text) => text,
    showSecrets: false,
    verbose: false,
    width: 100,
    includeSuppressed: false,
    ...(linkTo && { linkTo }),
  };
  const summary = markdownReporter.render(report.result, context);
  return {
    annotations: githubReporter.render(report.result, context),
    summary: notice === undefined ? summary : `${summary}\n> ${visible(notice)}\n`,
  };
}
