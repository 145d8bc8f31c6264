import { addDays, dateTime, instantOfTyped, today } from '../../shared/time';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n/work';
import type { ActFormState } from './use-act-form';
import { aWhileAgo, daysFor } from './when';

/** When it happened: just now, earlier on a day of one's choice, or when the record that is opened again said. */
export function WhenField<Draft>({ form }: { form: ActFormState<Draft> }) {
  const t = useT();
  const { circumstances, arrange, opened } = form;
  const { when } = circumstances;
  const kept = opened?.occurredAt ?? null;
  const dayName = (date: string): string =>
    date === today() ? t('form.today') : date === addDays(today(), -1) ? t('form.yesterday') : date.slice(5);
  const read = typeof when === 'string' ? null : instantOfTyped(when.date, when.time);
  return (
    <>
      <FieldChoice
        label={t('form.when')}
        value={typeof when === 'string' ? when : 'earlier'}
        options={[
          ...(kept === null ? [] : [{ value: 'kept', label: dateTime(kept).slice(5, 16), detail: t('form.kept') }]),
          { value: 'now', label: t('form.now') },
          { value: 'earlier', label: t('form.earlier') },
        ]}
        onChange={(value) => arrange({ when: value === 'now' || value === 'kept' ? value : aWhileAgo(Date.now()) })}
      />
      {typeof when !== 'string' && (
        <>
          <FieldChoice
            label={t('form.day')}
            value={when.date}
            options={daysFor(when, Date.now()).map((date) => ({
              value: date,
              label: dayName(date),
              detail: date.slice(5),
            }))}
            onChange={(date) => arrange({ when: { ...when, date } })}
            testId="day"
          />
          <FieldText
            label={t('form.earlierAt')}
            value={when.time}
            placeholder="0705"
            inputMode="numeric"
            onChange={(time) => arrange({ when: { ...when, time } })}
            name="time"
          />
          <p className={read === null ? 'problem' : 'hint'} data-testid="time-read">
            {read === null ? t('form.when.unread') : t('form.readAs', { time: dateTime(read).slice(5, 16) })}
          </p>
        </>
      )}
    </>
  );
}
