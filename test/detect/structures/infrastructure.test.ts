import { finds, silent } from './expect-secrets.ts';

// https://developer.hashicorp.com/terraform/language/state
finds('attributes and outputs', {
  path: 'terraform.tfstate',
  text: `{
  "version": 4,
  "terraform_version": "1.9.5",
  "lineage": "{uuid}",
  "outputs": {
    "db_password": {
      "value": "«{alnum:20}»",
      "type": "string",
      "sensitive": true
    }
  },
  "resources": [
    {
      "type": "random_password",
      "instances": [{ "attributes": { "bcrypt_hash": "«$2a$10\${alnum:53}»", "length": 20, "result": "«{alnum:20}»" } }]
    },
    {
      "type": "aws_iam_access_key",
      "instances": [{ "attributes": { "id": "«{token:aws-access-key-id:AKIA}»", "secret": "«{base64:40}»" } }]
    },
    {
      "type": "aws_db_instance",
      "instances": [{ "attributes": { "username": "app", "password": "«{alnum:24}»", "etag": "{hex:32}" } }]
    }
  ]
}
`,
});

finds('variables', {
  path: 'production.tfvars',
  text: `region      = "eu-central-1"
db_password = "«{alnum:20}»"
tokens = {
  deploy_token = "«{alnum:32}»"
}
`,
});
finds('defaults and arguments', {
  path: 'main.tf',
  text: `variable "db_password" {
  type    = string
  default = "«{alnum:20}»"
}
resource "aws_db_instance" "shop" {
  username = "app"
  password = "«{alnum:20}»"
}
`,
});
silent('references', {
  path: 'main.tf',
  text: `variable "db_password" {
  type      = string
  sensitive = true
}
resource "aws_db_instance" "shop" {
  password = var.db_password
  token    = data.vault_generic_secret.shop.data["token"]
  secret   = random_password.shop.result
}
`,
});

// https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html
finds('host variables', {
  path: 'inventory/hosts.ini',
  text: `[web]
web1 ansible_host=10.0.0.5 ansible_user=deploy ansible_password=«{alnum:14}»
web2 ansible_host=10.0.0.6 ansible_ssh_pass="«{alnum:14}»" ansible_become_pass='«{alnum:14}»'

[web:vars]
ansible_become_password=«{alnum:14}»
`,
});
finds('group variables and tasks', {
  path: 'group_vars/all.yml',
  text: `ansible_become_password: «{alnum:14}»
mysql_root_password: "«{alnum:16}»"
tasks:
  - name: user
    mysql_user: name=app password=«{alnum:16}» priv=*.*:ALL
  - user:
      name: deploy
      password: "«$6\${alnum:16}\${alnum:86}»"
`,
});
silent('vault and templates', {
  path: 'group_vars/all.yml',
  text: `ansible_become_password: "{{ vault_become_password }}"
mysql_root_password: "{{ lookup('env', 'MYSQL_ROOT_PASSWORD') }}"
api_token: !vault |
tasks:
  - mysql_user: name=app password={{ mysql_password }}
    no_log: true
`,
});

// https://docs.docker.com/reference/compose-file/services/#environment
finds('both forms of environment', {
  path: 'docker-compose.yml',
  text: `services:
  db:
    image: postgres:16
    environment:
      POSTGRES_PASSWORD: «{alnum:16}»
      POSTGRES_USER: app
  web:
    environment:
      - SECRET_KEY=«{alnum:40}»
      - "DB_PASSWORD=«{alnum:16}»"
      - DATABASE_URL=postgres://app:«{alnum:16}»@db:5432/shop
    command: redis-server --requirepass «{alnum:16}»
    build:
      args:
        NPM_TOKEN: «{token:github-crc32:npm_}»
`,
});
silent('references', {
  path: 'docker-compose.yml',
  text: `services:
  db:
    environment:
      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD:?required}
      POSTGRES_PASSWORD_FILE: /run/secrets/db-password
      MYSQL_ALLOW_EMPTY_PASSWORD: "yes"
  web:
    environment:
      - SECRET_KEY=\${SECRET_KEY}
      - DB_PASSWORD
    command: redis-server --requirepass $REDIS_PASSWORD
secrets:
  db-password:
    file: ./db-password.txt
`,
});

// https://docs.docker.com/reference/dockerfile/
finds('ENV, ARG and RUN', {
  path: 'Dockerfile',
  text: `FROM node:22
ARG NPM_TOKEN=«{uuid}»
ENV DB_PASSWORD=«{alnum:16}» \\
    API_SECRET="«{alnum:32}»"
ENV LEGACY_PASSWORD «{alnum:16}»
RUN echo "root:«{alnum:14}»" | chpasswd
RUN curl -u deploy:«{alnum:16}» https://acme.dev/a.tgz | tar xz
`,
});
silent('arguments and secrets', {
  path: 'Dockerfile',
  text: `ARG NPM_TOKEN
ENV DB_PASSWORD=$DB_PASSWORD API_SECRET=\${API_SECRET} DB_PASSWORD_FILE=/run/secrets/db
RUN --mount=type=secret,id=npm,target=/app/.npmrc npm ci
RUN echo "root:$ROOT_PASSWORD" | chpasswd
`,
});

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax
finds('env and inputs', {
  path: '.github/workflows/ci.yml',
  text: `env:
  DB_PASSWORD: «{alnum:16}»
jobs:
  test:
    services:
      db:
        image: mysql:8
        env:
          MYSQL_ROOT_PASSWORD: "«{alnum:14}»"
    steps:
      - uses: acme/deploy@v1
        with:
          token: «{alnum:40}»
          api-key: '«{alnum:32}»'
      - run: |
          curl -H "X-Api-Key: «{alnum:32}»" https://api.acme.dev
          export SIGNING_KEY=«{alnum:40}»
`,
});
silent('secrets of the repository', {
  path: '.github/workflows/ci.yml',
  text: `env:
  DB_PASSWORD: \${{ secrets.DB_PASSWORD }}
permissions:
  id-token: write
jobs:
  test:
    steps:
      - uses: actions/cache@v4
        with:
          key: \${{ runner.os }}-\${{ hashFiles('package-lock.json') }}
          token: \${{ github.token }}
`,
});
