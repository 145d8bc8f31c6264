import { type ComponentType, Fragment, type ReactNode } from 'react';
import { type Field, type ManyAtOnce, type PlainAct, UNITS } from '../../../../../src/contract/declaring/declaration';
import { namesOf } from '../../../../../src/contract/declaring/in-words';
import {
  type Bounds,
  boundsOf,
  firstMissing,
  isAsked,
  isOutside,
  mayStayEmpty,
} from '../../../../../src/contract/declaring/missing';
import type { Values } from '../../../../../src/contract/declaring/values';
import { useLanguage } from '../../../shared/i18n/language';
import { useFormLimits, useSuppliers } from '../../data/books';
import { useCanteen } from '../../data/canteen';
import { useCoSigners } from '../../data/co-signers';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldPeople } from '../../fields/FieldPeople';
import { FieldText } from '../../fields/FieldText';
import { FieldToggle } from '../../fields/FieldToggle';
import { fromBase, MASS_UNITS, type Unit } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import type { RecordableKind } from '../../outbox/outbox-item';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { MealChoiceField, useChosenMeal } from '../kitchen/MealChoiceField';
import { useActForm } from '../use-act-form';
import { type DeclaredDraft, emptyDraft, gapIn, valuesOf } from './declared-draft';

/** What a form shows before its fields, and may fill in when somebody says so. */
export type Beside = ComponentType<{ draft: DeclaredDraft; change: (change: DeclaredDraft) => void }>;

/** The form of a plain kind, drawn from its declaration. Nothing stands as answered before somebody answered it. */
export function DeclaredForm({ act, opened, beside }: FormProps & { act: PlainAct; beside?: Beside }) {
  const isAgain = opened !== undefined && (opened.refused !== null || opened.corrects !== null);
  if (act.phone.many !== undefined && !isAgain) return <ManyForm act={act} many={act.phone.many} opened={opened} />;
  return <OneForm act={act} opened={opened} beside={isAgain ? undefined : beside} />;
}

function OneForm({ act, opened, beside: Beside }: FormProps & { act: PlainAct; beside: Beside | undefined }) {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const kind = act.kind as RecordableKind;
  const form = useActForm<DeclaredDraft>({ kind, opened, initial: emptyDraft(act) });
  const { draft, change } = form;
  const mealField = Object.keys(act.fields).find((name) => act.fields[name]?.type === 'meal');
  const {
    meals,
    isRead: areMealsRead,
    meal,
  } = useChosenMeal(mealField === undefined ? null : idIn(draft[mealField]), form.date);
  const chosen = mealField === undefined ? {} : { [mealField]: meal?.id ?? null };
  const values: Values = { ...valuesOf(act, draft), ...chosen };
  const { boundsIn, gapInWords } = useGapInWords(act, language);
  const named = namesOf(act, values, language);
  return (
    <ActForm
      form={form}
      missing={gapInWords(values)}
      particulars={() => ({
        body: { ...values, v: act.version },
        needs: meal === null || mealField === undefined ? [] : [meal.id],
        summary: named.length > 0 ? named.join('、') : (act.phone.well?.[language] ?? act[language]),
        remember: chosen,
      })}
    >
      {mealField !== undefined && (
        <MealChoiceField
          meals={meals}
          isRead={areMealsRead}
          meal={meal}
          onChange={(id) => change({ [mealField]: id })}
        />
      )}
      {Beside !== undefined && <Beside draft={draft} change={change} />}
      <DeclaredFields act={act} draft={draft} change={change} bounds={boundsIn(values)} language={language} />
    </ActForm>
  );
}

/** What is still to be answered, in words; null where nothing is. */
function useGapInWords(act: PlainAct, language: 'zh' | 'en') {
  const t = useT();
  const limits = useFormLimits();
  const boundsIn = (values: Values) => (field: string) => boundsOf(act.fields[field], values, (key) => limits[key]);
  const gapInWords = (values: Values): string | null => {
    const gap = gapIn(act, values);
    if (gap === null) return firstMissing(act, values, boundsIn(values))?.ask[language] ?? null;
    if (gap.type === 'points') return t('form.pointsOpen', { count: gap.count });
    const field = act.fields[gap.field];
    return field?.type === 'meal' ? t('form.chooseMeal') : t('form.fill', { field: field?.label[language] ?? '' });
  };
  return { boundsIn, gapInWords };
}

