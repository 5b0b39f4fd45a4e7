export interface Syntax {
  readonly name: string;
  readonly path: string;
  /** the name stands where an assignment has it */
  readonly named: boolean;
  wrap(name: string, value: string): string;
}

/** The ways in which files say that a name has a value; each secret is tried in all of them. */
export const SYNTAXES: readonly Syntax[] = [
  { name: 'dotenv', path: '.env', named: true, wrap: (name, value) => `PORT=80\n${name}=${value}\n` },
  { name: 'quoted dotenv', path: '.env', named: true, wrap: (name, value) => `${name}="${value}" # comment\n` },
  { name: 'JSON', path: 'config.json', named: true, wrap: (name, value) => `{"a": 1, "${name}": "${value}", "b": []}` },
  { name: 'YAML', path: 'config.yml', named: true, wrap: (name, value) => `a: 1\n${name}: ${value}\nb: 2\n` },
  { name: 'quoted YAML list', path: 'config.yml', named: false, wrap: (_, value) => `a:\n  - '${value}'\n` },
  { name: 'TOML', path: 'config.toml', named: true, wrap: (name, value) => `[a]\n${name} = "${value}"\n` },
  { name: 'INI', path: 'config.ini', named: true, wrap: (name, value) => `[a]\n${name} = ${value}\n` },
  { name: 'JavaScript', path: 'a.js', named: true, wrap: (name, value) => `const ${name} = '${value}';\n` },
  { name: 'TypeScript call', path: 'a.ts', named: true, wrap: (name, value) => `new Client({ ${name}: \`${value}\` });\n` },
  { name: 'Python', path: 'a.py', named: true, wrap: (name, value) => `${name} = "${value}"\nrun(${name})\n` },
  { name: 'Python keyword', path: 'a.py', named: true, wrap: (name, value) => `connect(host, ${name}='${value}')\n` },
  { name: 'Go', path: 'a.go', named: true, wrap: (name, value) => `const ${name} = "${value}"\n` },
  { name: 'Java', path: 'A.java', named: true, wrap: (name, value) => `private static final String ${name} = "${value}";\n` },
  { name: 'C#', path: 'A.cs', named: true, wrap: (name, value) => `public string ${name} => "${value}";\n` },
  { name: 'Ruby hash', path: 'a.rb', named: true, wrap: (name, value) => `{ :${name} => '${value}' }\n` },
  { name: 'PHP', path: 'a.php', named: true, wrap: (name, value) => `<?php $config['${name}'] = '${value}';\n` },
  { name: 'shell', path: 'a.sh', named: true, wrap: (name, value) => `export ${name}=${value}\ncurl "$URL"\n` },
  { name: 'XML element', path: 'a.xml', named: true, wrap: (name, value) => `<a><${name}>${value}</${name}></a>\n` },
  { name: 'XML attribute', path: 'a.xml', named: true, wrap: (name, value) => `<a ${name}="${value}"/>\n` },
  { name: 'Markdown', path: 'note.md', named: false, wrap: (name, value) => `Use \`${value}\` as ${name}.\n` },
  { name: 'Dockerfile', path: 'Dockerfile', named: true, wrap: (name, value) => `FROM a\nENV ${name}=${value}\n` },
  { name: 'escaped JSON', path: 'a.json', named: true, wrap: (name, value) => `{"body": "{\\"${name}\\": \\"${value}\\"}"}` },
];
