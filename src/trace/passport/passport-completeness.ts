import type { ActStatus } from '../../contract/acts.js';
import type { Passport, PassportGap } from '../../contract/http/trace.js';
import type { Gap } from '../trace-forward.js';

export type PassportContents = Omit<Passport, 'links' | 'completeness' | 'reversedActs' | 'outsideScope' | 'asOf'>;

export interface Completeness {
  percent: number;
  expected: number;
  found: number;
  missing: Gap<PassportGap>[];
}

/**
 * Which of the links that the rules expect of a meal are there, and which are not, by name.
 *
 * Each dish is cooked from issued lots (L03) and sampled, of whichever batch (S-18); each lot has its delivery, papers
 * and supplier (S-11, S-12) and was within its days when it was used (S-13); what needs two signatures has them;
 * the meal was handed over or sent to another school, which received it, counted, accompanied (S-02) and its leftovers weighed (S-19).
 *
 * Always holds: `expected` is `found` plus the number of `missing`; `percent` is 100 only when nothing is missing.
 */
export function passportCompleteness(contents: PassportContents): Completeness {
  const { dishes, batches, issues, lots, suppliers, samples } = contents;
  const missing: Gap<PassportGap>[] = [];
  let expected = 0;
  const expect = (what: PassportGap, there: boolean, nodeId: string | null = null, name = '') => {
    expected += 1;
    if (!there) missing.push({ what, nodeId, name });
  };
  const expectEffect = ({ actId, status }: { actId: string; status: ActStatus }, name: string) => {
    expect('signature', status !== 'awaiting_second', actId, name);
    if (status === 'pending_shortage') expect('shortage', false, actId, name);
  };

  for (const { id, dishNo, name } of dishes) {
    const cooked = batches.filter((batch) => batch.dishNo === dishNo);
    const [first] = cooked;
    expect('batch_of_dish', first !== undefined, id, name);
    if (first === undefined) continue;
    const sampled = samples.some(({ batchId }) => cooked.some((batch) => batch.id === batchId));
    expect('sample_of_batch', sampled, first.id, name);
  }
  for (const { id, dishName, inputs, status } of batches) {
    // What was bought ready was cooked of goods that its maker answers for
    if (id !== contents.meal.id) expect('inputs_of_batch', inputs.length > 0, id, dishName);
    if (status === 'pending_shortage') expect('shortage', false, id, dishName);
  }
  for (const { id, ingredientName: name, supplierId, ...lot } of lots) {
    if (lot.cookedAmount > 0) expect('issue_of_input', lot.issuedAmount > 0, id, name);
    expect('delivery_of_lot', lot.delivery !== null, id, name);
    expect('certificate_of_lot', lot.certificates.length > 0, id, name);
    expect('lot_expired_when_used', !lot.expiredWhenUsed, id, name);
    expect(
      'supplier_of_lot',
      suppliers.some((supplier) => supplier.id === supplierId),
      id,
      name,
    );
  }
  for (const { id, name, licenceValidAtDelivery } of suppliers) {
    expect('licence_expired_at_delivery', licenceValidAtDelivery, id, name);
  }
  for (const issue of issues) expectEffect(issue, namesOf(issue.lines, lots));
  for (const sample of samples) expectEffect(sample, batches.find(({ id }) => id === sample.batchId)?.dishName ?? '');
  for (const { id, siteName, receipt } of contents.dispatches) {
    expect('receipt_of_dispatch', receipt !== null, id, siteName);
  }
  expect('hand_over', contents.handOvers.length + contents.dispatches.length > 0);
  expect('headcount', contents.headcount !== null);
  expect('accompany_dining', contents.accompanyDinings.length > 0);
  expect('leftovers', contents.leftovers !== null);

  const found = expected - missing.length;
  return { percent: Math.floor((found * 100) / expected), expected, found, missing };
}

const namesOf = (lines: readonly { lotId: string }[], lots: PassportContents['lots']): string =>
  lines.map(({ lotId }) => lots.find(({ id }) => id === lotId)?.ingredientName ?? '').join('、');
