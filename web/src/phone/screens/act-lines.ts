import type { ActLine, NamedAct } from '../../../../src/contract/acts';
import { GOODS_SOURCE } from '../../../../src/contract/acts/acceptance.delivery';
import type { PlainAct } from '../../../../src/contract/declaring/declaration';
import { cellOf } from '../../../../src/contract/declaring/in-words';
import { readAsGrams } from '../../../../src/contract/declaring/of-grams';
import { mismatchesOf } from '../../../../src/contract/delivering/match-delivery-line';
import type { GoodsSource } from '../../../../src/contract/http/procurement';
import type { Quantity, QuantityUnit } from '../../../../src/contract/quantity';
import { celsius, priceText, quantityText, wordOf } from '../../shared/units';
import type { useT } from '../i18n/work';

type T = ReturnType<typeof useT>;
type Line = Record<string, unknown>;

interface Names {
  ingredient: (id: string) => string | undefined;
  lot: (id: string) => string | undefined;
  supplier: (id: string) => string | undefined;
}

/** One thing that is signed for: what it is, and what was said about it. */
export interface ActFact {
  title: string;
  more: string[];
}

/** All that a second person signs for: of a delivery the supplier and each line with its papers, else its lines. */
export function actFacts(said: Line, t: T, names: Names): ActFact[] {
  // What waits on this phone may be of a release that knew grams only
  const particulars = readAsGrams(said);
  const lines = Array.isArray(particulars.lines) ? (particulars.lines as Line[]) : [particulars];
  const supplier = typeof particulars.supplierId === 'string' ? names.supplier(particulars.supplierId) : undefined;
  const note = typeof particulars.deliveryNoteNo === 'string' ? particulars.deliveryNoteNo : undefined;
  const head = [
    ...(supplier === undefined ? [] : [`${t('delivery.supplier')} ${supplier}`]),
    ...(note === undefined ? [] : [`${t('facts.note')} ${note}`]),
  ];
  return [
    ...(head.length === 0 ? [] : [{ title: head[0] ?? '', more: head.slice(1) }]),
    ...lines
      .map((line) => ({
        title: [nameOf(line, names), ...measures(line)].filter(Boolean).join(' '),
        more: moreOf(line, t),
      }))
      .filter(({ title, more }) => title !== '' || more.length > 0),
  ];
}

/** What a plain kind says, a fact for each field that says something. */
export function plainFacts(act: PlainAct, said: Line, language: 'zh' | 'en'): ActFact[] {
  return Object.entries(act.fields).flatMap(([name, field]) => {
    const cell = cellOf(field, said[name], language, () => null);
    return cell === '' ? [] : [{ title: field.label[language], more: [cell] }];
  });
}

/** A line of a record as lists name it. */
export function namedLine({ name, count, ...line }: ActLine | NamedAct['lines'][number]): string {
  return [name, muchOf(line), count === null ? '' : String(count)].filter(Boolean).join(' ');
}

/** An answer that was kept by a release before says grams only. */
function muchOf({ quantity, grams }: { quantity?: Quantity | null; grams?: number | null }): string {
  if (quantity) return quantityText(quantity);
  return typeof grams === 'number' ? quantityText({ amount: grams, unit: 'g' }) : '';
}

function nameOf(line: Line, names: Names): string {
  if (typeof line.ingredientName === 'string') return line.ingredientName;
  if (typeof line.ingredientId === 'string') return names.ingredient(line.ingredientId) ?? '';
  return typeof line.lotId === 'string' ? (names.lot(line.lotId) ?? '') : '';
}

function measures(line: Line): string[] {
  const amount = [line.measuredAmount, line.amount, line.countedAmount].find((value) => typeof value === 'number');
  const temperature = [line.arrivalTenthsC, line.coreTenthsC].find((value) => typeof value === 'number');
  const sample = typeof line.gramsTenths === 'number' ? `${line.gramsTenths / 10} g` : '';
  return [
    typeof amount === 'number' ? quantityText({ amount, unit: unitOf(line) }) : '',
    sample,
    typeof temperature === 'number' ? celsius(temperature) : '',
  ];
}

/** What a line of a delivery says besides its weight; what nobody measured or brought is said, too. */
function moreOf(line: Line, t: T): string[] {
  if (typeof line.decision !== 'string' || typeof line.measuredAmount !== 'number') return [];
  const { decision, acceptedAmount: amount, unitPriceFen: price, arrivalTenthsC, useBy, reason } = line;
  const papers = (Array.isArray(line.certificates) ? (line.certificates as { kind: string }[]) : []).map(({ kind }) =>
    t(`paper.${kind as 'receipt'}`),
  );
  const toFollow = (
    Array.isArray(line.missingPapers) ? (line.missingPapers as { kind: string; dueOn?: string }[]) : []
  ).map(({ kind, dueOn }) => `${t(`paper.${kind as 'receipt'}`)}${dueOn === undefined ? '' : ` ${dueOn}`}`);
  const source = GOODS_SOURCE.options[line.goodsSource as GoodsSource];
  return [
    `${t('delivery.decision')} ${t(`decision.${decision as 'accept'}`)}${
      decision === 'part' && typeof amount === 'number' ? ` ${quantityText({ amount, unit: unitOf(line) })}` : ''
    }${typeof reason === 'string' ? `:${reason}` : ''}`,
    ...mismatches(line, line.measuredAmount, t),
    `${t('delivery.papers')} ${papers.length === 0 ? t('facts.none') : papers.join('、')}`,
    ...(toFollow.length === 0 ? [] : [`${t('facts.toFollow')} ${toFollow.join('、')}`]),
    ...(source === undefined ? [] : [`${wordOf(GOODS_SOURCE.label)} ${wordOf(source)}`]),
    `${t('delivery.price')} ${typeof price === 'number' ? priceText(price, unitOf(line)) : t('facts.none')}`,
    ...(typeof arrivalTenthsC === 'number' ? [] : [`${t('delivery.temperature')} ${t('facts.none')}`]),
    ...(typeof useBy === 'string' ? [t('lots.useBy', { date: useBy })] : []),
  ];
}

/** Where order and note say something else than the scale. */
function mismatches(line: Line, measuredAmount: number, t: T): string[] {
  const saidOf = (count: unknown): number | null => (typeof count === 'number' ? count : null);
  const counts = { ordered: saidOf(line.orderedAmount), noted: saidOf(line.notedAmount) };
  const unit = unitOf(line);
  const found = mismatchesOf({ orderedAmount: counts.ordered, notedAmount: counts.noted, measuredAmount });
  return found.map(({ against, difference }) =>
    t(difference < 0 ? 'facts.less' : 'facts.more', {
      what: t(`facts.${against}`),
      said: quantityText({ amount: counts[against] ?? 0, unit }),
      difference: quantityText({ amount: Math.abs(difference), unit }),
    }),
  );
}

const unitOf = ({ unit }: Line): QuantityUnit => (unit ?? 'g') as QuantityUnit;
