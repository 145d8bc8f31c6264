import type { Language } from '../language.js';
import { type Field, type PlainAct, UNITS } from './declaration.js';
import type { Values } from './values.js';

export interface Column {
  field: string;
  title: string;
}

/** The columns of a book of such acts, in the order in which the fields are declared. */
export function columnsOf(act: PlainAct, language: Language): Column[] {
  return Object.entries(act.fields).map(([field, { label }]) => ({ field, title: label[language] }));
}

/**
 * One value as a card or a printed book shows it; empty for what was left empty.
 *
 * @param nameOf what an id stands for; null where that is not known
 */
export function cellOf(
  field: Field,
  value: Values[string] | undefined,
  language: Language,
  nameOf: (id: string) => string | null,
): string {
  if (value === null || value === undefined) return '';
  if (field.type === 'yes-no') return value === true ? '✓' : '✗';
  if (field.type === 'choice') return field.options[String(value)]?.[language] ?? String(value);
  if (field.type === 'meal') return nameOf(String(value)) ?? '';
  if (field.type !== 'number') return String(value);
  const unit = UNITS[field.unit];
  return `${Number(value) / unit.factor} ${unit[language]}`;
}

/** What an act is called after: the fields of `named` that say something; of yes-no ones those answered with no. */
export function namesOf(act: PlainAct, values: Values, language: Language): string[] {
  return act.named.flatMap((name) => {
    const field = act.fields[name];
    if (field?.type === 'yes-no') return values[name] === false ? [field.label[language]] : [];
    return field === undefined ? [] : cellOf(field, values[name], language, () => null) || [];
  });
}

/** What the phone says of the form when nobody wrote more: what is asked, in the order of the form. */
export function helpOf(act: PlainAct, language: Language): string {
  if (act.help) return act.help[language];
  const asked = Object.values(act.fields)
    .filter(({ optional }) => optional !== true)
    .map(({ label }) => label[language]);
  return language === 'zh'
    ? `在这里记“${act.zh}”。\n要填:${asked.join('、')}。\n没有信号也能存,有信号时自动上传。`
    : `Record “${act.en}” here.\nFill in: ${asked.join(', ')}.\nIt can be saved without a signal and is sent when there is one.`;
}
