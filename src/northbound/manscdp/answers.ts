import { SHANGHAI_OFFSET_MS } from '../../contract/business-date.js';
import type { Command } from './read-command.js';
import { type Element, writeBody } from './write-body.js';

/** A camera as an upper platform is told of it. */
export interface CatalogItem {
  nationalId: string;
  name: string;
  /** The school's area, six digits. */
  areaCode: string;
  place: string;
  isOnline: boolean;
}

/** Recorded without a gap that anybody would notice. */
export interface Recorded {
  fromMs: number;
  toMs: number;
}

type Of = Pick<Command, 'sn' | 'deviceId' | 'encoding'>;

/**
 * Bodies that list `items` between them, at least one in each and no more than fit into `mostBytes`. Where there is nothing it is said by
 * one body without a list.
 */
function paged<Item>(
  items: readonly Item[],
  mostBytes: number,
  write: (count: number, page: readonly Item[]) => Buffer,
): Buffer[] {
  if (items.length === 0) return [write(0, [])];
  const pages: Buffer[] = [];
  for (let at = 0; at < items.length; ) {
    let count = Math.min(MOST_A_PAGE, items.length - at);
    let body = write(items.length, items.slice(at, at + count));
    while (count > 1 && body.length > mostBytes) {
      count = Math.max(1, Math.min(count - 1, Math.floor((count * mostBytes) / body.length)));
      body = write(items.length, items.slice(at, at + count));
    }
    pages.push(body);
    at += count;
  }
  return pages;
}

const MOST_A_PAGE = 50;

/** The answer to a catalogue query, in as many bodies as it takes; each says how many there are in all (`SumNum`). */
export function catalogBodies(
  of: Of,
  items: readonly CatalogItem[],
  { platformId, mostBytes }: { platformId: string; mostBytes: number },
): Buffer[] {
  const element = ({ nationalId, name, areaCode, place, isOnline }: CatalogItem): Element => [
    'Item',
    [
      ...([
        ['DeviceID', nationalId],
        ['Name', name],
        ['Manufacturer', 'Mingchu'],
        ['Model', 'Camera'],
        ['CivilCode', areaCode],
        ['Address', place],
        ['Parental', 0],
        ['ParentID', platformId],
        ['RegisterWay', 1],
        ['Secrecy', 0],
        ['Status', isOnline ? 'ON' : 'OFF'],
      ] as const),
    ],
  ];
  return paged(items, mostBytes, (count, page) =>
    response('Catalog', of, [
      ['SumNum', count],
      ...(page.length === 0 ? [] : [['DeviceList', page.map(element), { Num: page.length }] as const]),
    ]),
  );
}

/** The answer to a query for recordings, likewise. */
export function recordBodies(of: Of, name: string, recorded: readonly Recorded[], mostBytes: number): Buffer[] {
  const element = ({ fromMs, toMs }: Recorded): Element => [
    'Item',
    [
      ['DeviceID', of.deviceId],
      ['Name', name],
      ['FilePath', `${of.deviceId}_${Math.floor(fromMs / 1000)}`],
      ['StartTime', localTime(fromMs)],
      ['EndTime', localTime(toMs)],
      ['Secrecy', 0],
      ['Type', 'time'],
    ],
  ];
  return paged(recorded, mostBytes, (count, page) =>
    response('RecordInfo', of, [
      ['Name', name],
      ['SumNum', count],
      ...(page.length === 0 ? [] : [['RecordList', page.map(element), { Num: page.length }] as const]),
    ]),
  );
}

export function deviceInfo(
  of: Of,
  { name, version, channels }: { name: string; version: string; channels: number },
): Buffer {
  return response('DeviceInfo', of, [
    ['DeviceName', name],
    ['Result', 'OK'],
    ['Manufacturer', 'Mingchu'],
    ['Model', 'Platform'],
    ['Firmware', version],
    ['Channel', channels],
  ]);
}

/** @param recording null where it is not known, and then not said */
export function deviceStatus(
  of: Of,
  { isOnline, atMs, recording }: { isOnline: boolean; atMs: number; recording: boolean | null },
): Buffer {
  return response('DeviceStatus', of, [
    ['Result', 'OK'],
    ['Online', isOnline ? 'ONLINE' : 'OFFLINE'],
    ['Status', 'OK'],
    ['DeviceTime', localTime(atMs)],
    ...(recording === null ? [] : [['Record', recording ? 'ON' : 'OFF'] as const]),
  ]);
}

/** To whatever is asked or ordered and not done here. */
export function refusal(cmdType: string, of: Of): Buffer {
  return response(cmdType, of, [['Result', 'ERROR']]);
}

export function keepalive(of: Of): Buffer {
  return notify('Keepalive', of, [['Status', 'OK']]);
}

/** The end of a file that was sent (`121`). */
export function endOfFile(of: Of): Buffer {
  return notify('MediaStatus', of, [['NotifyType', '121']]);
}

const response = (cmdType: string, of: Of, rest: readonly Element[]): Buffer => body('Response', cmdType, of, rest);
const notify = (cmdType: string, of: Of, rest: readonly Element[]): Buffer => body('Notify', cmdType, of, rest);

function body(root: string, cmdType: string, { sn, deviceId, encoding }: Of, rest: readonly Element[]): Buffer {
  return writeBody([root, [['CmdType', cmdType], ['SN', sn], ['DeviceID', deviceId], ...rest]], encoding);
}

/** `2026-11-23T18:05:00`, as clocks there show it: the standard's times bear no offset. */
export function localTime(atMs: number): string {
  return new Date(atMs + SHANGHAI_OFFSET_MS).toISOString().slice(0, 19);
}

/** Such a time, or one with an offset of its own; null for anything else. */
export function timeOf(text: string): number | null {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  const at = found ? Date.parse(`${found[1]}${found[2] ?? '+08:00'}`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}
