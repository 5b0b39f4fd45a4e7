import { finds, silent } from './expect-secrets.ts';

// https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html
finds('machines, the default, a macro, entries on one line and on several', {
  path: '.netrc',
  text: `machine git.acme.dev
  login deploy
  password «{alnum:18}»
machine api.acme.dev login ci password «{hex:40}»
default login anonymous password «{alnum:12}»
`,
});
silent('placeholders', {
  path: '.netrc',
  text: 'machine git.acme.dev login <user> password <password>\nmachine b.acme.dev login me password ${TOKEN}\n',
});

// https://www.postgresql.org/docs/current/libpq-pgpass.html
finds('the fifth field, with escapes and wildcards', {
  path: '.pgpass',
  text: `# host:port:database:user:password
db.acme.dev:5432:shop:app:«{alnum:16}»
*:*:*:postgres:«{alnum:12}\\:{alnum:4}»
`,
});
silent('comments and placeholders', {
  path: '.pgpass',
  text: '#hostname:port:database:username:password\nlocalhost:5432:shop:app:<password>\nlocalhost:5432:shop:app:changeme\n',
});

// https://git-scm.com/docs/git-credential-store
finds('a URL a line', {
  path: '.git-credentials',
  text: 'https://deploy:«{token:github-crc32:ghp_}»@github.com\nhttps://me%40acme.dev:«{alnum:20}»@git.acme.dev\n',
});

// https://docs.docker.com/reference/cli/docker/login/#credential-stores
finds('every registry', {
  path: '.docker/config.json',
  text: `{
	"auths": {
		"https://index.docker.io/v1/": {
			"auth": "«{token:docker-auth}»"
		},
		"registry.acme.dev": {
			"auth": "«{token:docker-auth}»",
			"identitytoken": "«{uuid}»"
		},
		"ghcr.io": {}
	},
	"credsStore": "desktop"
}
`,
});
silent('credential helpers', {
  path: '.docker/config.json',
  text: '{ "auths": { "https://index.docker.io/v1/": {}, "ghcr.io": { "auth": "" } }, "credHelpers": { "gcr.io": "gcloud" } }\n',
});

// https://s3tools.org/kb/item14.htm
finds('access key, secret key and passphrase', {
  path: '.s3cfg',
  text: `[default]
access_key = «AKIA{base32:16}»
access_token =
gpg_passphrase = «{alnum:16}»
secret_key = «{base64:40}»
website_index = index.html
`,
});
silent('placeholders', {
  path: '.s3cfg',
  text: '[default]\naccess_key = <ACCESS_KEY>\nsecret_key = <SECRET_KEY>\ngpg_passphrase =\n',
});

// https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html
finds('profiles', {
  path: '.aws/credentials',
  text: `[default]
aws_access_key_id = «{token:aws-access-key-id:AKIA}»
aws_secret_access_key = «{base64:40}»

[temporary]
aws_access_key_id = «{token:aws-access-key-id:ASIA}»
aws_secret_access_key = «{base64:40}»
aws_session_token = «IQoJb3JpZ2lu{base64:400}»
`,
});

// https://httpd.apache.org/docs/current/misc/password_encryptions.html
finds('hashes', {
  path: '.htpasswd',
  text: 'admin:«$apr1${alnum:8}${alnum:22}»\ndeploy:«$2y$05${alnum:53}»\nlegacy:«{SHA}{base64:27}=»\nplain:«{alnum:13}»\n',
});

// https://dev.mysql.com/doc/refman/8.4/en/option-files.html
finds('client passwords', {
  path: '.my.cnf',
  text: '[client]\nuser=app\npassword="«{alnum:14}»"\n\n[mysqldump]\npassword=«{alnum:14}»\n',
});
silent('placeholders', { path: '.my.cnf', text: '[client]\nuser=app\npassword=\n# password=your_password\n' });

// https://wiki.filezilla-project.org/Site_Manager
finds('stored passwords', {
  path: 'sitemanager.xml',
  text: `<?xml version="1.0" encoding="UTF-8"?>
<FileZilla3 version="3.66.1" platform="windows">
	<Servers>
		<Server>
			<Host>ftp.acme.dev</Host>
			<Port>21</Port>
			<User>deploy</User>
			<Pass encoding="base64">«{base64:20}»</Pass>
			<Logontype>1</Logontype>
		</Server>
		<Server>
			<Host>old.acme.dev</Host>
			<Pass>«{alnum:14}»</Pass>
		</Server>
	</Servers>
</FileZilla3>
`,
});
silent('passwords under a master key', {
  path: 'sitemanager.xml',
  text: '<Server><Host>ftp.acme.dev</Host><Pass encoding="crypt">{base64:60}</Pass><Pass></Pass></Server>\n',
});

// https://curl.se/docs/manpage.html#-K
finds('user and header lines', {
  path: '.curlrc',
  text: 'user = "deploy:«{alnum:16}»"\nheader = "Authorization: Bearer «{alnum:40}»"\nproxy-user = "proxy:«{alnum:14}»"\n',
});

// https://www.gnu.org/software/wget/manual/html_node/Wgetrc-Commands.html
finds('passwords', {
  path: '.wgetrc',
  text: 'http_user = deploy\nhttp_password = «{alnum:16}»\nproxy_password = «{alnum:14}»\n',
});

// https://git-scm.com/docs/git-config#Documentation/git-config.txt-httpextraHeader
finds('a header and a remote', {
  path: '.gitconfig',
  text: `[http "https://git.acme.dev/"]
	extraheader = AUTHORIZATION: basic «{token:basic-auth}»
[remote "origin"]
	url = https://deploy:«{alnum:20}»@git.acme.dev/acme/shop.git
[sendemail]
	smtpPass = «{alnum:16}»
`,
});
