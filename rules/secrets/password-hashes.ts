import { defineRule } from '../../src/core/rule.ts';

export const passwordHashBcrypt = defineRule({
  id: 'password-hash-bcrypt',
  title: 'bcrypt password hash',
  category: 'secret',
  description: 'Lets whoever copies it guess the password without limit; short passwords fall within hours.',
  remediation: 'Change the password, keep hashes in the database and seeds made at run time.',
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Password hashes',
  keywords: ['$2a$', '$2b$', '$2y$', '$2x$'],
  pattern: /(?<![\w$])\$2[abxy]\$[0-9]{2}\$[./A-Za-z0-9]{53}(?![\w./$])/,
  entropy: 3.5,
  examples: {
    match: ['admin:«$2b$12${alnum:53}»', "PASSWORD_HASH='«$2y$10${alnum:53}»'"],
    noMatch: [
      'admin:$2b$12${alnum:52}',
      'admin:$2b$12${alnum:54}',
      'admin:$2b$12$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      '$2b$12${alnum:52}',
      '$2b$12${alnum:54}',
    ],
  },
});

export const passwordHashMd5crypt = defineRule({
  id: 'password-hash-md5crypt',
  title: 'md5crypt password hash',
  category: 'secret',
  description: 'Lets whoever copies it guess the password without limit; ordinary graphics cards try millions a second.',
  remediation: 'Change the password and hash it with bcrypt, scrypt or Argon2, keep hashes out of the repository.',
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Password hashes',
  keywords: ['$1$', '$apr1$'],
  pattern: /(?<![\w$])\$(?:1|apr1)\$[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}(?![\w./$])/,
  entropy: 3.5,
  examples: {
    match: ['bob:«$apr1${alnum:8}${alnum:22}»', '«$1${alnum:8}${alnum:22}»'],
    noMatch: [
      'bob:$apr1${alnum:8}${alnum:21}',
      'bob:$apr1${alnum:8}${alnum:23}',
      'bob:$apr1${alnum:8}$xxxxxxxxxxxxxxxxxxxxxx',
      '$1${alnum:8}${alnum:23}',
      '$1${alnum:9}${alnum:22}',
    ],
  },
});

export const passwordHashCrypt = defineRule({
  id: 'password-hash-crypt',
  title: 'SHA-crypt or yescrypt password hash',
  category: 'secret',
  description: 'Lets whoever copies it guess the password without limit; short passwords fall within hours.',
  remediation: 'Change the password, keep shadow entries and hashes out of the repository.',
  references: ['https://man7.org/linux/man-pages/man5/crypt.5.html'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Password hashes',
  keywords: ['$5$', '$6$', '$y$', '$gy$', '$7$'],
  pattern: [
    /(?<![\w$])\$5\$(?:rounds=[0-9]{3,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{43}(?![\w./$])/,
    /(?<![\w$])\$6\$(?:rounds=[0-9]{3,9}\$)?[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}(?![\w./$])/,
    /(?<![\w$])\$(?:gy|y|7)\$[./A-Za-z0-9]{2,20}\$[./A-Za-z0-9]{2,86}\$[./A-Za-z0-9]{43}(?![\w./$])/,
  ],
  entropy: 3.5,
  examples: {
    match: [
      'root:«$6${alnum:16}${alnum:86}»:19000:0:99999:7:::',
      '«$5$rounds=5000${alnum:16}${alnum:43}»',
      '«$y$j9T${alnum:22}${alnum:43}»',
    ],
    noMatch: [
      'root:$6${alnum:16}${alnum:85}:19000:0:99999:7:::',
      'root:$6${alnum:16}${alnum:87}:19000:0:99999:7:::',
      'root:$6${alnum:16}$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:19000:0:99999:7:::',
      '$6${alnum:16}${alnum:85}',
      '$6${alnum:17}${alnum:86}',
    ],
  },
});

export const passwordHashArgon2 = defineRule({
  id: 'password-hash-argon2',
  title: 'Argon2 or scrypt password hash',
  category: 'secret',
  description: 'Lets whoever copies it guess the password, at the cost its parameters set.',
  remediation: 'Change the password if it is short, keep hashes in the database.',
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html'],
  severity: 'low',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Password hashes',
  keywords: ['$argon2', '$scrypt$'],
  pattern: [
    /(?<![\w$])\$argon2(?:id|i|d)\$v=[0-9]{1,3}\$m=[0-9]{1,8},t=[0-9]{1,4},p=[0-9]{1,4}\$[A-Za-z0-9+/]{11,88}\$[A-Za-z0-9+/]{21,172}(?![\w+/$])/,
    /(?<![\w$])\$scrypt\$ln=[0-9]{1,2},r=[0-9]{1,3},p=[0-9]{1,3}\$[A-Za-z0-9+/]{11,88}\$[A-Za-z0-9+/]{21,172}(?![\w+/$])/,
  ],
  entropy: 3.5,
  examples: {
    match: [
      "HASH='«$argon2id$v=19$m=65536,t=3,p=4${alnum:22}${alnum:43}»'",
      'hash: "«$scrypt$ln=16,r=8,p=1${alnum:22}${alnum:43}»"',
    ],
    noMatch: [
      "HASH='$argon2id$v=19$m=65536,t=3,p=4${alnum:22}${alnum:20}'",
      "HASH='$argon2id$v=19$m=65536,t=3,p=4${alnum:22}${alnum:173}'",
      "HASH='$argon2id$v=19$m=65536,t=3,p=4${alnum:22}$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
      '$argon2id$v=19$m=65536,t=3,p=4${alnum:22}',
      '$argon2$v=19$m=65536,t=3,p=4${alnum:22}${alnum:43}',
      'x$argon2id$v=19$m=65536,t=3,p=4${alnum:22}${alnum:43}',
    ],
  },
});
