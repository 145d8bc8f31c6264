import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { Settings } from '../config/settings.js';
import { requestId } from './request-context.js';
import { HIDDEN, isSecret, withoutSecrets } from './without-secrets.js';

const LEVELS: Record<Settings['logLevel'], LogLevel[]> = {
  error: ['fatal', 'error'],
  warn: ['fatal', 'error', 'warn'],
  log: ['fatal', 'error', 'warn', 'log'],
  debug: ['fatal', 'error', 'warn', 'log', 'debug'],
};

/** The framework names every module and every route as it starts: two hundred lines in which nobody finds his own. */
const FRAMEWORK = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/**
 * The log: one line of JSON for each entry, stacks included, with the id of the request in whose course it was written.
 * What is wrong goes to the error output, the rest to the other. Whatever is handed to it, secrets do not come out.
 */
export class ServiceLogger extends ConsoleLogger {
  constructor(level: Settings['logLevel']) {
    super({ json: true, logLevels: LEVELS[level] });
  }

  override log(message: unknown, ...rest: unknown[]): void {
    if (!FRAMEWORK.has(String(rest.at(-1)))) super.log(message, ...rest);
  }

  protected override stringifyJsonLogObject(entry: Record<string, unknown>): string {
    const id = requestId();
    const line = super.stringifyJsonLogObject(id === null ? entry : { ...entry, requestId: id });
    // What cannot be written as JSON comes back in another form, in which nothing has been looked for.
    if (line.startsWith('{"')) return line;
    const { level, pid, timestamp, context } = entry;
    return JSON.stringify({
      level,
      pid,
      timestamp,
      context,
      message: 'an entry that cannot be written',
      requestId: id,
    });
  }

  protected override stringifyReplacer(key: string, value: unknown): unknown {
    if (isSecret(key) && value !== null && value !== undefined) return HIDDEN;
    if (value instanceof Error) return this.serializeError(value);
    if (value instanceof Map) return Object.fromEntries(value);
    const plain = value instanceof Set ? [...value] : super.stringifyReplacer(key, value);
    return typeof plain === 'string' ? withoutSecrets(plain) : plain;
  }
}
