import type { StorageRegime } from '../../../../src/contract/http/warehouse';
import { judgeReading, regimeOfPlace } from '../../../../src/contract/judge-reading';
import { celsius } from '../../shared/units';
import { useStorageLimits } from '../data/books';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { CELSIUS, PERCENT } from '../fields/typed-number';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm, wordsOrNull } from './use-act-form';

interface Draft {
  quantity: 'temperature' | 'humidity';
  /** As chosen by a person; null while the place says it. */
  regime: StorageRegime | null;
  valueTenths: number | null;
  correctiveAction: string;
}
const EMPTY: Draft = { quantity: 'temperature', regime: null, valueTenths: null, correctiveAction: '' };
const REGIMES: readonly StorageRegime[] = ['chill', 'freeze', 'ambient'];
const USUAL_ACTIONS = ['setColder', 'moved', 'repair'] as const;

/** What the thermometer says; the place says what goods are kept like there, and a value out of limits is said at once. */
export function ReadingForm({ opened }: FormProps) {
  const t = useT();
  const limits = useStorageLimits();
  const form = useActForm({
    kind: 'storage.reading',
    opened,
    initial: EMPTY,
  });
  const { draft, change } = form;
  const place = form.places.find(({ id }) => id === form.placeId);
  const isTemperature = draft.quantity === 'temperature';
  const said = place === undefined ? null : regimeOfPlace(place);
  const regime = isTemperature ? (draft.regime ?? said) : null;
  const reading = { quantity: draft.quantity, valueTenths: draft.valueTenths ?? 0, regime };
  const judged =
    limits === undefined || place === undefined || draft.valueTenths === null
      ? null
      : judgeReading(reading, place.kind, limits);
  const isOut = judged?.verdict === 'out';
  const missing =
    draft.valueTenths === null
      ? t('reading.missing')
      : isTemperature && regime === null
        ? t('reading.regimeMissing')
        : isOut && draft.correctiveAction.trim() === ''
          ? t('reading.correctiveMissing')
          : null;
  const bounds = [judged?.limit?.minTenths, judged?.limit?.maxTenths].map((tenths) =>
    tenths == null ? '' : celsius(tenths),
  );
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: { ...reading, valueTenths: draft.valueTenths, correctiveAction: wordsOrNull(draft.correctiveAction) },
        summary: `${(draft.valueTenths ?? 0) / 10}${isTemperature ? ' ℃' : ' %'}`,
      })}
    >
      <Card>
        <FieldNumber
          label={t(`reading.${draft.quantity}`)}
          value={draft.valueTenths}
          units={isTemperature ? CELSIUS : PERCENT}
          signed={isTemperature}
          onChange={(valueTenths) => change({ valueTenths })}
          testId="reading"
        />
        {isOut && (
          <p className="problem" role="alert" data-testid="reading-out">
            {t('reading.out', { bounds: bounds.filter(Boolean).join(' – '), rule: judged.limit?.rule ?? '' })}
          </p>
        )}
        {isOut && (
          <div className="chips">
            {USUAL_ACTIONS.map((action) => (
              <button
                key={action}
                type="button"
                className="chip"
                aria-pressed={draft.correctiveAction === t(`reading.action.${action}`)}
                onClick={() => change({ correctiveAction: t(`reading.action.${action}`) })}
              >
                {t(`reading.action.${action}`)}
              </button>
            ))}
          </div>
        )}
        <FieldText
          label={t(isOut ? 'reading.correctiveNow' : 'reading.corrective')}
          value={draft.correctiveAction}
          onChange={(correctiveAction) => change({ correctiveAction })}
          name="corrective"
        />
        {isTemperature && (
          <FieldChoice
            label={t('reading.regime')}
            value={regime}
            options={REGIMES.map((value) => ({ value, label: t(`regime.${value}`) }))}
            onChange={(next) => change({ regime: next })}
            testId="regime"
          />
        )}
        <FieldChoice
          label={t('reading.what')}
          value={draft.quantity}
          options={(['temperature', 'humidity'] as const).map((value) => ({ value, label: t(`reading.${value}`) }))}
          onChange={(quantity) => change({ quantity, valueTenths: null })}
        />
      </Card>
    </ActForm>
  );
}
