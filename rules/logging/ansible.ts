import { defineRule } from '../../src/core/rule.ts';

export const ansibleSecretWithoutNoLog = defineRule({
  id: 'ansible-secret-without-no-log',
  title: 'Ansible task with a secret in its arguments and without no_log',
  category: 'sensitive-logging',
  description: 'Ansible prints the arguments of a task when it fails, in verbose runs and in the system log of the target.',
  remediation: 'Add `no_log: true` to the task, or hand the secret over in the environment or on standard input.',
  references: ['https://docs.ansible.com/ansible/latest/reference_appendices/logging.html#protecting-sensitive-data-with-no-log'],
  severity: 'medium',
  confidence: 'medium',
  since: '0.2.0',
  cwe: 532,
  languages: ['yaml'],
  keywords: ['shell:', 'command:', 'raw:', 'script:', 'uri:', 'expect:'],
  parts: [{ part: 'logging', sources: 'task' }],
  examples: {
    match: [
      {
        language: 'yaml',
        code: '- hosts: all\n  tasks:\n    - name: join\n      ansible.builtin.shell: "join --token «{{ join_token }}»"',
      },
      {
        language: 'yaml',
        code: '- name: log in\n  uri:\n    url: https://api.contoso.io\n    headers:\n      Authorization: "Bearer «{{ api_token }}»"\n  register: answer',
      },
    ],
    noMatch: [
      {
        language: 'yaml',
        code: '- hosts: all\n  tasks:\n    - name: join\n      no_log: true\n      shell: "join --token {{ join_token }}"',
      },
      {
        language: 'yaml',
        code: '- hosts: all\n  tasks:\n    - command: "id {{ user }}"\n    - shell: "wc -c {{ token_count }}"',
      },
    ],
  },
});
