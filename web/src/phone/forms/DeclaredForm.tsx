import { Fragment, type ReactNode } from 'react';
import { type Field, type PlainAct, UNITS } from '../../../../src/contract/declaring/declaration';
import { namesOf } from '../../../../src/contract/declaring/in-words';
import { type Bounds, boundsOf, firstMissing, isAsked, isOutside } from '../../../../src/contract/declaring/missing';
import type { Values } from '../../../../src/contract/declaring/values';
import { useLanguage } from '../../shared/i18n/language';
import { useFormLimits, useSuppliers } from '../data/books';
import { useCanteen } from '../data/canteen';
import { useCoSigners } from '../data/co-signers';
import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldPeople } from '../fields/FieldPeople';
import { FieldText } from '../fields/FieldText';
import { FieldToggle } from '../fields/FieldToggle';
import { fromBase, MASS_UNITS, type Unit } from '../fields/typed-number';
import { useT } from '../i18n/work';
import type { RecordableKind } from '../outbox/outbox-item';
import { ActForm } from './ActForm';
import { type DeclaredDraft, emptyDraft, gapIn, valuesOf } from './declared-draft';
import type { FormProps } from './form-props';
import { MealChoiceField, useChosenMeal } from './MealChoiceField';
import type { Offer } from './SavedCard';
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
  const limits = useFormLimits();
  const bounds = (field: string) => boundsOf(act.fields[field], values, (key) => limits[key]);
  const gap = gapIn(act, values);
  const needed = gap === null ? firstMissing(act, values, bounds) : null;
  const missing =
    gap === null
      ? (needed?.ask[language] ?? null)
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
      offers={offersOf(act, language)}
      particulars={() => ({
        body: { ...values, v: act.version },
        needs: meal === null || mealField === undefined ? [] : [meal.id],
        summary: named.length > 0 ? named.join('、') : (act.phone.well?.[language] ?? act[language]),
        remember: chosen,
      })}
    >
      {mealField !== undefined && <MealChoiceField meals={meals} meal={meal} onChange={put(mealField)} />}
      <DeclaredFields act={act} draft={draft} put={put} bounds={bounds} language={language} />
    </ActForm>
  );
}

function offersOf({ phone: { slug, again } }: PlainAct, language: 'zh' | 'en'): Offer[] {
  return again === undefined ? [] : [{ label: again[language], path: `/phone/act/${slug}`, testId: 'again' }];
}

interface DeclaredFieldsProps {
  act: PlainAct;
  draft: DeclaredDraft;
  put: (name: string) => (value: Values[string]) => void;
  /** Of a number, by what the others say. */
  bounds: (field: string) => Bounds | undefined;
  language: 'zh' | 'en';
}

/** Choices have a card each; what stands between them shares one. What nobody asks by what was chosen is not there. */
function DeclaredFields({ act, draft, put, bounds, language }: DeclaredFieldsProps) {
  const cards: ReactNode[][] = [];
  let open: ReactNode[] | null = null;
  for (const [name, field] of Object.entries(act.fields)) {
    if (field.type === 'meal' || !isAsked(field, draft)) continue;
    const drawn = (
      <Fragment key={name}>
        <OneField
          name={name}
          field={field}
          value={draft[name] ?? null}
          onChange={put(name)}
          bounds={bounds(name)}
          language={language}
        />
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
  bounds: Bounds | undefined;
  language: 'zh' | 'en';
}

function OneField({ name, field, value, onChange, bounds, language }: OneFieldProps) {
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
        <>
          <FieldNumber
            label={label}
            value={value as number | null}
            units={unitsOf(field.unit, language)}
            signed={field.min < 0}
            onChange={onChange}
            testId={`field-${name}`}
          />
          <Bound bounds={bounds} value={value as number | null} unit={field.unit} language={language} />
        </>
      );
    case 'people':
      return <People label={label} value={value} most={field.most} onChange={onChange} name={name} />;
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
          {field.suggests === 'colleague' && <Colleague value={value} onChange={onChange} />}
          {field.suggests === 'supplier' && <Supplier value={value} onChange={onChange} />}
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

/** Everybody who may sign here, whoever holds the phone first. */
function useColleagues(): string[] {
  const { me } = useCanteen();
  const others = useCoSigners().map(({ displayName }) => displayName);
  return [...new Set([me.displayName, ...others])];
}

type Named = Pick<OneFieldProps, 'value' | 'onChange'>;

function Colleague(props: Named) {
  return <Names names={useColleagues()} {...props} />;
}

function Supplier(props: Named) {
  return <Names names={[...new Set(useSuppliers().map(({ name }) => name))]} {...props} />;
}

/** Names that are one tap away from standing in the field. */
function Names({ names, value, onChange }: Named & { names: readonly string[] }) {
  return (
    <div className="chips">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="chip"
          aria-pressed={value === name}
          onClick={() => onChange(value === name ? '' : name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

function People({
  value,
  onChange,
  ...rest
}: Pick<OneFieldProps, 'value' | 'onChange' | 'name'> & { label: string; most: number }) {
  return (
    <FieldPeople value={(value ?? []) as readonly string[]} known={useColleagues()} onChange={onChange} {...rest} />
  );
}

/** What is allowed, beside the number; in red when what stands there is not. */
function Bound({ bounds, value, unit, language }: Pick<OneFieldProps, 'bounds' | 'language'> & BoundProps) {
  const t = useT();
  if (bounds === undefined || (bounds.min === null && bounds.max === null)) return null;
  const said = (limit: number) => `${fromBase(limit, UNITS[unit].factor)} ${UNITS[unit][language]}`;
  const words = [
    ...(bounds.min === null ? [] : [t('form.atLeast', { limit: said(bounds.min) })]),
    ...(bounds.max === null ? [] : [t('form.atMost', { limit: said(bounds.max) })]),
  ].join('、');
  return value !== null && isOutside(value, bounds) ? (
    <p className="problem" role="alert" data-testid="out-of-limits">
      {t('form.outside', { limits: words })}
    </p>
  ) : (
    <p className="hint">{words}</p>
  );
}
interface BoundProps {
  value: number | null;
  unit: keyof typeof UNITS;
}

const unitsOf = (unit: keyof typeof UNITS, language: 'zh' | 'en'): readonly Unit[] =>
  unit === 'grams' ? MASS_UNITS : [{ name: UNITS[unit][language], factor: UNITS[unit].factor }];

const idIn = (value: Values[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
