import { act as dispatch } from '../../../../../src/contract/acts/distribution.dispatch';
import { useCanteen } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { CELSIUS, PORTIONS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { useActForm } from '../use-act-form';
import { useDispatchT } from './dispatch-words';

interface Draft {
  mealId: string | null;
  siteId: string | null;
  receiverName: string;
  /** Absent from a draft of a release before. */
  sealNo?: string;
  driverName?: string;
  vehiclePlate?: string;
  /** By batch; a dish without portions stays here. */
  portions: Record<string, number | null>;
  holding: Record<string, number | null>;
}

/** What stands in a field, or null where nothing does. */
const typed = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

/** Dishes of a meal go to another school that the kitchen serves, each with its portions. */
export function DispatchForm({ opened }: FormProps) {
  const t = useT();
  const own = useDispatchT();
  const { sites = [] } = useCanteen().school;
  const form = useActForm<Draft>({
    kind: 'distribution.dispatch',
    opened,
    initial: {
      mealId: null,
      siteId: sites.length === 1 ? (sites[0]?.id ?? null) : null,
      receiverName: '',
      sealNo: '',
      driverName: '',
      vehiclePlate: '',
      portions: {},
      holding: {},
    },
  });
  const { draft, change } = form;
  const { meals, isRead: areMealsRead, meal } = useChosenMeal(draft.mealId, form.date);
  const site = sites.find(({ id }) => id === draft.siteId);
  const batches = (meal?.batches ?? []).filter(({ id }) => (draft.portions[id] ?? 0) > 0);
  const missing =
    meal === null
      ? t('form.chooseMeal')
      : site === undefined
        ? own('chooseSite')
        : batches.length === 0
          ? own('noPortions')
          : null;
  const total = batches.reduce((sum, { id }) => sum + (draft.portions[id] ?? 0), 0);
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          mealId: meal?.id,
          siteSchoolId: site?.id,
          v: dispatch.version,
          receiverName: typed(draft.receiverName),
          sealNo: typed(draft.sealNo),
          driverName: typed(draft.driverName),
          vehiclePlate: typed(draft.vehiclePlate),
          lines: batches.map(({ id }) => ({
            batchId: id,
            portions: draft.portions[id],
            holdingTenthsC: draft.holding[id] ?? null,
          })),
        },
        needs: [...(meal === null ? [] : [meal.id]), ...batches.map(({ id }) => id)],
        remember: { mealId: meal?.id ?? null },
        summary: `${site?.name ?? ''} ${total} ${t('handOver.portionUnit')}`,
      })}
    >
      <MealChoiceField
        meals={meals}
        isRead={areMealsRead}
        meal={meal}
        onChange={(mealId) => change({ mealId, portions: {}, holding: {} })}
      />
      <Card>
        <FieldChoice
          label={own('site')}
          value={draft.siteId}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(siteId) => change({ siteId })}
        />
        <FieldText
          label={own('receiver')}
          value={draft.receiverName}
          maxLength={40}
          onChange={(receiverName) => change({ receiverName })}
        />
        <p className="hint">{own('why')}</p>
      </Card>
      <Card>
        <FieldText
          label={own('seal')}
          value={draft.sealNo ?? ''}
          maxLength={40}
          onChange={(sealNo) => change({ sealNo })}
          name="seal"
        />
        <FieldText
          label={own('driver')}
          value={draft.driverName ?? ''}
          maxLength={40}
          onChange={(driverName) => change({ driverName })}
          name="driver"
        />
        <FieldText
          label={own('vehicle')}
          value={draft.vehiclePlate ?? ''}
          maxLength={20}
          onChange={(vehiclePlate) => change({ vehiclePlate })}
          name="vehicle"
        />
      </Card>
      {(meal?.batches ?? []).map(({ id, dishName }) => (
        <Card key={id} title={dishName}>
          <FieldNumber
            label={own('portions')}
            value={draft.portions[id] ?? null}
            units={PORTIONS}
            onChange={(portions) => change({ portions: { ...draft.portions, [id]: portions } })}
          />
          <FieldNumber
            label={own('holding')}
            value={draft.holding[id] ?? null}
            units={CELSIUS}
            optional
            onChange={(holding) => change({ holding: { ...draft.holding, [id]: holding } })}
          />
        </Card>
      ))}
    </ActForm>
  );
}
