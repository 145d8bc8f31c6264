import { kilograms } from '../../shared/units';
import { lotsAt, useStock } from '../data/books';
import { proposeFefo } from '../data/propose-fefo';
import { type LotHere, needsOfLots } from '../data/unsent-lots';
import { Card } from '../fields/Card';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { MASS_UNITS } from '../fields/typed-number';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { chosenLines, LotPicker } from './LotPicker';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import { useActForm, wordsOrNull } from './use-act-form';

interface Draft {
  mealId: string | null;
  /** What is wanted of each ingredient; the lots follow from it, first expired first. */
  wanted: Record<string, number | null>;
  /** Lots chosen by hand instead; null while the proposal stands. */
  byHand: Record<string, number | null> | null;
  /** The lots that were proposed when it was saved: what was taken does not change with the shelves (R-D10). */
  taken: { lotId: string; grams: number }[] | null;
  deviationReason: string;
  receiverName: string;
}
const EMPTY: Draft = { mealId: null, wanted: {}, byHand: null, taken: null, deviationReason: '', receiverName: '' };

export function StockOutForm({ opened }: FormProps) {
  const t = useT();
  const { shelves, outbox } = useStock(opened?.shelf);
  const form = useActForm<Draft>({
    kind: 'stock.out',
    opened,
    initial: EMPTY,
  });
  const { draft, change, placeId } = form;
  const { meals, meal } = useChosenMeal(draft.mealId, form.date);
  const lots = lotsAt(shelves, placeId);
  const proposed = draft.taken === null ? byProposal(lots, draft.wanted) : { lines: draft.taken, shortGrams: 0 };
  const lines = draft.byHand === null ? proposed.lines : chosenLines(draft.byHand);
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : lines.length === 0
        ? t('stock.chooseLots')
        : draft.byHand === null && proposed.shortGrams > 0
          ? t('stock.short', { weight: kilograms(proposed.shortGrams) })
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
        needs: [
          ...(meal === null ? [] : [meal.id]),
          ...needsOfLots(
            lines.map(({ lotId }) => lotId),
            outbox,
          ),
        ],
        remember: { mealId: meal?.id ?? null, taken: draft.byHand === null ? lines : null },
        summary: lines
          .map(
            ({ lotId, grams }) => `${lots.find((lot) => lot.id === lotId)?.ingredientName ?? ''} ${kilograms(grams)}`,
          )
          .join('、'),
      })}
    >
      <MealChoiceField meals={meals} meal={meal} onChange={(mealId) => change({ mealId })} />
      {draft.byHand === null ? (
        <Card title={t('stock.howMuch')}>
          {lots.length === 0 && <p className="hint">{t('lots.none')}</p>}
          {ingredientsOf(lots).map(({ id, name, grams }) => (
            <FieldNumber
              key={id}
              label={name}
              value={draft.wanted[id] ?? null}
              units={MASS_UNITS}
              hint={t('lots.book', { weight: kilograms(grams) })}
              onChange={(value) => change({ wanted: { ...draft.wanted, [id]: value }, taken: null })}
              testId={`want-${id}`}
            />
          ))}
          {lines.length > 0 && (
            <ul className="proposal" data-testid="proposal">
              {lines.map(({ lotId, grams }) => {
                const lot = lots.find((each) => each.id === lotId);
                return (
                  <li key={lotId}>
                    {lot?.ingredientName} {kilograms(grams)} ·{' '}
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
              change({ taken: null, byHand: Object.fromEntries(lines.map(({ lotId, grams }) => [lotId, grams])) })
            }
          >
            {t('stock.byHand')}
          </button>
        </Card>
      ) : (
        <Card title={t('stock.goods')}>
          <LotPicker
            lots={lots}
            grams={draft.byHand}
            onChange={(lotId, grams) => change({ byHand: { ...draft.byHand, [lotId]: grams } })}
          />
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

function ingredientsOf(lots: readonly LotHere[]): { id: string; name: string; grams: number }[] {
  const byId = new Map<string, { id: string; name: string; grams: number }>();
  for (const lot of lots) {
    const known = byId.get(lot.ingredientId) ?? { id: lot.ingredientId, name: lot.ingredientName, grams: 0 };
    byId.set(lot.ingredientId, { ...known, grams: known.grams + (lot.expired ? 0 : lot.grams) });
  }
  return [...byId.values()];
}

function byProposal(lots: readonly LotHere[], wanted: Record<string, number | null>) {
  const all = Object.entries(wanted).flatMap(([ingredientId, grams]) =>
    grams === null || grams <= 0
      ? []
      : [
          proposeFefo(
            lots.filter((lot) => lot.ingredientId === ingredientId),
            grams,
          ),
        ],
  );
  return { lines: all.flatMap((each) => each.lines), shortGrams: all.reduce((sum, each) => sum + each.shortGrams, 0) };
}
