import { Fragment, type ReactNode } from 'react';
import { type Field, type PlainAct, UNITS } from '../../../../src/contract/declaring/declaration';
import { namesOf } from '../../../../src/contract/declaring/in-words';
import { firstMissing } from '../../../../src/contract/declaring/missing';
import type { Values } from '../../../../src/contract/declaring/values';
import { useLanguage } from '../../shared/i18n/language';
import { useCanteen } from '../data/canteen';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { FieldToggle } from '../fields/FieldToggle';
import { MASS_UNITS, type Unit } from '../fields/typed-number';
import { useT } from '../i18n/work';
import type { RecordableKind } from '../outbox/outbox-item';
import { ActForm } from './ActForm';
import { type DeclaredDraft, emptyDraft, gapIn, valuesOf } from './declared-draft';
import type { FormProps } from './form-props';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import { useActForm } from './use-act-form';

/** The form of a plain kind, drawn from its declaration. Nothing stands as answered before somebody answered it. */
export function DeclaredForm({ act, opened }: FormProps & { act: PlainAct }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const kind = act.kind as RecordableKind;
  const form = useActForm<DeclaredDraft>({ kind, opened, initial: emptyDraft(act) });
  const { draft, change } = form;
  const mealField = Object.keys(act.fields).find((name) => act.fields[name]?.type === 'meal');
  const { meals, meal } = useChosenMeal(mealField === undefined ? null : idIn(draft[mealField]), form.date);
  const chosen = mealField === undefined ? {} : { [mealField]: meal?.id ?? null };
  const values: Values = { ...valuesOf(act, draft), ...chosen };
  const gap = gapIn(act, values);
  const needed = gap === null ? firstMissing(act, values, () => undefined) : null;
  const missing =
    gap === null
      ? (needed?.why.ask[language] ?? null)
      : gap.type === 'points'
        ? t('form.pointsOpen', { count: gap.count })
        : act.fields[gap.field]?.type === 'meal'
          ? t('form.chooseMeal')
          : t('form.fill', { field: act.fields[gap.field]?.label[language] ?? '' });
  const named = namesOf(act, values, language);
  const put = (name: string) => (value: Values[string]) => change({ [name]: value });
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: { ...values, v: act.version },
        needs: meal === null || mealField === undefined ? [] : [meal.id],
        summary: named.length > 0 ? named.join('、') : (act.phone.well?.[language] ?? act[language]),
        remember: chosen,
      })}
    >
      {mealField !== undefined && <MealChoiceField meals={meals} meal={meal} onChange={put(mealField)} />}
      <DeclaredFields act={act} draft={draft} put={put} language={language} />
    </ActForm>
  );
}

/** Choices have a card each; what stands between them shares one. */
export function DeclaredFields({
  act,
  draft,
  put,
  language,
}: {
  act: PlainAct;
  draft: DeclaredDraft;
  put: (name: string) => (value: Values[string]) => void;
  language: 'zh' | 'en';
}) {
  const cards: ReactNode[][] = [];
  let open: ReactNode[] | null = null;
  for (const [name, field] of Object.entries(act.fields)) {
    if (field.type === 'meal') continue;
    const drawn = (
      <Fragment key={name}>
        <OneField name={name} field={field} value={draft[name] ?? null} onChange={put(name)} language={language} />
      </Fragment>
    );
    if (field.type === 'choice') {
      cards.push([drawn]);
      open = null;
    } else if (open === null) {
      open = [drawn];
      cards.push(open);
    } else open.push(drawn);
  }
  // biome-ignore lint/suspicious/noArrayIndexKey: cards stay in the order of the declaration
  return cards.map((fields, index) => <Card key={index}>{fields}</Card>);
}

interface OneFieldProps {
  name: string;
  field: Field;
  value: Values[string];
  onChange: (value: Values[string]) => void;
  language: 'zh' | 'en';
}

function OneField({ name, field, value, onChange, language }: OneFieldProps) {
  const label = field.label[language];
  switch (field.type) {
    case 'yes-no':
      return <FieldToggle label={label} value={value as boolean | null} onChange={onChange} />;
    case 'choice':
      return (
        <FieldChoice
          label={label}
          value={value as string | null}
          options={Object.entries(field.options).map(([code, words]) => ({ value: code, label: words[language] }))}
          onChange={onChange}
          testId={`field-${name}`}
        />
      );
    case 'number':
      return (
        <FieldNumber
          label={label}
          value={value as number | null}
          units={unitsOf(field.unit, language)}
          signed={field.min < 0}
          onChange={onChange}
          testId={`field-${name}`}
        />
      );
    case 'date':
      return <FieldText label={label} type="date" value={String(value ?? '')} onChange={onChange} />;
    case 'words':
      return (
        <>
          <FieldText
            label={label}
            value={String(value ?? '')}
            maxLength={field.max}
            onChange={onChange}
            {...(field.name === undefined ? {} : { name: field.name })}
          />
          {field.suggests === 'own-name' && <OwnName value={value} onChange={onChange} />}
        </>
      );
    case 'meal':
      return null;
  }
}

function OwnName({ value, onChange }: Pick<OneFieldProps, 'value' | 'onChange'>) {
  const t = useT();
  const { me } = useCanteen();
  const isMine = value === me.displayName;
  return (
    <button type="button" className="chip" aria-pressed={isMine} onClick={() => onChange(isMine ? '' : me.displayName)}>
      {t('form.myself', { name: me.displayName })}
    </button>
  );
}

const unitsOf = (unit: keyof typeof UNITS, language: 'zh' | 'en'): readonly Unit[] =>
  unit === 'grams' ? MASS_UNITS : [{ name: UNITS[unit][language], factor: UNITS[unit].factor }];

const idIn = (value: Values[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
