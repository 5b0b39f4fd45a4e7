import { finds, silent } from './expect-secrets.ts';

// https://docs.npmjs.com/cli/v11/configuring-npm/npmrc#auth-related-configuration
finds('tokens, passwords and user:password pairs by registry', {
  path: '.npmrc',
  text: `; made by npm login
registry=https://npm.acme.dev/
//registry.npmjs.org/:_authToken=«{token:github-crc32:npm_}»
//npm.acme.dev/:_authToken=«{uuid}»
//npm.acme.dev/team/:_password=«{base64:24}»
//npm.acme.dev/team/:username=deploy
//npm.acme.dev/team/:email=deploy@acme.dev
//legacy.acme.dev/:_auth=«{token:basic-auth}»
always-auth=true
`,
});
silent('references to the environment', {
  path: '.npmrc',
  text: `//registry.npmjs.org/:_authToken=\${NPM_TOKEN}
//npm.acme.dev/:_password=\${NPM_PASSWORD}
//npm.acme.dev/:_auth=\${NPM_AUTH}
//npm.acme.dev/:username=deploy
//other.acme.dev/:_authToken=<your-token>
`,
});

finds('npmAuthToken and npmAuthIdent', {
  path: '.yarnrc.yml',
  text: `npmRegistries:
  "https://npm.acme.dev":
    npmAlwaysAuth: true
    npmAuthToken: "«{uuid}»"
  "https://legacy.acme.dev":
    npmAuthIdent: "«deploy:{alnum:20}»"
nodeLinker: node-modules
`,
});
silent('references to the environment', {
  path: '.yarnrc.yml',
  text: 'npmAuthToken: "${NPM_TOKEN:-}"\nnpmAuthIdent: "${NPM_USER}:${NPM_PASSWORD}"\n',
});

// https://packaging.python.org/en/latest/specifications/pypirc/
finds('password of an index', {
  path: '.pypirc',
  text: `[distutils]
index-servers =
    pypi
    acme

[pypi]
username = __token__
password = «{token:pypi-macaroon}»

[acme]
repository = https://pypi.acme.dev/simple/
username = deploy
password = «{alnum:18}»
`,
});
silent('placeholders', {
  path: '.pypirc',
  text: '[pypi]\nusername = __token__\npassword = <PyPI token>\n\n[acme]\nusername = deploy\npassword = ${PYPI_PASSWORD}\n',
});

finds('an index with user and password', {
  path: 'pip.conf',
  text: '[global]\nextra-index-url = https://deploy:«{alnum:20}»@pypi.acme.dev/simple/\n',
});

// https://learn.microsoft.com/nuget/reference/nuget-config-file#packagesourcecredentials
finds('both forms of a source password', {
  path: 'nuget.config',
  text: `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <packageSources>
    <add key="acme" value="https://nuget.acme.dev/v3/index.json" />
  </packageSources>
  <packageSourceCredentials>
    <acme>
      <add key="Username" value="deploy" />
      <add key="ClearTextPassword" value="«{alnum:20}»" />
    </acme>
    <other>
      <add key="Username" value="deploy" />
      <add key="Password" value="«AQAAANCMnd8BFdERjHoAwE/Cl+{base64:120}»" />
    </other>
  </packageSourceCredentials>
  <apikeys>
    <add key="https://nuget.acme.dev/" value="«AQAAANCMnd8BFdERjHoAwE/Cl+{base64:120}»" />
  </apikeys>
</configuration>
`,
});
silent('references to the environment', {
  path: 'nuget.config',
  text: '<acme>\n<add key="Username" value="deploy" />\n<add key="ClearTextPassword" value="%NUGET_PASSWORD%" />\n</acme>\n',
});

// https://maven.apache.org/settings.html#servers
finds('server passwords and key passphrases', {
  path: 'settings.xml',
  text: `<settings xmlns="http://maven.apache.org/SETTINGS/1.0.0">
  <servers>
    <server>
      <id>releases</id>
      <username>deploy</username>
      <password>«{alnum:18}»</password>
    </server>
    <server>
      <id>site</id>
      <privateKey>\${user.home}/.ssh/id_dsa</privateKey>
      <passphrase>«{alnum:16}»</passphrase>
    </server>
  </servers>
  <proxies>
    <proxy>
      <host>proxy.acme.dev</host>
      <username>proxyuser</username>
      <password>«{alnum:14}»</password>
    </proxy>
  </proxies>
</settings>
`,
});
silent('references and encrypted passwords', {
  path: 'settings.xml',
  text: `<servers>
  <server><id>a</id><username>\${env.CI_USER}</username><password>\${env.CI_PASSWORD}</password></server>
  <server><id>b</id><username>deploy</username><password>{{base64:44}}</password></server>
</servers>
`,
});

finds('signing and upload passwords', {
  path: 'gradle.properties',
  text: `org.gradle.jvmargs=-Xmx2g
signing.keyId=24875D73
signing.password=«{alnum:16}»
signing.secretKeyRingFile=keys/secring.gpg
mavenCentralUsername=acme
mavenCentralPassword=«{alnum:44}»
RELEASE_STORE_PASSWORD=«{alnum:12}»
systemProp.http.proxyPassword=«{alnum:12}»
`,
});
silent('placeholders', {
  path: 'gradle.properties',
  text: 'signing.password=\nmavenCentralPassword=changeme\nRELEASE_STORE_PASSWORD=<password>\nsystemProp.http.proxyPassword=${PROXY_PASSWORD}\n',
});

finds('keystore passwords', {
  path: 'app/build.gradle',
  text: `android {
    signingConfigs {
        release {
            storeFile file("release.jks")
            storePassword "«{alnum:14}»"
            keyAlias "upload"
            keyPassword '«{alnum:14}»'
        }
    }
}
`,
});
silent('references', {
  path: 'app/build.gradle',
  text: `signingConfigs { release {
  storePassword System.getenv("STORE_PASSWORD")
  keyPassword keystoreProperties['keyPassword']
} }
`,
});

// https://getcomposer.org/doc/articles/authentication-for-private-packages.md
finds('every kind of credentials', {
  path: 'auth.json',
  text: `{
    "http-basic": {
        "repo.acme.dev": {
            "username": "deploy",
            "password": "«{alnum:20}»"
        }
    },
    "bearer": {
        "packages.acme.dev": "«{alnum:40}»"
    },
    "github-oauth": {
        "github.com": "«{token:github-crc32:ghp_}»"
    },
    "gitlab-token": {
        "gitlab.acme.dev": "«glpat-{alnum:20}»"
    }
}
`,
});

finds('a gem server with its credentials', {
  path: '.bundle/config',
  text: '---\nBUNDLE_PATH: "vendor"\nBUNDLE_GEMS__ACME__DEV: "«deploy:{alnum:20}»"\n',
});

finds('cargo registry tokens', {
  path: '.cargo/credentials.toml',
  text: '[registry]\ntoken = "«cio{alnum:32}»"\n\n[registries.acme]\ntoken = "«{alnum:32}»"\n',
});
