import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { getMetadataArgsStorage } from 'typeorm';
import { z } from 'zod';
import { ACT_KINDS, actReceipt } from '../../../../src/contract/acts';
import { type ActDeclaration, type Columns, isPlain } from '../../../../src/contract/declaring/declaration';
import { bookOf } from '../../../../src/contract/declaring/in-words';
import type { Endpoint } from '../../../../src/contract/http/endpoint';
import { VIRTUAL_LOCATIONS } from '../../../../src/contract/http/warehouse';
import { isParticular, zh } from './particulars';
import { en } from './particulars-en';

const SRC = new URL('../../../../src/', import.meta.url).pathname;

const ROOMS = ['procurement', 'warehouse', 'kitchen', 'serving'];
/** Of the stock ledger, what is awaited of a line, or what follows from a declared act: not of a record. */
const NOT_PARTICULARS = [
  'StockMove',
  'PendingMove',
  'AwaitedPaper',
  'PaidPriceRow',
  'StopOfUse',
  'MealReceipt',
  'BoughtMeal',
  'MealRecall',
];
/** Never shown on a card. */
const SILENT = ['id', 'actId', 'schoolId', 'placeId', 'kitchenId', 'attachmentId', 'settledActIds'];
/** Where a column is not called as the field of the request. */
const COLUMN_OF: Record<string, string> = { 'warehouse.writeOff reason': 'writeOffReason' };

type Json = Record<string, unknown> & { properties?: Record<string, Json>; items?: Json; enum?: string[] };

describe('the words of a record’s card', () => {
  it('name every field that the rooms keep of an act', async () => {
    // TypeORM's list has the tables of whatever else this process has loaded, too
    const ofRooms = new Set<unknown>();
    for (const room of ROOMS) {
      const file = readdirSync(`${SRC}${room}`).filter((name) => name.endsWith('.entities.ts'));
      for (const name of file) for (const one of Object.values(await import(`${SRC}${room}/${name}`))) ofRooms.add(one);
    }
    const columns = getMetadataArgsStorage()
      .columns.filter(({ target }) => ofRooms.has(target))
      .map(({ target, propertyName }) => ({ table: (target as { name: string }).name, propertyName }));
    const tables = columns.filter(({ propertyName }) => propertyName === 'actId').map(({ table }) => table);
    const fields = columns
      .filter(({ table }) => tables.includes(table) && !NOT_PARTICULARS.includes(table))
      .map(({ propertyName }) => propertyName);
    expect(fields.length).toBeGreaterThan(60);
    expect([...new Set(fields)].filter((field) => !SILENT.includes(field) && !isParticular(field))).toEqual([]);
  });

  it('name every code that a record can hold', async () => {
    const codes = new Set(
      ['fromLocation', 'toLocation'].flatMap((end) => VIRTUAL_LOCATIONS.map((it) => `${end}.${it}`)),
    );
    for (const room of ROOMS) {
      const module = await import(`${SRC}contract/http/${room}.ts`);
      for (const endpoint of Object.values(module[`${room}Endpoints`] as Record<string, Endpoint>)) {
        const body = endpoint.body && (z.toJSONSchema(endpoint.body, { io: 'input', unrepresentable: 'any' }) as Json);
        if (body?.properties?.capturedAt === undefined || endpoint.response === undefined) continue;
        // What the person was asked is said of the act, not kept among its particulars
        delete body.properties.confirms;
        const answer = z.toJSONSchema(endpoint.response, { unrepresentable: 'any' }) as Json;
        for (const key of Object.keys(actReceipt.shape)) delete answer.properties?.[key];
        for (const [field, code] of [...enumsOf(body), ...enumsOf(answer)]) {
          codes.add(`${COLUMN_OF[`${endpoint.id} ${field}`] ?? field}.${code}`);
        }
      }
    }
    expect(codes.size).toBeGreaterThan(50);
    // A unit is said with its amount
    expect([...codes].filter((code) => !code.startsWith('unit.') && !isParticular(code))).toEqual([]);
  });

  it('are those of the printed books', () => {
    /** Where paper has a column of its own for what a card says with its unit or under a heading. */
    const apart = ['name', 'dangerMinutes'];
    const heard: string[] = [];
    const compare = (columns: Columns): void => {
      for (const [field, column] of Object.entries(columns)) {
        if (column.type === 'list') compare(column.of);
        if (!isParticular(field) || apart.includes(field)) continue;
        heard.push(field);
        expect([field, column.label]).toEqual([field, { zh: zh[field], en: en[field] }]);
        for (const [code, words] of 'options' in column ? Object.entries(column.options ?? {}) : []) {
          const key = `${field}.${code}`;
          expect([key, words]).toEqual([key, isParticular(key) && { zh: zh[key], en: en[key] }]);
        }
      }
    };
    for (const act of Object.values(ACT_KINDS) as readonly ActDeclaration[]) {
      const book = bookOf(act);
      if (book === null || isPlain(act)) continue;
      compare(book.columns);
      compare(book.lines?.columns ?? {});
    }
    expect(heard.length).toBeGreaterThan(40);
  });
});

function enumsOf(schema: Json, field = ''): [field: string, code: string][] {
  const inner = [schema.items, schema.anyOf, schema.oneOf].flat().filter((it): it is Json => it !== undefined);
  return [
    ...(schema.enum ?? []).map((code): [string, string] => [field, code]),
    ...Object.entries(schema.properties ?? {}).flatMap(([key, each]) => enumsOf(each, key)),
    ...inner.flatMap((each) => enumsOf(each, field)),
  ];
}
