import type { Passport, TraceLink } from '../../contract/http/trace.js';
import { type Quantity, sums } from '../../contract/quantity.js';
import { howMuch } from '../trace-forward.js';

type Columns = Pick<
  Passport,
  'meal' | 'dishes' | 'batches' | 'issues' | 'lots' | 'suppliers' | 'samples' | 'handOvers' | 'dispatches'
>;

/**
 * The lines between the columns of a passport, in the direction of the goods. A lot that went into a batch without an
 * issue for this meal is linked to the batch itself, so that what is missing in between can be seen. The amount from an
 * issue to a batch is open where two issues brought the same lot, or where its lots are not counted in one unit.
 */
export function passportLinks(columns: Columns): TraceLink[] {
  const { meal, dishes, batches, issues, lots, suppliers, samples, handOvers, dispatches } = columns;
  const links: TraceLink[] = [];
  const link = (from: string, to: string, quantity: Quantity | null = null) =>
    links.push({ from, to, ...howMuch(quantity) });
  for (const { id, supplierId } of lots) if (suppliers.some((it) => it.id === supplierId)) link(supplierId, id);
  for (const { id, lines } of issues) for (const line of lines) link(line.lotId, id, quantityOf(line));
  for (const { id, dishNo, inputs } of batches) {
    const sourcesOf = (lotId: string) => issues.filter(({ lines }) => lines.some((line) => line.lotId === lotId));
    for (const input of inputs) if (sourcesOf(input.lotId).length === 0) link(input.lotId, id, quantityOf(input));
    for (const issue of issues) {
      const taken = inputs.filter(({ lotId }) => issue.lines.some((line) => line.lotId === lotId));
      const certain = taken.every(({ lotId }) => sourcesOf(lotId).length === 1);
      const [sum, ...others] = sums(taken);
      if (taken.length > 0) link(issue.id, id, certain && sum && others.length === 0 ? sum : null);
    }
    const dish = dishes.find((candidate) => candidate.dishNo === dishNo);
    if (dish) link(id, dish.id);
  }
  for (const { id } of dishes) link(id, meal.id);
  for (const { id, batchId } of samples) link(batchId, id);
  for (const { id } of [...handOvers, ...dispatches]) link(meal.id, id);
  return links;
}

const quantityOf = ({ amount, unit }: Quantity): Quantity => ({ amount, unit });
