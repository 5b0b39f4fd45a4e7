import { finds, silent } from './expect-secrets.ts';

// https://kubernetes.io/docs/concepts/configuration/secret/
finds('every value of data and stringData', {
  path: 'deploy/secret.yaml',
  text: `apiVersion: v1
kind: Secret
metadata:
  name: shop
  namespace: production
  labels:
    app.kubernetes.io/name: shop
type: Opaque
data:
  DB_PASSWORD: «{base64:24}»
  api-token: "«{base64:40}»"
  # rotated in May
  session.key: '«{base64:43}=»'
stringData:
  SMTP_PASSWORD: «{alnum:16}»
  WEBHOOK: "«{alnum:24}»"
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: shop
data:
  checksum: {base64:40}
`,
});
finds('a list printed by kubectl, keys in alphabetical order', {
  path: 'backup.yaml',
  text: `apiVersion: v1
items:
- apiVersion: v1
  data:
    password: «{base64:24}»
    token: «{base64:40}»
  kind: Secret
  metadata:
    name: db
  type: Opaque
- apiVersion: v1
  data:
    fingerprint: {base64:40}
  kind: ConfigMap
  metadata:
    name: app
kind: List
`,
});
finds('JSON', {
  path: 'secret.json',
  text: `{
    "apiVersion": "v1",
    "data": {
        "password": "«{base64:24}»",
        "token": "«{base64:40}»"
    },
    "kind": "Secret",
    "metadata": { "name": "db" },
    "type": "Opaque"
}
`,
});
finds('a registry login', {
  path: 'pull.yaml',
  text: `apiVersion: v1
kind: Secret
metadata: { name: pull }
type: kubernetes.io/dockerconfigjson
stringData:
  .dockerconfigjson: '{"auths":{"registry.acme.dev":{"auth":"«{token:docker-auth}»"}}}'
`,
});
finds('a key in a block scalar', {
  path: 'tls.yaml',
  text: `kind: Secret
apiVersion: v1
type: kubernetes.io/tls
data:
  tls.key: «{token:base64-pem}»
`,
});
silent('templates, references, other kinds, public data', {
  path: 'deploy/secret.yaml',
  text: `apiVersion: v1
kind: Secret
metadata:
  name: shop
type: Opaque
data:
  DB_PASSWORD: {{ .Values.password | b64enc | quote }}
  TOKEN: \${TOKEN_BASE64}
  empty: ""
  changeme: Y2hhbmdlbWU=
  username: YWRtaW4=
stringData:
  SMTP_PASSWORD: $(SMTP_PASSWORD)
  OTHER: <your password>
---
apiVersion: v1
kind: SealedSecret
spec:
  encryptedData:
    password: AgB{base64:200}
---
apiVersion: v1
kind: Pod
spec:
  containers:
    - env:
        - name: PASSWORD
          valueFrom:
            secretKeyRef: { name: shop, key: DB_PASSWORD }
`,
});

// https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/
finds('keys, tokens and passwords', {
  path: '.kube/config',
  text: `apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: LS0tLS1CRUdJTi{base64:200}
    server: https://10.0.0.1:6443
  name: prod
users:
- name: admin
  user:
    client-certificate-data: LS0tLS1CRUdJTi{base64:200}
    client-key-data: «{token:base64-pem}»
- name: ci
  user:
    token: «{alnum:43}»
- name: legacy
  user:
    username: admin
    password: «{alnum:16}»
`,
});

finds('a literal in the environment of a container', {
  path: 'deployment.yaml',
  text: `kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: LOG_LEVEL
              value: debug-everything
            - name: DB_PASSWORD
              value: "«{alnum:16}»"
            - name: API_TOKEN
              value: «{alnum:32}»
            - { name: SMTP_PASSWORD, value: «{alnum:16}» }
`,
});

finds('values of a chart', {
  path: 'values.yaml',
  text: `postgresql:
  auth:
    username: app
    password: «{alnum:16}»
    postgresPassword: "«{alnum:16}»"
    existingSecret: ""
redis:
  auth:
    password: ""
`,
});

// https://cloud.google.com/iam/docs/keys-create-delete
finds('the private key of a service account', {
  path: 'service-account.json',
  text: `{
  "type": "service_account",
  "project_id": "acme-shop",
  "private_key_id": "{hex:40}",
  "private_key": "«-----BEGIN PRIVATE KEY-----\\n{token:private-key:DER}\\n-----END PRIVATE KEY-----\\n»",
  "client_email": "ci@acme-shop.iam.gserviceaccount.com",
  "client_id": "{digits:21}",
  "token_uri": "https://oauth2.googleapis.com/token"
}
`,
});

// https://cloud.google.com/docs/authentication/application-default-credentials
finds('a user’s refresh token', {
  path: 'application_default_credentials.json',
  text: `{
  "client_id": "{digits:12}-{loweralnum:32}.apps.googleusercontent.com",
  "client_secret": "«{alnum:24}»",
  "refresh_token": "«1//0{base64url:60}»",
  "type": "authorized_user"
}
`,
});
