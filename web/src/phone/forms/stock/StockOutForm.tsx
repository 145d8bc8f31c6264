import type { Quantity, QuantityUnit } from '../../../../../src/contract/quantity';
import { allocateFefo, mayBeTaken } from '../../../../../src/contract/storing/first-expired';
import { quantityText } from '../../../shared/units';
import { lotsAt, type Needed, useMeasures, useNeeded, useStock } from '../../data/books';
import type { LotHere } from '../../data/unsent-lots';
import { Card } from '../../fields/Card';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { amountUnits } from '../../fields/goods-units';
import { NothingHere } from '../../fields/NothingHere';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { useActForm, wordsOrNull } from '../use-act-form';
import { LotPicker } from './LotPicker';
import { chosenLines, type LotAmounts, particularsOfLots } from './lot-lines';

interface Draft {
  mealId: string | null;
  /** What is wanted of each ingredient, by `keyOf`; the lots follow from it, first expired first. */
  wanted: Record<string, number | null>;
  /** Lots chosen by hand instead; null while the proposal stands. */
  byHand: LotAmounts | null;
  /** The lots that were proposed when it was saved: what was taken does not change with the shelves (R-D10). */
  taken: (Quantity & { lotId: string })[] | null;
  deviationReason: string;
  receiverName: string;
}
const EMPTY: Draft = { mealId: null, wanted: {}, byHand: null, taken: null, deviationReason: '', receiverName: '' };

export function StockOutForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, isRead, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({
    kind: 'stock.out',
    opened,
    initial: EMPTY,
  });
  const { draft, change, placeId } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  const measureOf = useMeasures();
  const lots = lotsAt(shelves, placeId);
  const needed = useNeeded(meal);
  const asMenu = needed === null ? null : wantedOf(needed, goodsOf(lots, form.date));
  const proposed = draft.taken === null ? byProposal(lots, draft.wanted, form.date) : { lines: draft.taken, short: [] };
  const lines = draft.byHand === null ? proposed.lines : chosenLines(draft.byHand, shelves);
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : lines.length === 0
        ? t('stock.chooseLots')
        : draft.byHand === null && proposed.short.length > 0
          ? t('stock.short', { goods: proposed.short.map((each) => `${each.name} ${quantityText(each)}`).join('、') })
          : draft.byHand !== null && draft.deviationReason.trim() === '' && opened?.corrects == null
            ? t('stock.deviationMissing')
            : null;
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          lines,
          deviationReason: draft.byHand === null ? null : wordsOrNull(draft.deviationReason),
          receiverName: draft.receiverName.trim() === '' ? null : draft.receiverName.trim(),
        },
        remember: { mealId: meal?.id ?? null, taken: draft.byHand === null ? lines : null },
        ...particularsOfLots(lines, lots, outbox, meal),
      })}
    >
      <MealChoiceField meals={meals} isRead={areMealsRead} meal={meal} onChange={(mealId) => change({ mealId })} />
      {draft.byHand === null ? (
        <Card title={t('stock.howMuch')}>
          {lots.length === 0 && <NothingHere isRead={isRead} words={t('lots.none')} />}
          {asMenu !== null && (
            <button
              type="button"
              className="chip"
              disabled={Object.keys(asMenu.wanted).length === 0}
              onClick={() => change({ wanted: { ...draft.wanted, ...asMenu.wanted }, taken: null })}
              data-testid="as-menu"
            >
              {t('stock.asMenu')}
              {asMenu.left.length > 0 && <small>{t('stock.notHere', { names: asMenu.left.join('、') })}</small>}
            </button>
          )}
          {goodsOf(lots, form.date).map(({ ingredientId, name, amount, unit }) => {
            const key = keyOf({ ingredientId, unit });
            const measure = measureOf(ingredientId);
            const text = (much: number): string => quantityText({ amount: much, unit }, measure.piece);
            return (
              <FieldNumber
                key={key}
                label={name}
                value={draft.wanted[key] ?? null}
                units={amountUnits(unit, measure)}
                kept={text}
                hint={t('lots.book', { weight: text(amount) })}
                onChange={(value) => change({ wanted: { ...draft.wanted, [key]: value }, taken: null })}
                testId={`want-${key}`}
              />
            );
          })}
          {lines.length > 0 && (
            <ul className="proposal" data-testid="proposal">
              {lines.map(({ lotId, ...much }) => {
                const lot = lots.find((each) => each.id === lotId);
                return (
                  <li key={lotId}>
                    {lot?.ingredientName} {quantityText(much)} ·{' '}
                    {lot?.useBy == null ? t('lots.noUseBy') : t('lots.useBy', { date: lot.useBy })}
                  </li>
                );
              })}
            </ul>
          )}
          <button
            type="button"
            className="quiet"
            onClick={() =>
              change({ taken: null, byHand: Object.fromEntries(lines.map(({ lotId, amount }) => [lotId, amount])) })
            }
          >
            {t('stock.byHand')}
          </button>
        </Card>
      ) : (
        <Card title={t('stock.goods')}>
          <LotPicker lots={lots} isRead={isRead} amounts={draft.byHand} onChange={(byHand) => change({ byHand })} />
          <FieldText
            label={t('stock.deviation')}
            value={draft.deviationReason}
            onChange={(deviationReason) => change({ deviationReason })}
          />
          <button type="button" className="quiet" onClick={() => change({ byHand: null, deviationReason: '' })}>
            {t('stock.byProposal')}
          </button>
        </Card>
      )}
      <Card>
        <FieldText
          label={t('stock.receiver')}
          value={draft.receiverName}
          maxLength={40}
          onChange={(receiverName) => change({ receiverName })}
        />
      </Card>
    </ActForm>
  );
}

