import { ForeignShape } from './carried.ts';

/** One finding that another tool was told to accept. What identifies it there is kept to find it here. */
export interface Accepted {
  readonly path: string;
  /** 1-based; undefined where the file does not say */
  readonly line?: number;
  /** SHA-1 of the secret, hexadecimal */
  readonly sha1?: string;
  /** the secret itself */
  readonly secret?: string;
  /** judged in an audit */
  readonly verdict?: 'true' | 'false';
  readonly note?: string;
}

export interface AcceptedList {
  readonly entries: readonly Accepted[];
  readonly lost: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const slashed = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');

/** `.gitleaksignore`: fingerprints `commit:file:rule:line` or `file:rule:line`, one a line; `#` begins a comment. */
export function readGitleaksIgnore(text: string): AcceptedList {
  const entries: Accepted[] = [];
  const lost: string[] = [];
  let comment: string[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line.startsWith('#')) return void comment.push(line.replace(/^#+\s*/, ''));
    const note = comment.filter((each) => each !== '').join(' ');
    comment = [];
    if (line === '') return;
    const parts = /^(?:[0-9a-f]{7,64}:)?(.+):([^:]+):(\d+)$/.exec(line);
    if (!parts) return void lost.push(`line ${index + 1} is no fingerprint of a file, a rule and a line`);
    entries.push({ path: slashed(parts[1] as string), line: Number(parts[3]), ...(note !== '' && { note }) });
  });
  return { entries, lost };
}

/** A JSON report of gitleaks, as its `--baseline-path` takes it. */
export function readGitleaksReport(root: unknown): AcceptedList {
  if (!Array.isArray(root)) throw new ForeignShape('a report of gitleaks, which is a list');
  const entries = root.filter(isObject).flatMap((item): Accepted[] => {
    const { File: path, StartLine: line, Secret: secret } = item;
    if (typeof path !== 'string') return [];
    const whole = typeof secret === 'string' && secret !== '' && !/^REDACTED$|\.\.\.$/.test(secret);
    return [{ path: slashed(path), ...(typeof line === 'number' && { line }), ...(whole && { secret }) }];
  });
  const without = root.length - entries.length;
  return { entries, lost: without === 0 ? [] : [`${without} of the report's items have no "File"`] };
}

/** `.secrets.baseline` of detect-secrets: results by file, each with the SHA-1 of the secret; and what its filters leave out. */
export function readSecretsBaseline(root: unknown): AcceptedList {
  const results = isObject(root) && isObject(root['results']) ? root['results'] : undefined;
  if (!results) throw new ForeignShape('a baseline of detect-secrets, with "results"');
  const entries = Object.entries(results).flatMap(([path, items]) =>
    (Array.isArray(items) ? items.filter(isObject) : []).map((item): Accepted => {
      const { hashed_secret: sha1, line_number: line, is_secret: isSecret } = item;
      return {
        path: slashed(path),
        ...(typeof sha1 === 'string' && { sha1 }),
        ...(typeof line === 'number' && { line }),
        ...(typeof isSecret === 'boolean' && { verdict: isSecret ? 'true' : 'false' }),
      };
    }),
  );
  const filters = isObject(root) && Array.isArray(root['filters_used']) ? root['filters_used'].filter(isObject) : [];
  const lost = filters.flatMap(({ path, pattern }) =>
    typeof path === 'string' && path.includes('.regex.') && pattern !== undefined
      ? [`the filter ${path.split('.').pop()} has expressions of Python: write them under allowlists (path, line, secret)`]
      : [],
  );
  const exclude = isObject(root) && isObject(root['exclude']) ? root['exclude'] : {};
  if (Object.values(exclude).some((value) => typeof value === 'string'))
    lost.push('"exclude" has expressions of Python: write them under allowlists (path, line)');
  return { entries, lost };
}
