import type { Profile } from '../core/settings.ts';

/** What holds in the folder of a file: other settings than the scan's, or none of it at all. */
export interface FolderSettings {
  readonly profile: Profile | undefined;
  /** @param path of a file in the folder */
  readonly excludes: (path: string) => boolean;
}

/** Settings of folders that have their own, as they are met. */
export interface NestedSettings {
  /**
   * For a path relative to the scan's root; undefined where the scan's own settings hold. A promise only where a configuration file is met for the
   * first time.
   */
  of(path: string): FolderSettings | undefined | Promise<FolderSettings | undefined>;
  /** those that were met so far */
  readonly profiles: readonly Profile[];
}
