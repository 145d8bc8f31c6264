import { priceOf } from '../contract/delivering/price-of.js';
import type { QuantityUnit } from '../contract/quantity.js';
import type { DeductionGround, DeductionStatus } from '../contract/words/deduction-words.js';
import { DomainError } from '../platform/index.js';

/** A line of a delivery as it was recorded: amounts in base units of `unit`, prices in fen for a kilogram, a litre or a piece. */
export interface RecordedLine {
  notedAmount: number | null;
  measuredAmount: number;
  acceptedAmount: number;
  unit: QuantityUnit;
  unitPriceFen: number | null;
  /** What the contract with the supplier says on that day; null where none says anything. */
  contractFen: number | null;
}

/** What a line comes to on a ground, in fen; null where the records cannot say, nought where they say that nothing is missing. */
export function computedFen(ground: DeductionGround, line: RecordedLine): number | null {
  const { notedAmount, measuredAmount, acceptedAmount, unit, unitPriceFen, contractFen } = line;
  if (unitPriceFen === null) return null;
  const costs = (amount: number, fen = unitPriceFen): number => priceOf(fen, { amount: Math.max(0, amount), unit });
  switch (ground) {
    case 'short-weight':
      return notedAmount === null ? null : costs(notedAmount - measuredAmount);
    case 'refused':
      return costs(measuredAmount - acceptedAmount);
    case 'over-contract':
      return contractFen === null ? null : costs(acceptedAmount, Math.max(0, unitPriceFen - contractFen));
    case 'late':
      return null;
  }
}

/**
 * The amount that is proposed: the computed one, or another with its reason.
 *
 * @throws DomainError `deductions.amount-unknown`, `deductions.reason-missing`
 */
export function proposedFen(computed: number | null, saidFen: number | null, reason: string | null): number {
  if (saidFen === null || saidFen === computed) {
    if (computed !== null && computed > 0) return computed;
    throw new DomainError('deductions.amount-unknown', {}, { field: 'amountFen' });
  }
  if (reason === null) throw new DomainError('deductions.reason-missing', {}, { field: 'reason' });
  return saidFen;
}

type Step = Exclude<DeductionStatus, 'proposed'>;
const FROM: Readonly<Record<Step, readonly DeductionStatus[]>> = {
  agreed: ['proposed', 'contested'],
  contested: ['proposed', 'agreed'],
  settled: ['agreed'],
  withdrawn: ['proposed', 'contested', 'agreed'],
};
const STEPS = Object.keys(FROM) as Step[];

export interface Standing {
  status: DeductionStatus;
  /** The delivery was not reversed. */
  recordStands: boolean;
}
/** Who says something, as it concerns one proposal. */
export interface Sayer {
  isProposer: boolean;
  mayManage: boolean;
  mayContest: boolean;
}

/** What somebody may say next. Two persons: whoever proposed it does not agree to it (DR-13). */
export function nextSteps({ status, recordStands }: Standing, { isProposer, mayManage, mayContest }: Sayer): Step[] {
  return STEPS.filter((step) => {
    if (!FROM[step].includes(status) || !(step === 'contested' ? mayContest : mayManage)) return false;
    return step === 'contested' || step === 'withdrawn' || (recordStands && !(step === 'agreed' && isProposer));
  });
}

/**
 * @param text what is said with it: an objection, how it was settled, why it is withdrawn, what is answered to an objection
 * @throws DomainError `deductions.not-now`, `deductions.own-proposal`, `deductions.record-gone`, `deductions.text-missing`
 */
export function requireStep(step: Step, standing: Standing, isProposer: boolean, text: string | null): void {
  const { status, recordStands } = standing;
  if (!FROM[step].includes(status)) throw new DomainError('deductions.not-now', {}, { field: 'kind' });
  if (step === 'agreed' && isProposer) {
    throw new DomainError('deductions.own-proposal', {}, { field: 'kind', rule: 'DR-13' });
  }
  if (!recordStands && (step === 'agreed' || step === 'settled')) {
    throw new DomainError('deductions.record-gone', {}, { field: 'kind' });
  }
  if (text === null && (step !== 'agreed' || status === 'contested')) {
    throw new DomainError('deductions.text-missing', {}, { field: 'text' });
  }
}
