import { describe, expect, it } from '@jest/globals';
import { DatabaseSilent } from '../patience.js';
import { isConnectionLost, isFull, isUnavailable } from './errors.js';

/** As TypeORM hands on what the driver said. */
const failed = (driverError: object) => Object.assign(new Error('query failed'), { driverError });

describe('what a database says when it cannot do its work', () => {
  it.each([
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
    'SQLITE_LOCKED',
    'SQLITE_FULL',
    'SQLITE_IOERR',
    'SQLITE_IOERR_WRITE',
    'SQLITE_IOERR_FSYNC',
    'SQLITE_READONLY',
    'SQLITE_READONLY_DBMOVED',
    'SQLITE_CANTOPEN',
    'ECONNREFUSED',
    'ECONNRESET',
    'PROTOCOL_CONNECTION_LOST',
  ])('is nobody’s mistake: %s', (code) => {
    expect(isUnavailable(failed({ code }))).toBe(true);
  });

  it.each([
    [1040, 'too many connections'],
    [1053, 'shutdown'],
    [1205, 'lock wait'],
    [1213, 'deadlock'],
    [1290, 'read-only'],
    [1317, 'interrupted'],
    [1927, 'killed'],
    [1969, 'statement timed out'],
    [1021, 'disk full'],
  ])('is nobody’s mistake: %i, %s', (errno) => {
    expect(isUnavailable(failed({ errno }))).toBe(true);
  });

  it('is understood without a code, and when it says nothing at all', () => {
    const closed = Object.assign(new Error("Can't add new command when connection is in closed state"), {
      fatal: true,
    });
    expect(isConnectionLost(failed(closed))).toBe(true);
    for (const words of [
      'Queue limit reached.',
      'Pool is closed.',
      'Connection is not established with mysql database',
    ])
      expect(isUnavailable(new Error(words))).toBe(true);
    expect(isUnavailable(new DatabaseSilent('SELECT 1'))).toBe(true);
    expect([failed({ code: 'SQLITE_FULL' }), failed({ errno: 1114 })].map(isFull)).toEqual([true, true]);
  });

  it.each([
    ['a broken rule', { code: 'SQLITE_CONSTRAINT_UNIQUE' }],
    ['a duplicate', { errno: 1062, code: 'ER_DUP_ENTRY' }],
    ['a wrong statement', { code: 'SQLITE_ERROR' }],
    ['a wrong statement', { errno: 1064, code: 'ER_PARSE_ERROR' }],
    ['a trigger', { errno: 1644, code: 'ER_SIGNAL_EXCEPTION' }],
    ['a missing file', { code: 'ENOENT' }],
  ])('is not: %s', (_, driverError) => {
    expect(isUnavailable(failed(driverError))).toBe(false);
  });

  it.each([null, undefined, 'text', {}])('is not: %p', (error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});
