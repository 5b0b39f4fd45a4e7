import type { ProofName } from '../../core/rule.ts';
import { ageBech32 } from './age.ts';
import { awsAccessKeyId, awsBedrockKey } from './aws.ts';
import { artifactoryApiKey, bitcoinWif } from './base58.ts';
import { azureStorageKey, base64Of16, base64Of32, base64Of64, sendgrid, tableauToken } from './base64-bytes.ts';
import { grafanaCloudToken, grafanaLegacyKey, mapboxToken, onepasswordToken, sentryOrgToken } from './base64-json.ts';
import {
  artifactoryReference,
  atlassianDcToken,
  base64Pem,
  basicAuth,
  discordSnowflake,
  dockerAuth,
  elasticApiKey,
  intercomToken,
  workosKey,
} from './base64-text.ts';
import { bip39 } from './bip39.ts';
import {
  atlassianCrc32,
  bitbucketCrc32,
  cloudflareCrc32,
  confluentCrc32,
  githubCrc32,
  grafanaCrc32,
  vercelCrc32,
  zuploCrc32,
} from './crc32-suffix.ts';
import { dockerSwarmToken } from './docker-swarm.ts';
import { githubPatSha256 } from './github-pat.ts';
import { gitlabRoutableCrc32 } from './gitlab-routable.ts';
import { jwt } from './jwt.ts';
import { flyMacaroon, pypiMacaroon } from './macaroons.ts';
import { anthropicKey, azureSignature, openaiMarker } from './markers.ts';
import { nkeyCrc16 } from './nkey.ts';
import { pgpCrc24 } from './pgp.ts';
import { privateKey } from './private-key.ts';
import type { Proof } from './proof.ts';
import { puttyKey } from './putty.ts';

/** Every proof by its name; the type makes a missing one a compile error. */
export const PROOFS_BY_NAME: Readonly<Record<ProofName, Proof>> = {
  'github-crc32': githubCrc32,
  'github-pat-sha256': githubPatSha256,
  'gitlab-routable-crc32': gitlabRoutableCrc32,
  'bitbucket-crc32': bitbucketCrc32,
  'atlassian-crc32': atlassianCrc32,
  'atlassian-dc-token': atlassianDcToken,
  'vercel-crc32': vercelCrc32,
  'cloudflare-crc32': cloudflareCrc32,
  'grafana-crc32': grafanaCrc32,
  'confluent-crc32': confluentCrc32,
  'zuplo-crc32': zuploCrc32,
  'aws-access-key-id': awsAccessKeyId,
  'aws-bedrock-key': awsBedrockKey,
  'azure-storage-key': azureStorageKey,
  'azure-signature': azureSignature,
  'base64-16': base64Of16,
  'base64-32': base64Of32,
  'base64-64': base64Of64,
  'base64-pem': base64Pem,
  sendgrid,
  'anthropic-key': anthropicKey,
  'openai-marker': openaiMarker,
  'discord-snowflake': discordSnowflake,
  'docker-auth': dockerAuth,
  'docker-swarm-token': dockerSwarmToken,
  'basic-auth': basicAuth,
  'age-bech32': ageBech32,
  'nkey-crc16': nkeyCrc16,
  'bitcoin-wif': bitcoinWif,
  bip39,
  jwt,
  'pypi-macaroon': pypiMacaroon,
  'fly-macaroon': flyMacaroon,
  'private-key': privateKey,
  'pgp-crc24': pgpCrc24,
  'putty-key': puttyKey,
  'sentry-org-token': sentryOrgToken,
  'grafana-cloud-token': grafanaCloudToken,
  'grafana-legacy-key': grafanaLegacyKey,
  'onepassword-token': onepasswordToken,
  'mapbox-token': mapboxToken,
  'artifactory-reference': artifactoryReference,
  'artifactory-api-key': artifactoryApiKey,
  'intercom-token': intercomToken,
  'elastic-api-key': elasticApiKey,
  'tableau-token': tableauToken,
  'workos-key': workosKey,
};
