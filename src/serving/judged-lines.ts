import type { BodyOf } from '../contract/http/endpoint.js';
import type { servingEndpoints } from '../contract/http/serving.js';
import type { JournalReader, OpenAct } from '../journal/index.js';
import { DomainError } from '../platform/index.js';
import { type HoldingLimits, judgeHolding } from './judge-holding.js';
import type { HandOverLine } from './serving.entities.js';

type Handed = Pick<BodyOf<(typeof servingEndpoints)['handOver']>, 'mealId' | 'lines'>;

/**
 * Batches of one meal that leave the kitchen's hands, each judged by the two-hour limit (O-05).
 *
 * @throws DomainError `serving.before-cooking`, `serving.last-hot-outside`, `serving.batch-named-twice`,
 *   `journal.batch-not-found`
 */
export async function judgedLines(open: OpenAct, journal: JournalReader, body: Handed): Promise<HandOverLine[]> {
  const cookedAt = await cookedAtOf(open, journal, body);
  const limits = await holdingLimits(open);
  const servedAt = open.act.occurredAt;
  return body.lines.map((line, index) => {
    const at = (name: string) => ({ field: `lines.${index}.${name}`, rule: 'O-05' });
    const cooked = cookedAt.get(line.batchId) as Date;
    const lastHotAt = line.lastHotAt === null ? null : new Date(line.lastHotAt);
    if (servedAt < cooked) throw new DomainError('serving.before-cooking', {}, at('batchId'));
    if (lastHotAt !== null && (lastHotAt < cooked || lastHotAt > servedAt)) {
      throw new DomainError('serving.last-hot-outside', {}, at('lastHotAt'));
    }
    const { holdingTenthsC, reheatedToTenthsC } = line;
    const judged = judgeHolding({ cookedAt: cooked, servedAt, holdingTenthsC, lastHotAt, reheatedToTenthsC }, limits);
    return { ...line, lastHotAt, ...judged, actId: open.act.id, lineNo: index + 1 };
  });
}

/** When each batch was finished. The batches are held in the order of their ids, as everybody holds them. */
async function cookedAtOf(
  { tx, requireMade }: OpenAct,
  journal: JournalReader,
  { lines, mealId }: Handed,
): Promise<Map<string, Date>> {
  const ids = lines.map(({ batchId }) => batchId);
  const field = (id: string, index = ids.indexOf(id)) => `lines.${index}.batchId`;
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw new DomainError('serving.batch-named-twice', {}, { field: `lines.${twice}.batchId` });
  const ofMeal = await journal.linksTo(tx, 'meal', [mealId]);
  const cookedAt = new Map<string, Date>();
  for (const id of [...ids].sort()) {
    const batch = await requireMade('batch', id, field(id));
    if (!ofMeal.some(({ actId }) => actId === id)) {
      throw new DomainError('journal.batch-not-found', {}, { field: field(id) });
    }
    cookedAt.set(id, batch.occurredAt);
  }
  return cookedAt;
}

async function holdingLimits({ limit }: OpenAct): Promise<HoldingLimits> {
  return {
    hotTenthsC: await limit('hold.hot_tenths_c'),
    chillMaxTenthsC: await limit('hold.chill_max_tenths_c'),
    dangerMaxMinutes: await limit('hold.danger_max_minutes'),
    coreTenthsC: await limit('cook.core_tenths_c'),
  };
}
