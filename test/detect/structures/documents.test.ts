import { finds, silent } from './expect-secrets.ts';

// https://nbformat.readthedocs.io/en/latest/format_description.html
finds('lines of cells are JSON strings', {
  path: 'analysis.ipynb',
  text: `{
 "cells": [
  {
   "cell_type": "code",
   "execution_count": 1,
   "metadata": {},
   "outputs": [{ "output_type": "stream", "name": "stdout", "text": ["token: «{alnum:40}»\\n"] }],
   "source": [
    "import os\\n",
    "password = \\"«{alnum:16}»\\"\\n",
    "api_key = '«{alnum:32}»'\\n",
    "os.environ[\\"OPENAI_API_KEY\\"] = \\"«{token:openai-marker}»\\"\\n",
    "engine = create_engine(\\"postgresql://app:«{alnum:16}»@db/shop\\")\\n",
    "headers = {\\"Authorization\\": \\"Bearer «{alnum:40}»\\"}"
   ]
  }
 ],
 "metadata": { "kernelspec": { "name": "python3" }, "signature": "sha256:{hex:64}" },
 "nbformat": 4
}
`,
});
silent('cells that read the environment', {
  path: 'analysis.ipynb',
  text: `{ "cells": [{ "cell_type": "code", "id": "{hex:8}", "source": [
    "password = os.environ[\\"DB_PASSWORD\\"]\\n",
    "token = getpass.getpass(\\"API token: \\")\\n",
    "api_key = \\"<your key>\\"\\n"
] }], "nbformat": 4 }
`,
});

// https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html
finds('authorisation, headers and variables', {
  path: 'shop.postman_collection.json',
  text: `{
  "info": { "_postman_id": "{uuid}", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
  "auth": {
    "type": "basic",
    "basic": [
      { "key": "password", "value": "«{alnum:16}»", "type": "string" },
      { "key": "username", "value": "deploy", "type": "string" }
    ]
  },
  "item": [
    {
      "request": {
        "auth": { "type": "bearer", "bearer": [{ "key": "token", "value": "«{alnum:40}»", "type": "string" }] },
        "header": [
          { "key": "X-Api-Key", "value": "«{alnum:32}»" },
          { "key": "Content-Type", "value": "application/x-www-form-urlencoded" }
        ],
        "body": { "mode": "raw", "raw": "{\\n  \\"login\\": \\"deploy\\",\\n  \\"password\\": \\"«{alnum:16}»\\"\\n}" }
      }
    }
  ],
  "variable": [{ "id": "{uuid}", "key": "client_secret", "type": "string", "value": "«{alnum:32}»" }]
}
`,
});
silent('variables of a collection', {
  path: 'shop.postman_collection.json',
  text: `{ "auth": { "type": "bearer", "bearer": [{ "key": "token", "value": "{{access_token}}", "type": "string" }] },
  "variable": [{ "key": "password", "value": "" }, { "key": "apiKey", "value": "<key>" }] }
`,
});

// http://www.softwareishard.com/blog/har-12-spec/
finds('headers, cookies and form fields of a recording', {
  path: 'session.har',
  text: `{ "log": { "entries": [{ "request": {
  "method": "POST",
  "headers": [
    { "name": "Authorization", "value": "Bearer «{alnum:40}»" },
    { "name": "X-Auth-Token", "value": "«{hex:32}»" },
    { "name": "User-Agent", "value": "Mozilla/5.0 (X11; Linux x86_64)" }
  ],
  "postData": { "mimeType": "application/x-www-form-urlencoded", "params": [
    { "name": "username", "value": "deploy" },
    { "name": "password", "value": "«{alnum:16}»" }
  ] }
} }] } }
`,
});

finds('a request and its answer', {
  path: 'capture.txt',
  text: `POST /login?api_key=«{alnum:32}» HTTP/1.1
Host: api.acme.dev
Authorization: Basic «{token:basic-auth}»
X-API-Key: «{alnum:32}»
Content-Type: application/x-www-form-urlencoded
Content-Length: 53

username=deploy&password=«{alnum:16}»&remember=1

HTTP/1.1 200 OK
Set-Cookie: session=opaque; Path=/; HttpOnly
Content-Type: application/json

{"access_token":"«{alnum:40}»","token_type":"Bearer","expires_in":3600}
`,
});
silent('a request with nothing in it', {
  path: 'capture.txt',
  text: `GET /items?token_type=bearer HTTP/1.1
Authorization: Basic dXNlcm5hbWU6cGFzc3dvcmQ=
Authorization: Bearer <token>
X-API-Key: {{api_key}}
If-None-Match: "{hex:40}"
`,
});

// https://www.jetbrains.com/help/idea/exploring-http-syntax.html
finds('an HTTP client’s file', {
  path: 'requests.http',
  text: `@token = «{alnum:40}»

GET https://api.acme.dev/items
Authorization: Bearer «{alnum:40}»
X-Api-Key: «{alnum:32}»
`,
});

finds('sections, quotes and comments', {
  path: 'settings.ini',
  text: `[database]
host = db
password = «{alnum:16}»
; password = old
[smtp]
smtp_password="«{alnum:16}»"
[api]
secret_key: «{alnum:32}»
`,
});
finds('tables', {
  path: 'settings.toml',
  text: `[database]
password = "«{alnum:16}»"
[services.mail]
credentials = { user = "app", password = '«{alnum:16}»' }
[api]
secret_key = """«{alnum:32}»"""
`,
});
finds('elements and attributes', {
  path: 'beans.xml',
  text: `<beans>
  <bean class="org.apache.commons.dbcp2.BasicDataSource">
    <property name="username" value="app"/>
    <property name="password" value="«{alnum:16}»"/>
    <property name="passwordCharacterEncoding" value="UTF-8"/>
  </bean>
  <mail host="smtp" password="«{alnum:16}»"/>
  <property name="hibernate.connection.password">«{alnum:16}»</property>
  <entry key="clientSecret">«{alnum:32}»</entry>
  <apiKey><![CDATA[«{alnum:32}»]]></apiKey>
</beans>
`,
});
silent('elements without literals', {
  path: 'beans.xml',
  text: `<beans>
  <property name="password" value="\${db.password}"/>
  <property name="password" ref="dbPassword"/>
  <property name="hibernate.connection.password"></property>
  <field name="password" type="string" label="Password"/>
  <passwordPolicy minLength="12"/>
</beans>
`,
});
finds('columns', {
  path: 'accounts.csv',
  text: `name,login,password
shop,deploy,«{alnum:16}»
mail,admin,"«{alnum:16}»"
`,
});
silent('columns of something else', {
  path: 'accounts.csv',
  text: 'name,password_set,token_count\nshop,true,12\nmail,false,3\n',
});
finds('JSON escapes', {
  path: 'config.json',
  text: '{ "password": "«{alnum:6}\\u0021{alnum:6}\\/{alnum:4}»", "secret": "«{alnum:20}\\"{alnum:6}»" }\n',
});
silent('escaped placeholders', {
  path: 'config.json',
  text: '{ "password": "\\u003cyour password\\u003e", "secret": "\\u0024{SECRET}", "apiKey": "\\u007b\\u007bkey\\u007d\\u007d" }\n',
});
