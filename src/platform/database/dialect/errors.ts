import { DatabaseSilent } from '../patience.js';

/** MySQL and MariaDB: what the statement would make is there already, or what it would take away is not there any more. */
export function isSchemaThere(error: unknown): boolean {
  return THERE_ERRNOS.has(driverError(error).errno ?? 0);
}
/** Tables, columns, keys, triggers and constraints that are there already; then those that are gone. */
const THERE_ERRNOS = new Set([1050, 1060, 1061, 1068, 1359, 1826, 3822, 1051, 1054, 1091, 1146, 1360, 3821]);

/** A unique key decided that somebody else was first. */
export function isDuplicateKey(error: unknown): boolean {
  const { errno, code } = driverError(error);
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** The database broke off one of two transactions that waited for each other: try again from the start. */
export function isDeadlock(error: unknown): boolean {
  const { errno } = driverError(error);
  return errno === 1213 || errno === 1205;
}

/** SQLite: somebody else holds the file; nothing has been done. */
export function isLocked(error: unknown): boolean {
  const { code } = driverError(error);
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code);
}

/** The connection is gone, or none could be made. */
export function isConnectionLost(error: unknown): boolean {
  const { code, errno, fatal } = driverError(error);
  if (error instanceof DatabaseSilent || LOST.has(String(code)) || GONE_ERRNOS.has(errno ?? 0)) return true;
  // what mysql2 says of a connection that was cut under it has no code
  return fatal === true && code === undefined;
}

/** The database has no room left. */
export function isFull(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return code === 'SQLITE_FULL' || FULL_ERRNOS.has(errno ?? 0);
}

/**
 * The database cannot be reached, read or written for now, which is nobody's mistake: whoever asked may ask again.
 * Whatever the statement was, it has not been done, or it is not known to be.
 */
export function isUnavailable(error: unknown): boolean {
  const { code, errno } = driverError(error);
  return (
    isLocked(error) ||
    isFull(error) ||
    isConnectionLost(error) ||
    isDeadlock(error) ||
    BUSY_ERRNOS.has(errno ?? 0) ||
    (typeof code === 'string' && /^SQLITE_(IOERR|READONLY|CANTOPEN|NOMEM|PROTOCOL|INTERRUPT)/.test(code)) ||
    (error instanceof Error && CLOSED_OR_FULL.test(error.message))
  );
}

/** What mysql2 and TypeORM say without a code: of too many who wait, and of an instance that is just being stopped. */
const CLOSED_OR_FULL = /^(Queue limit reached\.|Pool is closed\.|Connection is not established with \w+ database)$/;

const LOST = new Set([
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);
/** Server shutdown, aborted or killed connection, Galera node that is not ready; also a server that knows us no more. */
const GONE_ERRNOS = new Set([
  1040, 1042, 1044, 1045, 1047, 1049, 1053, 1077, 1080, 1152, 1158, 1159, 1160, 1161, 1184, 1203, 1927,
]);
/** Disk full, table full, no space in the temporary folder, errors of the storage engine's files. */
const FULL_ERRNOS = new Set([1021, 1114]);
/** Out of memory or files, read-only, interrupted or timed out statements, read and write errors of the disk. */
const BUSY_ERRNOS = new Set([1003, 1024, 1026, 1030, 1037, 1038, 1041, 1135, 1290, 1317, 1689, 1792, 1836, 1969, 3024]);

function driverError(error: unknown): { errno?: number; code?: string; fatal?: boolean } {
  if (typeof error !== 'object' || error === null) return {};
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  return inner as { errno?: number; code?: string; fatal?: boolean };
}
