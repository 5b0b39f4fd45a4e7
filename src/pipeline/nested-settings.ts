import type { AllowlistEntry, Profile, ScanSettings } from '../core/settings.ts';

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

/** The allowlist entries that hold for a file. */
export type AllowlistsOf = (path: string) => readonly AllowlistEntry[] | Promise<readonly AllowlistEntry[]>;

/** Those of the scan, or of the file's folder where that has its own. */
export function allowlistsOf({ allowlists }: ScanSettings, nested: NestedSettings | undefined): AllowlistsOf {
  const own = (folder: FolderSettings | undefined) => folder?.profile?.settings.allowlists ?? allowlists;
  return (path) => {
    const folder = nested?.of(path);
    return folder instanceof Promise ? folder.then(own) : own(folder);
  };
}
