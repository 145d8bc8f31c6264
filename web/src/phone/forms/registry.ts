import { type ComponentType, lazy } from 'react';
import type { Stage } from '../../../../src/contract/stages';
import type { RecordableKind } from '../outbox/outbox-item';
import type { FormProps } from './form-props';

export interface FormEntry {
  kind: RecordableKind;
  stage: Stage;
  /** Last part of the form's address. */
  slug: string;
  icon: string;
  Form: ComponentType<FormProps>;
}

const form = <Name extends string>(load: () => Promise<Record<Name, ComponentType<FormProps>>>, name: Name): ComponentType<FormProps> =>
  lazy(() => load().then((module) => ({ default: module[name] })));

/** Every form, in the order of the day. */
export const FORMS: readonly FormEntry[] = [
  { kind: 'acceptance.delivery', stage: 'acceptance', slug: 'delivery', icon: '🚚', Form: form(() => import('./DeliveryForm'), 'DeliveryForm') },
  { kind: 'stock.in', stage: 'stock', slug: 'stock-in', icon: '📥', Form: form(() => import('./StockInForm'), 'StockInForm') },
  { kind: 'stock.out', stage: 'stock', slug: 'stock-out', icon: '📤', Form: form(() => import('./StockOutForm'), 'StockOutForm') },
  { kind: 'stock.write-off', stage: 'stock', slug: 'write-off', icon: '🗑', Form: form(() => import('./WriteOffForm'), 'WriteOffForm') },
  { kind: 'stock.count', stage: 'stock', slug: 'stocktake', icon: '📋', Form: form(() => import('./StocktakeForm'), 'StocktakeForm') },
  { kind: 'storage.reading', stage: 'storage', slug: 'reading', icon: '🌡', Form: form(() => import('./ReadingForm'), 'ReadingForm') },
  { kind: 'storage.round', stage: 'storage', slug: 'round', icon: '🔍', Form: form(() => import('./RoundForm'), 'RoundForm') },
  { kind: 'cooking.meal', stage: 'cooking', slug: 'meal', icon: '📅', Form: form(() => import('./MealForm'), 'MealForm') },
  { kind: 'cooking.batch', stage: 'cooking', slug: 'batch', icon: '🍳', Form: form(() => import('./BatchForm'), 'BatchForm') },
  { kind: 'cooking.sample', stage: 'cooking', slug: 'sample', icon: '🥡', Form: form(() => import('./SampleForm'), 'SampleForm') },
  { kind: 'cooking.sample-discard', stage: 'cooking', slug: 'discard', icon: '♻', Form: form(() => import('./DiscardForm'), 'DiscardForm') },
  { kind: 'distribution.hand-over', stage: 'distribution', slug: 'hand-over', icon: '🍱', Form: form(() => import('./HandOverForm'), 'HandOverForm') },
  { kind: 'dining.headcount', stage: 'dining', slug: 'headcount', icon: '👥', Form: form(() => import('./HeadcountForm'), 'HeadcountForm') },
  { kind: 'dining.accompany', stage: 'dining', slug: 'accompany', icon: '🍽', Form: form(() => import('./AccompanyForm'), 'AccompanyForm') },
  { kind: 'dining.leftovers', stage: 'dining', slug: 'leftovers', icon: '⚖', Form: form(() => import('./LeftoversForm'), 'LeftoversForm') },
];

export function formOfSlug(slug: string): FormEntry | undefined {
  return FORMS.find((entry) => entry.slug === slug);
}

export function formOfKind(kind: RecordableKind): FormEntry | undefined {
  return FORMS.find((entry) => entry.kind === kind);
}
