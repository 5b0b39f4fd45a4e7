/** A file that is made from the sources; `path` is relative to the repository with forward slashes. */
export interface Artefact {
  readonly path: string;
  readonly content: string;
}
