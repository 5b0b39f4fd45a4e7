import { defineRule } from '../../src/core/rule.ts';

export const dockerHubToken = defineRule({
  id: 'docker-hub-token',
  title: 'Docker Hub access token',
  category: 'secret',
  description: "Lets its holder pull private images and, with write scope, replace the account's or organization's images.",
  remediation:
    'Delete it at app.docker.com > Account settings > Personal access tokens (organizations: Admin Console > Access tokens), then read the new one from the environment or a vault.',
  references: ['https://docs.docker.com/security/access-tokens/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Docker',
  keywords: ['dckr_pat_', 'dckr_oat_'],
  pattern: [/(?<![\w-])dckr_pat_[\w-]{27}(?![\w-])/, /(?<![\w-])dckr_oat_[\w-]{32}(?![\w-])/],
  entropy: 3.2,
  examples: {
    match: ['DOCKER_PASSWORD=«dckr_pat_{base64url:27}»', 'docker login -u bob -p «dckr_oat_{base64url:32}»'],
    noMatch: [
      'DOCKER_PASSWORD=dckr_pat_{base64url:26}',
      'DOCKER_PASSWORD=dckr_pat_{base64url:28}',
      'DOCKER_PASSWORD=dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'DOCKER_PASSWORD=xdckr_pat_{base64url:27}',
    ],
  },
});

export const dockerRegistryAuth = defineRule({
  id: 'docker-registry-auth',
  title: 'Registry login in a Docker configuration',
  category: 'secret',
  description:
    "User name and password of a container registry in base64, as `docker login` writes them: opens the account's images.",
  remediation: "Change the registry's password or token, use a credential helper (credsStore) so that none is stored.",
  references: ['https://docs.docker.com/reference/cli/docker/login/#credential-stores'],
  severity: 'critical',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Docker',
  keywords: ['"auth"'],
  pattern: /"auth"\s{0,4}:\s{0,4}"(?<secret>[A-Za-z0-9+/]{8,400}={0,2})"/,
  entropy: 2.5,
  require: ['not-words'],
  proof: 'docker-auth',
  unproven: 'drop',
  encoding: 'base64',
  examples: {
    match: ['{"auths": {"registry.example.com": {"auth": "«{token:docker-auth}»"}}}', '"auth": "«{token:docker-auth}»"'],
    noMatch: ['"auth": "none"', '"auth": "dXNlcm5hbWU6cGFzc3dvcmQ="', '"auth": {"user": "bob"}', '"auths": "{base64:40}"'],
    embed: false,
  },
});

export const dockerSwarmToken = defineRule({
  id: 'docker-swarm-token',
  title: 'Docker Swarm join token',
  category: 'secret',
  description:
    "Lets its holder join a swarm as a worker or, with the manager's token, take it over; the swarm's address must be reachable.",
  remediation: 'Rotate it with `docker swarm join-token --rotate worker` (and manager), pass it to nodes from a vault.',
  references: ['https://docs.docker.com/engine/swarm/swarm-mode/#view-the-join-command-or-update-a-swarm-join-token'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Docker',
  keywords: ['swmtkn-'],
  pattern: /(?<![\w-])SWMTKN-(?:1|2-[01])-[0-9a-z]{50}-[0-9a-z]{25}(?![\w-])/,
  proof: 'docker-swarm-token',
  examples: {
    match: ['docker swarm join --token «{token:docker-swarm-token}»', 'SWARM_TOKEN=«{token:docker-swarm-token:SWMTKN-2-1-}»'],
    noMatch: [
      'docker swarm join --token x{token:docker-swarm-token}',
      'SWMTKN-1-{loweralnum:49}-{loweralnum:25}',
      'SWMTKN-1-{loweralnum:50}-{loweralnum:30}',
    ],
  },
});

export const dockerSwarmUnlockKey = defineRule({
  id: 'docker-swarm-unlock-key',
  title: 'Docker Swarm unlock key',
  category: 'secret',
  description: 'Decrypts the Raft logs of a locked swarm, with every secret stored in them.',
  remediation: 'Rotate it with `docker swarm unlock-key --rotate`, keep it in a password manager.',
  references: ['https://docs.docker.com/engine/swarm/swarm_manager_locking/'],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Docker',
  keywords: ['swmkey-1-'],
  pattern: /(?<![\w-])SWMKEY-1-[A-Za-z0-9+/]{43}(?![\w+/=-])/,
  proof: 'docker-swarm-token',
  examples: {
    match: [
      'docker swarm unlock --key «{token:docker-swarm-token:SWMKEY-1-}»',
      'SWARM_UNLOCK_KEY=«{token:docker-swarm-token:SWMKEY-1-}»',
    ],
    noMatch: ['SWMKEY-1-{base64:42}', 'SWMKEY-1-{base64:44}', 'SWMKEY-2-{base64:43}'],
  },
});
