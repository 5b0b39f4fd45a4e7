/** Folders that messages are reported in. git lets no tracked file lie in a `.git` folder, so no path means two things. */
export const MESSAGES = { commit: '.git/commit-messages/', tag: '.git/tag-messages/', object: '.git/named-objects/' } as const;