interface ManyDraft {
  /** By the name of whom it is about; who has none was not looked at. */
  rows: Record<string, DeclaredDraft>;
  /** Those whose points are answered one by one. */
  open: string[];
  /** A name that is typed and not added yet. */
  typed: string;
}

/**
 * One form for everybody who works here, an act for each: what is measured is typed for each, and one tap says of all who
 * were looked at that the rest is as it should be. Whoever is not well has his points a tap away.
 */
function ManyForm({ act, many, opened }: FormProps & { act: PlainAct; many: ManyAtOnce }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const form = useActForm<ManyDraft>({
    kind: act.kind as RecordableKind,
    opened,
    initial: { rows: {}, open: [], typed: '' },
  });
  const { draft, change } = form;
  const { boundsIn, gapInWords } = useGapInWords(act, language);
  const names = [...new Set([...useColleagues(), ...Object.keys(draft.rows)])];
  const valuesIn = (row: DeclaredDraft, name: string): Values => valuesOf(act, { ...row, [many.of]: name });
  const seen = Object.entries(draft.rows).filter(([, row]) => Object.values(valuesOf(act, row)).some(isSaid));
  const gaps = seen.flatMap(([name, row]) => {
    const gap = gapInWords(valuesIn(row, name));
    return gap === null ? [] : [t('delivery.gapOf', { goods: name, gap })];
  });
  const put = (name: string) => (fields: DeclaredDraft) =>
    change(({ rows }) => ({ rows: { ...rows, [name]: { ...(rows[name] ?? emptyDraft(act)), ...fields } } }));
  const others = Object.fromEntries(Object.entries(act.fields).filter(([name]) => name !== many.of));
  const measured = Object.fromEntries(Object.entries(others).filter(([, { type }]) => type === 'number'));
  const isOut = (row: DeclaredDraft, name: string): boolean =>
    Object.keys(measured).some((field) => {
      const value = row[field];
      return typeof value === 'number' && isOutside(value, boundsIn(valuesIn(row, name))(field));
    });
  // Of whom something was answered otherwise, or measured out of its limits, nobody says that he is well
  const mayBeWell = (row: DeclaredDraft, name: string): boolean =>
    Object.keys(measured).every((field) => isSaid(row[field] ?? null)) &&
    !isOut(row, name) &&
    Object.entries(many.well).every(([field, well]) => !isSaid(row[field] ?? null) || row[field] === well);
  const allWell = (): void =>
    change(({ rows }) => ({
      rows: Object.fromEntries(
        Object.entries(rows).map(([name, row]) => [name, mayBeWell(row, name) ? { ...row, ...many.well } : row]),
      ),
    }));
  return (
    <ActForm
      form={form}
      missing={seen.length === 0 ? many.begin[language] : (gaps[0] ?? null)}
      particulars={() =>
        seen.map(([name, row]) => {
          const values = valuesIn(row, name);
          const named = namesOf(act, values, language);
          return {
            body: { ...values, v: act.version },
            summary: named.length > 0 ? named.join('、') : act[language],
            // Opened again it is about one person, and holds nothing of the others
            remember: { ...row, [many.of]: name, rows: {}, open: [], typed: '' },
          };
        })
      }
    >
      {names.map((name) => {
        const row = { ...emptyDraft(act), ...draft.rows[name] };
        const values = valuesIn(row, name);
        const isOpen = isOut(row, name) || draft.open.includes(name);
        return (
          <section key={name} aria-label={name} data-testid={`row-${name}`}>
            <h2>{name}</h2>
            <DeclaredFields
              act={{ ...act, fields: isOpen ? others : measured }}
              draft={row}
              change={put(name)}
              bounds={boundsIn(values)}
              language={language}
              about={name}
            />
            {!isOpen && (
              <button
                type="button"
                className="quiet"
                onClick={() => change({ open: [...draft.open, name] })}
                data-testid={`one-by-one-${name}`}
              >
                {t('form.oneByOne')}
              </button>
            )}
          </section>
        );
      })}
      <Card>
        <button
          type="button"
          className="big plain"
          aria-pressed={seen.length > 0 && gaps.length === 0}
          disabled={seen.length === 0}
          onClick={allWell}
          data-testid="all-well"
        >
          ✓ {many.label[language]}
        </button>
        <FieldText
          label={t('form.otherPerson')}
          value={draft.typed}
          maxLength={40}
          onChange={(typed) => change({ typed })}
          name={many.of}
        />
        {draft.typed.trim() !== '' && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              put(draft.typed.trim())({});
              change({ typed: '' });
            }}
            data-testid={`add-${many.of}`}
          >
            {t('form.addPerson', { name: draft.typed.trim() })}
          </button>
        )}
      </Card>
    </ActForm>
  );
}

