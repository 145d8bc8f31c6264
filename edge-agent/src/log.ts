export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** One JSON object a line. `event` is a stable code, the fields are for people and never hold a secret. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** The same log with `fields` on every line. */
  with(fields: LogFields): Log;
}

/** Hides `user:password@` of any address in `text`: ffmpeg repeats the whole URL in its complaints. */
export function redact(text: string): string {
  return text.replace(/:\/\/[^/\s]*@/g, '://***@');
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
