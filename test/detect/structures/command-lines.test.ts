import { finds, silent } from './expect-secrets.ts';

// The manuals of each program: curl(1), wget(1), mysql(1), psql(1), sshpass(1), openssl-passphrase-options(1), keytool(1) …
finds('a shell’s history', {
  path: '.bash_history',
  text: `cd /srv/shop
curl -u deploy:«{alnum:16}» https://api.acme.dev/v1/items
curl --user 'deploy:«{alnum:16}»' -O https://api.acme.dev/file
curl -H "Authorization: Bearer «{alnum:40}»" https://api.acme.dev
curl -H 'X-Api-Key: «{alnum:32}»' https://api.acme.dev
wget --user=deploy --password=«{alnum:16}» https://files.acme.dev/a.tgz
wget --http-user=deploy --http-passwd «{alnum:16}» https://files.acme.dev/b.tgz
mysql -u root -p«{alnum:14}» shop
mysqldump --user=root --password=«{alnum:14}» shop > dump.sql
mysqladmin -uroot -p'«{alnum:14}!»' ping
PGPASSWORD=«{alnum:14}» psql -h db -U app shop
psql "postgresql://app:«{alnum:14}»@db/shop"
psql "host=db user=app password=«{alnum:14}» dbname=shop"
sshpass -p «{alnum:14}» ssh deploy@10.0.0.5
sshpass -p'«{alnum:14}!»' scp a deploy@10.0.0.5:
export AWS_SECRET_ACCESS_KEY=«{base64:40}»
redis-cli -h cache -a «{alnum:24}» ping
mongosh --host db -u root -p «{alnum:16}» --authenticationDatabase admin
docker login -u deploy -p «{alnum:20}» registry.acme.dev
helm registry login -u deploy --password «{alnum:20}» registry.acme.dev
ldapsearch -D cn=admin,dc=acme,dc=dev -w «{alnum:14}» -b dc=acme,dc=dev
openssl pkcs12 -export -in a.pem -out a.p12 -passout pass:«{alnum:14}»
keytool -genkey -alias a -keystore a.jks -storepass «{alnum:14}» -keypass «{alnum:14}»
smbclient //fs/share -U 'deploy%«{alnum:14}»'
mount -t cifs //fs/share /mnt -o username=deploy,password=«{alnum:14}»
az login --service-principal -u {uuid} -p «{alnum:20}» --tenant {uuid}
htpasswd -bc .htpasswd admin «{alnum:14}»
echo 'deploy:«{alnum:14}»' | chpasswd
echo '«{alnum:14}»' | sudo -S apt-get update
zip -P «{alnum:14}» -r a.zip a
7z x -p«{alnum:14}» a.7z
net use Z: \\\\\\\\fs\\\\share /user:deploy «{alnum:14}»
`,
});
silent('variables, prompts, files', {
  path: 'deploy.sh',
  text: `curl -u "$USER:$PASS" https://api.acme.dev
curl -u deploy https://api.acme.dev
curl -u deploy: https://api.acme.dev
curl -u "\${API_KEY}:" https://api.acme.dev
wget --user=deploy --ask-password https://files.acme.dev/a.tgz
mysql -u root -p shop
mysql -u root -p"$MYSQL_PWD" shop
mysql -h 127.0.0.1 -P 3306 --protocol=tcp
mysqldump --user=root --password="\${DB_PASSWORD}" shop
PGPASSWORD=$DB_PASSWORD psql -h db -U app shop
sshpass -e ssh deploy@10.0.0.5
sshpass -f /run/secrets/ssh ssh deploy@10.0.0.5
sshpass -p "$SSH_PASSWORD" ssh deploy@10.0.0.5
redis-cli -a "$REDIS_PASSWORD" ping
docker login -u deploy --password-stdin registry.acme.dev
docker run -p 8080:8080 -a stdout nginx
docker login -u "$DOCKER_USER" -p "$DOCKER_PASS"
ldapsearch -x -W -D cn=admin,dc=acme,dc=dev
openssl pkcs12 -export -passout env:P12_PASSWORD
openssl rsa -passin file:/run/secrets/key
openssl req -passout pass:$PASS
keytool -list -keystore a.jks -storepass changeit
keytool -genkey -storepass "$STOREPASS"
mkdir -p build/output
cp -p source-file.txt target-file.txt
az login --service-principal -u $ID -p $SECRET
htpasswd -b .htpasswd "$U" "$P"
echo "root:$ROOT_PASSWORD" | chpasswd
zip -r a.zip a
7z x -pr a.7z
`,
});