const isSaid = (value: Values[string]): boolean => value !== null && value !== '';

/** From so many points on a list can be answered in one go. */
const MANY_POINTS = 3;

interface DeclaredFieldsProps {
  act: PlainAct;
  draft: DeclaredDraft;
  change: (change: DeclaredDraft) => void;
  /** Of a number, by what the others say. */
  bounds: (field: string) => Bounds | undefined;
  language: 'zh' | 'en';
  /** Whose, where a form has several. */
  about?: string;
}

/** Choices have a card each; what stands between them shares one. What nobody asks by what was chosen is not there. */
function DeclaredFields({ act, draft, change, bounds, language, about }: DeclaredFieldsProps) {
  const t = useT();
  const cards: ReactNode[][] = [];
  let open: ReactNode[] | null = null;
  const put = (name: string) => (value: Values[string]) => change({ [name]: value });
  const points = Object.entries(act.fields).flatMap(([name, field]) =>
    field.type === 'yes-no' && isAsked(field, draft) ? [name] : [],
  );
  const unanswered = points.filter((name) => (draft[name] ?? null) === null);
  for (const [name, field] of Object.entries(act.fields)) {
    if (field.type === 'meal' || !isAsked(field, draft)) continue;
    // What a person has looked at one by one he answers in one go; what he has answered already stays
    const drawsAll = name === points[0] && points.length >= MANY_POINTS;
    const drawn = (
      <Fragment key={name}>
        {drawsAll && (
          <button
            type="button"
            className="chip"
            aria-pressed={points.every((point) => draft[point] === true)}
            onClick={() => change(Object.fromEntries(unanswered.map((point) => [point, true])))}
            data-testid="all-fit"
          >
            ✓ {t(unanswered.length === points.length ? 'form.allFit' : 'form.restFits')}
          </button>
        )}
        <OneField
          name={name}
          testId={about === undefined ? `field-${name}` : `field-${name}-${about}`}
          field={field}
          value={draft[name] ?? null}
          onChange={put(name)}
          bounds={bounds(name)}
          mayStayEmpty={mayStayEmpty(field, draft, bounds)}
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
  testId: string;
  field: Field;
  value: Values[string];
  onChange: (value: Values[string]) => void;
  bounds: Bounds | undefined;
  mayStayEmpty: boolean;
  language: 'zh' | 'en';
}

function OneField({ name, testId, field, value, onChange, bounds, mayStayEmpty: isFree, language }: OneFieldProps) {
  const t = useT();
  const named = field.label[language];
  const label = isFree ? t('form.optional', { field: named }) : named;
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
          testId={testId}
        />
      );
    case 'number':
      return (
        <>
          <FieldNumber
            label={label}
            value={value as number | null}
            units={unitsOf(field, language)}
            signed={field.min < 0}
            optional={field.optional === true}
            onChange={onChange}
            testId={testId}
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
  return <Names names={[...new Set(useSuppliers().suppliers.map(({ name }) => name))]} {...props} />;
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

function unitsOf(
  { unit, min: least, max: most }: { unit: keyof typeof UNITS; min: number; max: number },
  language: 'zh' | 'en',
): readonly Unit[] {
  const units = unit === 'grams' ? MASS_UNITS : [{ name: UNITS[unit][language], factor: UNITS[unit].factor }];
  return units.map((each) => ({ ...each, least, most }));
}

const idIn = (value: Values[string] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
