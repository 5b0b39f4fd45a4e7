import { defineRule } from '../../src/core/rule.ts';

export const dotnetTlsVerificationOff = defineRule({
  id: 'dotnet-tls-verification-off',
  title: 'Certificate verification off (C#, Visual Basic, PowerShell)',
  category: 'tls-verification',
  description:
    'The validation callback accepts any certificate, so whoever sits between can read and change what is sent, keys and tokens included.',
  remediation:
    'Remove the callback. For a private certificate authority add it to the trust store, or build an X509Chain with `CustomTrustStore` and return its result.',
  references: [
    'https://learn.microsoft.com/en-us/dotnet/api/system.net.http.httpclienthandler.servercertificatecustomvalidationcallback',
    'https://learn.microsoft.com/en-us/dotnet/fundamentals/code-analysis/quality-rules/ca5359',
    'https://learn.microsoft.com/en-us/powershell/module/microsoft.powershell.utility/invoke-webrequest',
  ],
  severity: 'high',
  confidence: 'high',
  since: '0.1.0',
  cwe: 295,
  languages: ['csharp', 'vb', 'powershell', 'xml'],
  keywords: [
    'certificatevalidationcallback',
    'certificatecustomvalidationcallback',
    'certificatevalidation',
    'dangerousacceptany',
    'checkvalidationresult',
    'x509certificatevalidationmode',
    'skiptlsverify',
    'skipcertificatecheck',
    'trustallcert',
    'checkcertificaterevocation',
    'certificatevalidationmode',
    'remotecertificatevalidation',
    'certificateerrors',
    'sslstream',
    'enablesslcertificateverification',
    'skipcacheck',
    'skipcncheck',
    'invalidcertificateaction',
    'trustallcertificates',
  ],
  parts: [
    {
      part: 'callback',
      names: [
        'ServerCertificateValidationCallback',
        'ServerCertificateCustomValidationCallback',
        'RemoteCertificateValidationCallback',
        'CertificateValidationCallback',
        'CertificateValidation',
        'SslStream',
      ],
      accepts: 'returns-true',
    },
    { part: 'callback', names: ['CheckValidationResult'], accepts: 'returns-true' },
    { part: 'reference', names: ['DangerousAcceptAnyServerCertificateValidator'] },
    { part: 'reference', names: ['X509CertificateValidationMode.None'] },
    { part: 'setting', keys: ['SkipTlsVerify', 'SkipCertificateCheck', 'TrustAllCertificates'], values: ['true'] },
    { part: 'setting', keys: ['EnableSslCertificateVerification'], values: ['false'] },
    { part: 'setting', keys: ['certificateValidationMode'], values: [{ text: ['none'] }], languages: ['xml'] },
    {
      part: 'command',
      commands: ['Invoke-WebRequest', 'Invoke-RestMethod', 'iwr', 'irm', 'Connect-VIServer'],
      flags: ['-SkipCertificateCheck'],
      languages: ['powershell'],
    },
    {
      part: 'command',
      commands: ['New-PSSessionOption', 'New-CimSessionOption'],
      flags: ['-SkipCACheck', '-SkipCNCheck'],
      languages: ['powershell'],
    },
    {
      part: 'command',
      commands: ['Set-PowerCLIConfiguration'],
      words: [['-invalidcertificateaction', 'ignore']],
      languages: ['powershell'],
    },
  ],
  examples: {
    match: [
      {
        language: 'csharp',
        code: 'handler.«ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => true»;',
      },
      { language: 'csharp', code: 'ServicePointManager.«ServerCertificateValidationCallback += delegate { return true; }»;' },
      {
        language: 'csharp',
        code: 'ServicePointManager.«ServerCertificateValidationCallback = (s, c, ch, e) => { return true; }»;',
      },
      {
        language: 'csharp',
        code: 'handler.ServerCertificateCustomValidationCallback = HttpClientHandler.«DangerousAcceptAnyServerCertificateValidator»;',
      },
      { language: 'csharp', code: 'auth.CertificateValidationMode = «X509CertificateValidationMode.None»;' },
      { language: 'powershell', code: '[System.Net.ServicePointManager]::«ServerCertificateValidationCallback = {$true}»' },
      { language: 'powershell', code: 'Invoke-RestMethod -Uri $uri «-SkipCertificateCheck»' },
    ],
    noMatch: [
      {
        language: 'csharp',
        code: 'handler.ServerCertificateCustomValidationCallback = (message, cert, chain, errors) => errors == SslPolicyErrors.None;',
      },
      { language: 'csharp', code: '// handler.ServerCertificateCustomValidationCallback = (m, c, ch, e) => true;' },
      {
        language: 'csharp',
        code: 'handler.ServerCertificateCustomValidationCallback = (m, cert, ch, e) => { if (pins.Contains(cert.Thumbprint)) return true; return false; };',
      },
      { language: 'powershell', code: 'Invoke-RestMethod -Uri $uri # -SkipCertificateCheck' },
    ],
  },
});
