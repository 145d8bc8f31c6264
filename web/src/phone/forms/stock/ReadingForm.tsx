import type { StorageRegime } from '../../../../../src/contract/http/warehouse';
import { judgeReading, regimeOfPlace, type StorageLimits } from '../../../../../src/contract/storing/judge-reading';
import { celsius } from '../../../shared/units';
import { useStorageLimits } from '../../data/books';
import type { Place } from '../../data/canteen';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { CELSIUS, PERCENT } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm, wordsOrNull } from '../use-act-form';

interface Reading {
  quantity: 'temperature' | 'humidity';
  /** As chosen by a person; null while the place says it. */
  regime: StorageRegime | null;
  valueTenths: number | null;
  correctiveAction: string;
}
const EMPTY: Reading = { quantity: 'temperature', regime: null, valueTenths: null, correctiveAction: '' };
/** Of one place while one record is opened again; else by place, those without a number were not read. */
interface Draft extends Reading {
  readings: Record<string, Reading>;
}
const REGIMES: readonly StorageRegime[] = ['chill', 'freeze', 'ambient'];
const USUAL_ACTIONS = ['setColder', 'moved', 'repair'] as const;

/**
 * What the thermometers say, all places in one form and an act for each that was read; the place says what goods are kept
 * like there, and a value out of limits is said at once.
 */
export function ReadingForm({ opened }: FormProps) {
  const t = useT();
  const limits = useStorageLimits();
  const form = useActForm<Draft>({
    kind: 'storage.reading',
    opened,
    initial: { ...EMPTY, readings: {} },
  });
  const { draft, change } = form;
  const isAgain = opened !== undefined && (opened.refused !== null || opened.corrects !== null);
  const { readings: _, ...only } = draft;
  const of = (place: Place): Reading => (isAgain ? only : (draft.readings[place.id] ?? EMPTY));
  const put = (place: Place) => (part: Partial<Reading>) =>
    change(
      isAgain
        ? part
        : ({ readings }) => ({ readings: { ...readings, [place.id]: { ...(readings[place.id] ?? EMPTY), ...part } } }),
    );
  const places = isAgain ? form.places.filter(({ id }) => id === form.placeId) : coldFirst(form.places);
  const read = places.filter((place) => of(place).valueTenths !== null);
  const gaps = read.flatMap((place) => {
    const gap = gapIn(of(place), place, limits);
    return gap === null ? [] : [t('delivery.gapOf', { goods: place.name, gap: t(gap) })];
  });
  return (
    <ActForm
      form={form}
      choosesPlace={isAgain}
      missing={read.length === 0 ? t('reading.missing') : (gaps[0] ?? null)}
      particulars={() =>
        read.map((place) => {
          const reading = of(place);
          const { quantity, valueTenths, correctiveAction } = reading;
          return {
            placeId: place.id,
            body: {
              quantity,
              valueTenths,
              regime: regimeIn(reading, place),
              correctiveAction: wordsOrNull(correctiveAction),
            },
            summary: `${(valueTenths ?? 0) / 10}${quantity === 'temperature' ? ' ℃' : ' %'}`,
            remember: { ...reading, readings: {} },
          };
        })
      }
    >
      {places.map((place) => (
        <ReadingCard key={place.id} place={place} reading={of(place)} limits={limits} onChange={put(place)} />
      ))}
    </ActForm>
  );
}

interface CardProps {
  place: Place;
  reading: Reading;
  /** By what it is judged; undefined while this phone has not heard of it. */
  limits: StorageLimits | undefined;
  onChange: (part: Partial<Reading>) => void;
}

function ReadingCard({ place, reading, limits, onChange }: CardProps) {
  const t = useT();
  const isTemperature = reading.quantity === 'temperature';
  const judged = judgedOf(reading, place, limits);
  const isOut = judged?.verdict === 'out';
  const bounds = [judged?.limit?.minTenths, judged?.limit?.maxTenths].map((tenths) =>
    tenths == null ? '' : celsius(tenths),
  );
  return (
    <Card title={place.name}>
      <FieldNumber
        label={t(`reading.${reading.quantity}`)}
        value={reading.valueTenths}
        units={isTemperature ? CELSIUS : PERCENT}
        signed={isTemperature}
        onChange={(valueTenths) => onChange({ valueTenths })}
        testId={`reading-${place.name}`}
      />
      {isOut && (
        <>
          <p className="problem" role="alert" data-testid="reading-out">
            {t('reading.out', { bounds: bounds.filter(Boolean).join(' – '), rule: judged.limit?.rule ?? '' })}
          </p>
          <div className="chips">
            {USUAL_ACTIONS.map((action) => (
              <button
                key={action}
                type="button"
                className="chip"
                aria-pressed={reading.correctiveAction === t(`reading.action.${action}`)}
                onClick={() => onChange({ correctiveAction: t(`reading.action.${action}`) })}
              >
                {t(`reading.action.${action}`)}
              </button>
            ))}
          </div>
        </>
      )}
      {reading.valueTenths !== null && (
        <>
          {isTemperature && (
            <FieldChoice
              label={t('reading.regime')}
              value={regimeIn(reading, place)}
              options={REGIMES.map((value) => ({ value, label: t(`regime.${value}`) }))}
              onChange={(regime) => onChange({ regime })}
              testId={`regime-${place.name}`}
            />
          )}
          <FieldText
            label={t(isOut ? 'reading.correctiveNow' : 'reading.corrective')}
            value={reading.correctiveAction}
            onChange={(correctiveAction) => onChange({ correctiveAction })}
            name="corrective"
          />
        </>
      )}
      <FieldChoice
        label={t('reading.what')}
        value={reading.quantity}
        options={(['temperature', 'humidity'] as const).map((value) => ({ value, label: t(`reading.${value}`) }))}
        onChange={(quantity) => onChange({ quantity, valueTenths: null })}
      />
    </Card>
  );
}

/** Cold places are read every day, the others now and then. */
const coldFirst = (places: readonly Place[]): Place[] => [
  ...places.filter(({ kind }) => kind !== 'dry_store'),
  ...places.filter(({ kind }) => kind === 'dry_store'),
];

/** What goods are kept like there, as a person chose it or the place says. */
const regimeIn = ({ quantity, regime }: Reading, place: Place): StorageRegime | null =>
  quantity === 'temperature' ? (regime ?? regimeOfPlace(place)) : null;

function judgedOf(reading: Reading, place: Place, limits: StorageLimits | undefined) {
  const { quantity, valueTenths } = reading;
  if (limits === undefined || valueTenths === null) return null;
  return judgeReading({ quantity, valueTenths, regime: regimeIn(reading, place) }, place.kind, limits);
}

function gapIn(
  reading: Reading,
  place: Place,
  limits: StorageLimits | undefined,
): 'reading.regimeMissing' | 'reading.correctiveMissing' | null {
  if (reading.quantity === 'temperature' && regimeIn(reading, place) === null) return 'reading.regimeMissing';
  const isOut = judgedOf(reading, place, limits)?.verdict === 'out';
  return isOut && reading.correctiveAction.trim() === '' ? 'reading.correctiveMissing' : null;
}
