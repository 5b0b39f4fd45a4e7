import type { ScanError } from '../../core/errors.ts';
import type { Finding, Suppressed } from '../../core/finding.ts';
import type { ScannedRepository } from '../../core/repository.ts';
import type { ScanResult } from '../../core/result.ts';
import { compareErrors, compareFindings } from '../order.ts';
import { withinRepository, type StoredRepository } from './stored-repository.ts';

/** Makes one result of many repositories'. Paths begin with the repository's name; what was skipped is only counted. */
export class JoinedRepositories {
  readonly #repositories: ScannedRepository[] = [];
  readonly #findings: Finding[] = [];
  readonly #suppressed: Suppressed[] = [];
  readonly #errors: ScanError[] = [];
  #files = 0;
  #bytes = 0;

  add({ repository, result }: StoredRepository): void {
    const { name } = repository;
    this.#repositories.push(repository);
    for (const finding of result.findings) this.#findings.push(withinRepository(finding, name));
    for (const entry of result.suppressed) {
      this.#suppressed.push({ ...entry, finding: withinRepository(entry.finding, name) });
    }
    for (const error of result.errors) {
      this.#errors.push({ ...error, path: error.path === undefined ? name : `${name}/${error.path}` });
    }
    this.#files += result.stats.files;
    this.#bytes += result.stats.bytes;
  }

  result(milliseconds: number): ScanResult {
    return {
      findings: this.#findings.sort(compareFindings),
      suppressed: this.#suppressed.sort((a, b) => compareFindings(a.finding, b.finding)),
      errors: this.#errors.sort(compareErrors),
      skipped: [],
      repositories: this.#repositories.sort((a, b) => (a.name < b.name ? -1 : 1)),
      stats: { files: this.#files, bytes: this.#bytes, milliseconds },
    };
  }
}
