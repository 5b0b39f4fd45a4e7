/** How a host of a URL without encryption is to be taken. */
export type HostKind = 'remote' | 'example' | 'harmless';

const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|0\.0\.0\.0$|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|22[4-9]\.|23\d\.|255\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/;
const LOCAL_NAME =
  /(?:^|\.)(?:localhost|local|test|invalid|internal|lan|localdomain|home|corp|intranet|svc|cluster\.local|docker\.internal|home\.arpa|onion|i2p)$/;
const EXAMPLE =
  /(?:^|\.)(?:example(?:\.(?:com|org|net|edu))?|domain\.com|yourdomain\.\w{2,6}|mydomain\.\w{2,6}|foo\.com|bar\.com|foobar\.com|acme\.com|test\.com|host\.com|server\.com|website\.com|yoursite\.com|mysite\.com|somewhere\.com|some\.host|foo\.bar)$/;
/** Hosts whose `http:` addresses are names of a vocabulary, a licence or a page, not targets. */
const NAMES =
  /(?:^|\.)(?:w3\.org|xmlsoap\.org|openxmlformats\.org|microsoft\.com|purl\.org|schema\.org|json-schema\.org|xmlns\.com|xmlns\.jcp\.org|java\.sun\.com|jcp\.org|sun\.com|oracle\.com|apache\.org|ietf\.org|rfc-editor\.org|iana\.org|gnu\.org|opensource\.org|creativecommons\.org|oasis-open\.org|omg\.org|openid\.net|opengis\.net|ogp\.me|whatwg\.org|unicode\.org|iso\.org|ecma-international\.org|springframework\.org|hibernate\.org|jboss\.org|jboss\.com|eclipse\.org|mozilla\.org|adobe\.com|apple\.com|inkscape\.org|sodipodi\.sourceforge\.net|sourceforge\.net|ns\.adobe\.com|docbook\.org|xml\.org|relaxng\.org|xfree86\.org|freedesktop\.org|gnome\.org|kde\.org|opentype\.org|dublincore\.org|rdfs\.org|semanticweb\.org|soap\.org|wso2\.org|mulesoft\.org|cxf\.apache\.org|maven\.org|nsis\.sourceforge\.net|schemas\.android\.com|android\.com|xamarin\.com|schemas\.\w{2,30}\.(?:com|org|net)|ns\.\w{2,30}\.(?:com|org)|xml\.\w{2,30}\.org|specs\.\w{2,30}\.(?:net|org)|stackoverflow\.com|stackexchange\.com|github\.com|gitlab\.com|wikipedia\.org|youtube\.com|twitter\.com|facebook\.com|linkedin\.com|fontawesome\.io|getbootstrap\.com|jquery\.com|jquery\.org|mathjax\.org|bugzilla\.\w{2,20}\.org|crbug\.com|goo\.gl|bit\.ly|tinyurl\.com|git\.io|opentelemetry\.io|reactjs\.org|nodejs\.org|python\.org|golang\.org|rust-lang\.org|ruby-lang\.org|php\.net|developer\.\w{2,30}\.com|docs\.\w{2,30}\.(?:com|io|org)|help\.\w{2,30}\.(?:com|io|org))$/;

/** Kind of a lower-case host without port. Loopback, private networks and names that no public resolver knows are harmless. */
export function hostKind(host: string): HostKind {
  if (host === '' || !host.includes('.') || host.startsWith('[') || host.endsWith('.')) return 'harmless';
  if (PRIVATE.test(host) || LOCAL_NAME.test(host) || NAMES.test(host)) return 'harmless';
  if (EXAMPLE.test(host)) return 'example';
  return /\.[a-z][a-z0-9-]{1,23}$|^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) ? 'remote' : 'harmless';
}