/** What the menu needs of the goods that lie here; `left` names what is not among them, or of which no amount is known. */
function wantedOf(needed: Needed, goods: readonly Goods[]): { wanted: Record<string, number>; left: string[] } {
  const wanted: Record<string, number> = {};
  const left: string[] = [];
  for (const { ingredientId, name, toTake } of needed) {
    const here = goods.find((each) => each.ingredientId === ingredientId && each.unit === toTake?.unit);
    if (here === undefined || toTake === null) left.push(name);
    else wanted[keyOf(here)] = toTake.amount;
  }
  return { wanted, left };
}

interface Goods extends Quantity {
  ingredientId: string;
  name: string;
}

/** Eggs that were weighed and eggs that were counted are asked for apart. */
const keyOf = ({ ingredientId, unit }: { ingredientId: string; unit: QuantityUnit }): string =>
  unit === 'g' ? ingredientId : `${ingredientId} ${unit}`;

/** What may be taken on that day, by ingredient and unit. */
function goodsOf(lots: readonly LotHere[], on: string): Goods[] {
  const byKey = new Map<string, Goods>();
  for (const lot of lots) {
    const { ingredientId, ingredientName: name, unit } = lot;
    const known = byKey.get(keyOf(lot)) ?? { ingredientId, name, amount: 0, unit };
    byKey.set(keyOf(lot), { ...known, amount: known.amount + (mayBeTaken(lot, on) ? lot.amount : 0) });
  }
  return [...byKey.values()];
}

/** The lots that the server would propose, too (O-08), so that the proposal is there without a network. */
function byProposal(lots: readonly LotHere[], wanted: Record<string, number | null>, on: string) {
  const all = goodsOf(lots, on).flatMap((goods) => {
    const amount = wanted[keyOf(goods)] ?? 0;
    const own = lots.filter((lot) => keyOf(lot) === keyOf(goods)).map((lot) => ({ ...lot, lotId: lot.id }));
    const { unit, name } = goods;
    return amount > 0 ? [{ ...allocateFefo(own, { amount, unit }, on), unit, name }] : [];
  });
  const short = all.flatMap(({ shortAmount: amount, unit, name }) => (amount > 0 ? [{ amount, unit, name }] : []));
  return { lines: all.flatMap(({ lines }) => lines.map(({ useBy: _, ...line }) => line)), short };
}
