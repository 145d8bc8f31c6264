export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** One JSON object a line. `event` is a stable code, the fields are for people and never hold a secret. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** The same log with `fields` on every line. */
  with(fields: LogFields): Log;
}

/** Every form in which a password that is in use may be repeated to us. */
const secrets = new Map<string, RegExp>();
/** A shorter one would blank half of every message; it is still hidden where passwords usually stand. */
const SHORTEST_SECRET = 4;
/** Of more, the oldest is forgotten: each costs a search through every line. */
const MOST_SECRETS = 256;

/**
 * From now on this password is blanked wherever it turns up in what is logged or told: as it is, as it stands in an
 * address, in XML and in Basic sign-in. To be called by whoever is about to use it.
 */
export function keepSecret(password: string, username = ''): void {
  const key = `${username}\n${password}`;
  if (password.length < SHORTEST_SECRET || secrets.has(key)) return;
  const everyCharacter = [...Buffer.from(password)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const base64 = (text: string) => Buffer.from(text).toString('base64').replace(/=+$/, '');
  const forms = [
    password,
    encodeURIComponent(password),
    encodeStrictly(password),
    everyCharacter,
    encodeURIComponent(password).replaceAll('%20', '+'),
    password.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`),
    password.replace(/[&<>"']/g, (char) => ENTITIES[char] as string),
    JSON.stringify(password).slice(1, -1),
    base64(`${username}:${password}`),
    base64(password),
  ];
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  const literally = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  const [oldest] = secrets.keys();
  if (secrets.size >= MOST_SECRETS && oldest !== undefined) secrets.delete(oldest);
  secrets.set(key, new RegExp(literally.join('|'), 'gi'));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** `encodeURIComponent` and the five characters it leaves, which some readers of addresses stumble over. */
export function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
}

const STREAM_ADDRESS = /\b(rtsps?|rtmps?):\/\/(\S+)/gi;
const CREDENTIALS = /:\/\/[^/\s]*@/g;
/** `user=…&password=…`, also as XMeye joins them with `_`, and with the sign of equality encoded. */
const NAMED_SECRET = /((?:pass|pwd|psw|pw|user|usr|login|auth|token|secret)\w*?(?:=|%3d))[^&\s|;,"'<>#]+/gi;
const QUOTED_SECRET = /((["'])(?:pass\w*|pwd|token|secret)\2\s*:\s*)(["'])(?:\\.|(?!\3).)*\3/gi;
const XML_SECRET = /(<(?:\w+:)?(?:Password|Nonce)\b[^>]*>)[^<]*/gi;

/**
 * Hides what may be a secret: all behind the host of a stream address (cameras put passwords into its path, and
 * ffmpeg repeats it in its complaints), `user:password@` of any address, what is named as a password or a user, and
 * every password given to `keepSecret`.
 */
export function redact(text: string): string {
  let plain = text.replace(STREAM_ADDRESS, hostOnly);
  for (const secret of secrets.values()) plain = plain.replace(secret, '***');
  return plain
    .replace(CREDENTIALS, '://***@')
    .replace(NAMED_SECRET, '$1***')
    .replace(QUOTED_SECRET, '$1$3***$3')
    .replace(XML_SECRET, '$1***');
}

function hostOnly(_: string, scheme: string, rest: string): string {
  const [, end = ''] = /([:,;.)'"]*)$/.exec(rest) ?? [];
  const address = rest.slice(0, rest.length - end.length);
  // Of an address with a second @ nobody can say where its host stands.
  const host = /^(?:[^/?#@]*@)?([^/?#@]+)(?:[/?#][^@]*)?$/.exec(address)?.[1];
  const isAll = host === address;
  return `${scheme}://${host === undefined ? '***' : isAll ? host : `${host}/***`}${end}`;
}

/** What an unknown thrown thing says, without secrets and short enough for a log line or a health message. */
export function messageOf(error: unknown): string {
  return redact(error instanceof Error ? error.message : String(error)).slice(0, 200);
}

export function createLog(write: (line: string) => void, fields: LogFields = {}): Log {
  const line = (level: string) => (event: string, more?: LogFields) => {
    const entry: Record<string, unknown> = { at: new Date().toISOString(), level, event, ...fields, ...more };
    for (const [key, value] of Object.entries(entry)) if (typeof value === 'string') entry[key] = redact(value);
    write(`${JSON.stringify(entry)}\n`);
  };
  return {
    info: line('info'),
    warn: line('warn'),
    error: line('error'),
    with: (more) => createLog(write, { ...fields, ...more }),
  };
}
