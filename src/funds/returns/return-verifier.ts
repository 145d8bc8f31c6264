import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { canonicalJson, sha256 } from '../../contract/hashing.js';
import { RETURN_SCHEMA } from '../../contract/http/funds.js';
import { type Difference, type Verifier, Verifiers } from '../../platform/index.js';
import { FundReturn } from '../funds.entities.js';
import { readSheet } from './read-sheet.js';
import { figuresOf } from './sum-returns.js';

/**
 * What a school returned of each month: that the frozen bytes are those that were sealed, that what areas add up is what
 * stands in them, that no round is missing, and that each ledger in them adds up.
 */
@Injectable()
export class ReturnVerifier implements Verifier {
  readonly name = 'returns';

  constructor(verifiers: Verifiers) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const rows = await tx.find(FundReturn, { where: { schoolId }, order: { month: 'ASC', round: 'ASC' } });
    return { seen: rows.length, differences: returnDifferences(rows) };
  }
}

/** @param rows all returns of one school, by month and round */
export function returnDifferences(rows: readonly FundReturn[]): Difference[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const round = before?.month === row.month ? before.round + 1 : 1;
    return [...(row.round === round ? [] : [off(row, 'round', String(row.round), String(round))]), ...contentOff(row)];
  });
}

function contentOff(row: FundReturn): Difference[] {
  const computed = sha256(row.content);
  if (computed !== row.sha256) return [off(row, 'content', row.sha256, computed)];
  // A schema of a later release is for its own program to compute
  if (row.schemaVersion > RETURN_SCHEMA) return [];
  const sheet = readSheet(row);
  const [stored, summed] = [row.figures, figuresOf(sheet)].map((one) => canonicalJson(one));
  return [
    ...(stored === summed ? [] : [off(row, 'figures', stored ?? null, summed ?? null)]),
    ...sheet.ledger.funds
      .filter(({ openingFen, inFen, outFen, closingFen }) => openingFen + inFen - outFen !== closingFen)
      .map(({ fund, openingFen, inFen, outFen, closingFen }) =>
        off(row, `ledger.${fund}`, String(closingFen), String(openingFen + inFen - outFen)),
      ),
  ];
}

const off = ({ id }: FundReturn, what: string, stored: string | null, computed: string | null): Difference => ({
  ...{ what: `return.${what}`, of: id, stored, computed },
});
