import { describe, expect, it } from '@jest/globals';
import { DECLARED } from './acts/declared.js';
import type { ActDeclaration } from './declaring/declaration.js';
import { LEDGERS, LEDGERS_OF_OTHER_RECORDS, OPEN_LEDGERS } from './ledgers.js';

const kindsOf = (ledger: string): string[] =>
  (Object.values(DECLARED) as readonly ActDeclaration[])
    .filter(({ ledgers }) => ledgers.includes(ledger))
    .map(({ kind }) => kind);

/** Who reads this knows which book is kept by what, and which is not kept here. */
describe('the books L01 to L32 (domain-rules.md §10)', () => {
  it.each([
    ['L01', 'acceptance.bought-meal', 'acceptance.delivery'],
    ['L02', 'stock.in', 'stock.transfer'],
    ['L03', 'stock.out', 'stock.return', 'stock.transfer'],
    ['L04', 'stock.count'],
    ['L05', 'cooking.meal'],
    ['L06', 'dining.accompany'],
    ['L07', 'acceptance.bought-meal', 'cooking.sample', 'cooking.sample-discard'],
    ['L08', 'cooking.disinfection'],
    ['L09', 'cooking.health-certificate', 'cooking.morning-check'],
    ['L10', 'cooking.additive'],
    ['L11', 'dining.leftovers', 'dining.waste-hand-over'],
    ['L12', 'cooking.daily-check'],
    ['L13', 'cooking.weekly-check'],
    ['L14', 'cooking.monthly-dispatch'],
    ['L15', 'acceptance.pesticide-test'],
    ['L16', 'storage.reading'],
    ['L17', 'storage.reading'],
    ['L18', 'cooking.cleaning'],
    ['L19', 'storage.pest-control', 'storage.round'],
    ['L20', 'cooking.training'],
    ['L21', 'storage.round'],
    ['L23', 'dining.headcount'],
    ['L24', 'cooking.upkeep'],
    ['L25', 'acceptance.supplier-paper'],
    ['L26', 'stock.send-back'],
    ['L27', 'stock.write-off'],
    ['L28', 'storage.unfit-goods'],
    ['L30', 'dining.committee-visit'],
    ['L31', 'dining.emergency', 'dining.incident', 'dining.incident-release'],
    ['L32', 'dining.notice'],
  ])('%s is filled by %s', (ledger, ...kinds) => expect(kindsOf(ledger)).toEqual(kinds));

  it('are all named, and each is filled by an act, held by another record, or open', () => {
    const all = Array.from({ length: 32 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(LEDGERS)).toEqual(all);
    const others = [...Object.keys(LEDGERS_OF_OTHER_RECORDS), ...OPEN_LEDGERS];
    expect(all.filter((ledger) => kindsOf(ledger).length === 0)).toEqual(others.sort());
    expect(OPEN_LEDGERS).toEqual(['L22']);
  });
});
