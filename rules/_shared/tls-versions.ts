import type { FlawPart } from '../../src/core/flaw-rule.ts';
import type { Some } from '../../src/core/rule.ts';

/** A list of versions with one below 1.2 in it, as Java properties and configuration files write it. */
export const LISTS_OLD_VERSION = /(?:^|[\s,"'])\+?(?:SSLv2|SSLv3|TLSv1|TLSv1\.0|TLSv1\.1)(?=[\s,;"']|$)/i;

/** A line of `.curlrc`: the option alone. */
export const LONE_VERSION = /^(?:tlsv1|sslv[23])(?: ?\. ?[01])? (?:tlsv1 ?\. ?[01]|sslv[23])$/;

const OLD_WORDS = ['sslv2', 'sslv3', 'tlsv1', 'tlsv1_0', 'tlsv1.0', 'tlsv1_1', 'tlsv1.1'] as const;

/** Old versions as the platforms beside the great languages name them. */
export const PLATFORM_VERSIONS: Some<FlawPart> = [
  {
    part: 'setting',
    keys: ['https.protocols', 'jdk.tls.client.protocols'],
    values: [{ matches: LISTS_OLD_VERSION }],
    languages: ['java', 'kotlin', 'scala', 'groovy'],
  },
  {
    part: 'reference',
    names: ['SP_PROT_SSL3_CLIENT', 'SP_PROT_TLS1_CLIENT', 'SP_PROT_TLS1_0_CLIENT', 'SP_PROT_TLS1_1_CLIENT'],
    languages: ['c', 'cpp'],
  },
  {
    part: 'reference',
    names: [
      'tlsv1',
      'tlsv1_client',
      'tlsv1_server',
      'tlsv11',
      'tlsv11_client',
      'tlsv11_server',
      'sslv3',
      'sslv3_client',
      'sslv3_server',
    ],
    near: /context/,
    languages: ['cpp'],
  },
  {
    part: 'reference',
    names: ['TlsV1_0', 'TlsV1_1', 'TlsV1_0OrLater', 'TlsV1_1OrLater', 'SslV3'],
    near: /setProtocol/,
    languages: ['cpp'],
  },
  { part: 'reference', names: ['TlsProtocolVersion.tls1_0', 'TlsProtocolVersion.tls1_1'], languages: ['dart'] },
  { part: 'reference', names: ['sslv3', 'tlsv1', 'tlsv1.1'], near: /\bversions\b/, languages: ['elixir'] },
  { part: 'setting', keys: ['protocol'], values: [{ text: OLD_WORDS }], languages: ['lua'] },
  { part: 'setting', keys: ['SSL_version'], values: [{ text: OLD_WORDS }], languages: ['perl'] },
  {
    part: 'setting',
    keys: ['sslversion', 'CURLOPT_SSLVERSION'],
    values: [{ text: ['2', '3', '4', '5'] }],
    languages: ['r', 'php'],
  },
  {
    part: 'setting',
    keys: ['version'],
    values: [{ name: ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1_1'] }, { text: OLD_WORDS }],
    near: /\bssl\b/,
    languages: ['ruby'],
  },
  {
    part: 'call',
    callees: ['SSLContext.new'],
    arguments: [{ at: 0, value: { name: ['SSLv2', 'SSLv3', 'TLSv1', 'TLSv1_1'] } }],
    near: /SSLContext/,
    languages: ['ruby'],
  },
  {
    part: 'setting',
    keys: ['SecurityProtocol'],
    values: [{ matches: /(?:^|[\s,])(?:Ssl3|Tls|Tls11)(?=[\s,]|$)/i }],
    languages: ['powershell'],
  },
  {
    part: 'command',
    commands: ['Invoke-WebRequest', 'Invoke-RestMethod', 'iwr', 'irm'],
    words: [['-sslprotocol', 'tls|tls11|ssl3']],
    languages: ['powershell'],
  },
  { part: 'reference', names: ['tlsProtocol1', 'tlsProtocol11'], languages: ['swift'] },
];
