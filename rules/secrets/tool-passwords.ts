import { defineRule } from '../../src/core/rule.ts';
import { ARGUMENT, REST } from '../_shared/command-line.ts';

const COMMON = { category: 'secret', severity: 'high', confidence: 'medium', since: '0.1.0', generic: true } as const;

const SEEN = 'Command lines end up in histories, logs and process lists, and this one is in the repository too.';

export const registryLoginPassword = defineRule({
  ...COMMON,
  id: 'registry-login-password',
  title: 'Password on a registry login command line',
  description: `Opens the account's images or charts. ${SEEN}`,
  remediation: 'Change the password or token, then pipe the new one from the environment: `--password-stdin`.',
  references: ['https://docs.docker.com/reference/cli/docker/login/#password-stdin'],
  keywords: [
    'docker login',
    'podman login',
    'buildah login',
    'skopeo login',
    'nerdctl login',
    'registry login',
    'oras login',
    'auth login',
  ],
  pattern: new RegExp(
    String.raw`(?:docker|podman|buildah|skopeo|nerdctl|registry|oras|auth)\s{1,4}login\s${REST}(?<=\s)(?:-p|--password)[\s=]\s{0,4}${ARGUMENT}`,
  ),
  require: ['not-words'],
  examples: {
    embed: false,
    match: [
      'docker login -u ci -p «{alnum:20}» registry.acme.example',
      'helm registry login acme.example -u ci --password=«{alnum:20}»',
    ],
    noMatch: [
      'docker login -u ci -p "$TOKEN" registry.acme.example',
      'echo "$TOKEN" | docker login -u ci --password-stdin',
      'docker login -u ci -p <token>',
      'docker login -u ci -p password',
    ],
  },
});

export const azureLoginPassword = defineRule({
  ...COMMON,
  id: 'azure-login-password',
  title: 'Password on an az login command line',
  description: `Logs in to Azure as the user or service principal. ${SEEN}`,
  remediation: "Reset the service principal's credentials, then log in with a managed identity or a federated token.",
  references: ['https://learn.microsoft.com/en-us/cli/azure/authenticate-azure-cli-service-principal'],
  keywords: ['az login'],
  pattern: new RegExp(String.raw`az\s{1,4}login\s${REST}(?<=\s)(?:-p|--password)[\s=]\s{0,4}${ARGUMENT}`),
  require: ['letters-and-digits'],
  examples: {
    embed: false,
    match: [
      'az login --service-principal -u {uuid} -p «{alnum:20}» --tenant {uuid}',
      'az login -u ci@acme.example --password «{alnum:14}»',
    ],
    noMatch: [
      'az login --service-principal -u $ID -p $SECRET --tenant $TENANT',
      'az login --identity',
      'az login -u ci -p cert.pem',
    ],
  },
});

export const ldapBindPassword = defineRule({
  ...COMMON,
  id: 'ldap-bind-password',
  title: 'Password on an LDAP command line',
  description: `Binds to the directory as the entry that the command names. ${SEEN}`,
  remediation: 'Change the password, let the tool ask for it (`-W`) or read it from a file (`-y`).',
  references: ['https://www.openldap.org/software/man.cgi?query=ldapsearch'],
  keywords: ['ldapsearch', 'ldapmodify', 'ldapadd', 'ldapdelete', 'ldappasswd', 'ldapwhoami', 'ldapcompare', 'ldapmodrdn'],
  pattern: new RegExp(
    String.raw`ldap(?:search|modify|add|delete|passwd|whoami|compare|modrdn)\s${REST}(?<=\s)-w\s{0,4}${ARGUMENT}`,
  ),
  examples: {
    embed: false,
    match: [
      'ldapsearch -x -D cn=admin,dc=acme -w «{alnum:12}» -b dc=acme',
      "ldapadd -D cn=admin,dc=acme -w '«{alnum:12}!»' -f a.ldif",
    ],
    noMatch: [
      'ldapsearch -x -W -D cn=admin,dc=acme',
      'ldapsearch -x -w "$PASSWORD" -D cn=admin',
      'ldapsearch -x -w secret -b dc=acme',
    ],
  },
});