finds('PowerShell', {
  path: 'setup.ps1',
  text: `$password = ConvertTo-SecureString "«{alnum:16}»" -AsPlainText -Force
$cred = New-Object System.Management.Automation.PSCredential("svc", (ConvertTo-SecureString -String '«{alnum:16}»' -AsPlainText -Force))
$env:API_TOKEN = '«{alnum:32}»'
Invoke-Sqlcmd -ServerInstance db -Username app -Password "«{alnum:16}»" -Query "select 1"
net user deploy «{alnum:14}» /add
$params = @{ ApiKey = '«{alnum:32}»'; Uri = 'https://acme.dev' }
`,
});
silent('PowerShell without literals', {
  path: 'setup.ps1',
  text: `param([Parameter(Mandatory)][securestring]$Password, [string]$ApiKey)
$password = ConvertTo-SecureString $env:SVC_PASSWORD -AsPlainText -Force
$password = Read-Host -AsSecureString "Password"
$env:API_TOKEN = $token
Invoke-Sqlcmd -ServerInstance db -Username app -Password $Password
net user deploy * /add
`,
});

// MySQL, PostgreSQL, Oracle, SQL Server: CREATE USER, ALTER ROLE, GRANT
finds('users of every database', {
  path: 'dump.sql',
  text: `CREATE USER 'app'@'%' IDENTIFIED BY '«{alnum:16}»';
GRANT ALL ON shop.* TO 'app'@'localhost' IDENTIFIED BY "«{alnum:16}»" WITH GRANT OPTION;
ALTER USER root@localhost IDENTIFIED WITH mysql_native_password BY '«{alnum:16}»';
SET PASSWORD FOR 'app'@'%' = PASSWORD('«{alnum:16}»');
CREATE USER old IDENTIFIED BY PASSWORD '«*{HEX:40}»';
CREATE ROLE app LOGIN PASSWORD '«{alnum:16}»';
CREATE USER reader WITH ENCRYPTED PASSWORD '«{alnum:16}»';
ALTER ROLE app WITH PASSWORD '«md5{hex:32}»';
CREATE USER shop IDENTIFIED BY «{alnum:14}» DEFAULT TABLESPACE users;
CREATE LOGIN app WITH PASSWORD = '«{alnum:16}»', CHECK_POLICY = OFF;
CREATE MASTER KEY ENCRYPTION BY PASSWORD = '«{alnum:16}»';
CREATE USER MAPPING FOR app SERVER films OPTIONS (user 'bob', password '«{alnum:16}»');
CREATE DATABASE LINK remote CONNECT TO scott IDENTIFIED BY «{alnum:14}» USING 'orcl';
CHANGE MASTER TO MASTER_HOST='db1', MASTER_USER='repl', MASTER_PASSWORD='«{alnum:16}»';
SELECT dblink_connect('host=db user=app password=«{alnum:16}» dbname=shop');
INSERT INTO users (id, login, password) VALUES (1, 'admin', '«$2b$12\${alnum:53}»');
`,
});
silent('placeholders and parameters', {
  path: 'schema.sql',
  text: `CREATE USER 'app'@'%' IDENTIFIED BY '\${DB_PASSWORD}';
CREATE USER app IDENTIFIED BY :password;
CREATE USER app IDENTIFIED BY '&password';
CREATE ROLE app LOGIN PASSWORD :'app_password';
CREATE USER app IDENTIFIED WITH auth_socket;
CREATE USER app IDENTIFIED EXTERNALLY;
ALTER USER app IDENTIFIED BY 'password';
CREATE TABLE users (id int, password varchar(255) NOT NULL DEFAULT '', token text);
UPDATE users SET password = crypt($1, gen_salt('bf'));
-- the table is identified by its name
COMMENT ON COLUMN users.password IS 'hash of the password';
`,
});
