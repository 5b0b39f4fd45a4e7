import type { Location, Notification, ReportingDescriptor } from 'sarif';
import type { ScanError } from '../../core/errors.ts';
import type { Skipped, SkipReason } from '../../core/fragment.ts';
import type { ScanResult } from '../../core/result.ts';
import type { Notice } from '../../core/notice.ts';
import { noticeWords } from '../notice-words.ts';
import { errorWords, skipsByReason, skipWords } from '../error-words.ts';
import { visible } from '../sanitize.ts';
import { counted } from '../summary-line.ts';
import { artifactLocation } from './uri.ts';

/** Files that a notification about many names. */
const MOST_NAMED = 10;

export interface Notices {
  readonly notifications: readonly Notification[];
  /** the descriptors that the notifications refer to, for `driver.notifications` */
  readonly descriptors: readonly ReportingDescriptor[];
}

/**
 * What the run did not look at or not say: each error, one notice for each reason of skipping, and results over a limit.
 *
 * @param limits sentences about results that were left out or will not be shown
 */
export function describeNotices(
  result: ScanResult,
  limits: readonly string[],
  ruleIndexes: ReadonlyMap<string, number>,
): Notices {
  const notifications = [
    ...result.errors.map((error) => errorNotification(error, ruleIndexes)),
    ...skipsByReason(result.skipped).map(([reason, skipped]) => skipNotification(reason, skipped)),
    ...(result.notices ?? []).map(noticeNotification),
    ...limits.map((text): Notification => ({ descriptor: { id: 'result-limit' }, level: 'warning', message: { text } })),
  ];
  const used = [...new Set(notifications.map(({ descriptor }) => descriptor?.id as string))].sort();
  const index = new Map(used.map((id, at) => [id, at]));
  return {
    notifications: notifications.map((notification) => {
      const id = notification.descriptor?.id as string;
      return { ...notification, descriptor: { id, index: index.get(id) as number } };
    }),
    descriptors: used.map(describe),
  };
}

interface Words {
  readonly short: string;
  readonly full: string;
  readonly help: string;
}

function wordsOf(id: string): Words {
  if (id === 'result-limit') {
    return {
      short: 'Too many results',
      full: 'There are more results than a report may hold or a consumer shows.',
      help: 'Mend or accept the most severe first, exclude folders that are not yours, or read the JSON or text report, which hold all.',
    };
  }
  if (id.startsWith('suppression-')) {
    return {
      short: 'Suppression to look at',
      full: 'A suppression that stands for nothing, has expired or is written wrongly.',
      help: 'Delete or mend it, so that it cannot hide a later finding.',
    };
  }
  if (id.startsWith('skipped-')) {
    return {
      short: 'Files left out',
      full: 'Files were left out of the scan for the reason that the identifier names.',
      help: 'Nothing need be done if these files hold no text of yours. The JSON report lists every one.',
    };
  }
  return {
    short: 'Not scanned',
    full: 'A file or folder could not be scanned, so the scan is incomplete.',
    help: 'Mend what the message names, or leave the file out on purpose with --exclude, and scan again.',
  };
}

/** The validator asks the same of these as of rules: both descriptions and help. */
function describe(id: string): ReportingDescriptor {
  const { short, full, help } = wordsOf(id);
  return { id, shortDescription: { text: short }, fullDescription: { text: full }, help: { text: help } };
}

function locations(paths: readonly string[]): { locations?: Location[] } {
  if (paths.length === 0) return {};
  return { locations: paths.map((path) => ({ physicalLocation: { artifactLocation: artifactLocation(path) } })) };
}

function errorNotification(error: ScanError, ruleIndexes: ReadonlyMap<string, number>): Notification {
  const { what, toDo } = errorWords(error);
  const index = error.rule === undefined ? undefined : ruleIndexes.get(error.rule);
  return {
    descriptor: { id: `error-${error.kind}` },
    ...(index === undefined ? {} : { associatedRule: { id: error.rule as string, index } }),
    level: 'error',
    message: { text: `${error.path === undefined ? capitalised(what) : `${visible(error.path)} ${what}`}. ${toDo}` },
    ...locations(error.path === undefined ? [] : [error.path]),
  };
}

function noticeNotification(notice: Notice): Notification {
  const { kind, path, line } = notice;
  const region = line === undefined ? {} : { region: { startLine: line } };
  return {
    descriptor: { id: `suppression-${kind}` },
    level: 'note',
    message: { text: capitalised(noticeWords(notice)) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(path), ...region } }],
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function skipNotification(reason: SkipReason, skipped: readonly Skipped[]): Notification {
  const named = skipped.slice(0, MOST_NAMED);
  const rest = skipped.length - named.length;
  const names = `${named.map(({ path }) => visible(path)).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  return {
    descriptor: { id: `skipped-${reason}` },
    level: 'note',
    message: { text: `${counted(skipped.length, 'path')} skipped (${skipWords(reason)}): ${names}.` },
    ...locations(named.map(({ path }) => path)),
  };
}
