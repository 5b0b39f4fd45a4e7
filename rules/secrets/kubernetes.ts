import { defineRule } from '../../src/core/rule.ts';

export const kubernetesSecret = defineRule({
  id: 'kubernetes-secret',
  title: 'Value in a Kubernetes Secret manifest',
  category: 'secret',
  description: 'Base64 is no encryption: whoever reads the manifest has the value.',
  remediation:
    'Change the value where it is used, then keep it in a vault and let an operator (External Secrets, Sealed Secrets, SOPS) bring it to the cluster.',
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  provider: 'Kubernetes',
  keywords: ['kind: secret', '"kind": "secret"', '"kind":"secret"', 'kind: "secret'],
  pattern: { structure: 'kubernetes-secret' },
  entropy: 2.5,
  require: ['not-locator'],
  examples: {
    match: [
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  password: «{base64:24}»\n',
      'apiVersion: v1\nkind: Secret\nstringData:\n  token: "«{alnum:20}»"\n  other.conf: |\n    «{alnum:20}»\n',
      '{"kind": "Secret", "data": {"token": "«{base64:24}»", "username": "{base64:16}", "password": "«{base64:24}»"}}',
      'apiVersion: v1\ndata:\n  password: «{base64:24}»\nkind: Secret\nmetadata:\n  name: db\n',
    ],
    noMatch: [
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  password: {base64:7}\n',
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque\ndata:\n  password: xxxxxxxxxxxxxxxxxxxxxxxx\n',
      'kind: Secret\nstringData:\n  tls.ca: "{base64:40}"\n  ca.crt: {base64:40}\n  url: git@github.com:acme/{alnum:12}.git\n',
      'kind: Secret\nstringData:\n  key: |\n    -----BEGIN CERTIFICATE-----\n    {base64:60}\n  clientSecret: my-client-secret\n',
      'kind: Secret\ndata:\n  password: Y2hhbmdlbWU=\n  username: {base64:24}\n',
      'apiVersion: v1\nkind: ConfigMap\ndata:\n  password: {base64:24}\n',
      'apiVersion: v1\nkind: Secret\nmetadata:\n  name: production-database\n',
      'apiVersion: v1\nkind: SecretStore\ndata:\n  password: {base64:24}\n',
    ],
    embed: false,
  },
});

export const kubernetesClientKey = defineRule({
  id: 'kubernetes-client-key',
  title: 'Client key in a kubeconfig',
  category: 'secret',
  description: 'With the certificate beside it, it lets its holder act on the cluster as the user it belongs to.',
  remediation:
    "Certificates cannot be revoked: change the user's rights or the cluster's authority, log in by short-lived tokens instead.",
  references: ['https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Kubernetes',
  keywords: ['client-key-data'],
  pattern: /client-key-data["']?:\s{0,4}["']?(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/]{60,12000}={0,2})(?![\w+/=-])/,
  reach: 12200,
  proof: 'base64-pem',
  examples: {
    match: ['client-key-data: «{token:base64-pem}»', '"client-key-data": "«{token:base64-pem}»"'],
    noMatch: [
      'client-key-data: DATA+OMITTED',
      'client-certificate-data: LS0tLS1CRUdJTi{base64:200}',
      'client-key-data: LS0tLS1CRUdJTi{base64:20}',
    ],
  },
});

export const kubernetesServiceAccountToken = defineRule({
  id: 'kubernetes-service-account-token',
  title: 'Kubernetes service account token',
  category: 'secret',
  description: 'Lets its holder act on the cluster as the service account; tokens of this older form never expire.',
  remediation:
    'Delete the Secret that holds it, use tokens bound to a pod or `kubectl create token`, then read the new one from the environment or a vault.',
  references: ['https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  provider: 'Kubernetes',
  keywords: ['eyjpc3mioijrdwjlcm5ldgvzl3nlcnzpy2vhy2nvdw50'],
  // The payload starts with {"iss":"kubernetes/serviceaccount".
  pattern: /(?<![\w.-])eyJ[\w-]{10,200}\.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50[\w-]{40,1500}\.[\w-]{80,700}(?![\w.-])/,
  lead: 210,
  reach: 2600,
  entropy: 4,
  proof: 'jwt',
  examples: {
    match: [
      'token: «eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OmRlZmF1bHQ6YnVpbGRlciJ9.{alnum:342}»',
      'curl -H "X-Token: «eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OmRlZmF1bHQ6YnVpbGRlciJ9.{alnum:342}»"',
    ],
    noMatch: [
      'token: eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OmRlZmF1bHQ6YnVpbGRlciJ9.{alnum:701}',
      'token: eyJhbGciOiJSUzI1NiIsImtpZCI6IiJ9.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50Iiwic3ViIjoic3lzdGVtOnNlcnZpY2VhY2NvdW50OmRlZmF1bHQ6YnVpbGRlciJ9.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50{alnum:300}',
      'eyJ{alnum:60}.eyJpc3MiOiJrdWJlcm5ldGVzL3NlcnZpY2VhY2NvdW50{alnum:300}.{alnum:20}',
      'eyJ{alnum:60}.eyJ{alnum:300}.{alnum:342}',
    ],
  },
});
