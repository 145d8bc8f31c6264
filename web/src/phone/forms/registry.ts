import { type ComponentType, createElement, lazy } from 'react';
import { PLAIN_ACTS } from '../../../../src/contract/declaring/all';
import type { Often, PlainAct } from '../../../../src/contract/declaring/declaration';
import type { Stage } from '../../../../src/contract/stages';
import type { RecordableKind } from '../outbox/outbox-item';
import type { FormProps } from './form-props';

export interface FormEntry {
  kind: RecordableKind;
  stage: Stage;
  /** Last part of the form's address. */
  slug: string;
  /** One character that stands for it on its tile. */
  icon: string;
  /** Absent for what belongs to every day. */
  often?: Often | undefined;
  Form: ComponentType<FormProps>;
}

function form<Name extends string>(
  load: () => Promise<Record<Name, ComponentType<FormProps>>>,
  name: Name,
): ComponentType<FormProps> {
  return lazy(async (): Promise<{ default: ComponentType<FormProps> }> => ({ default: (await load())[name] }));
}

/** A plain kind has no form of its own: its declaration is drawn. */
function declaredForm(act: PlainAct): FormEntry {
  const { slug, icon, often } = act.phone;
  const Form = lazy(async () => {
    const { DeclaredForm } = await import('./declared/DeclaredForm');
    return { default: (props: FormProps) => createElement(DeclaredForm, { ...props, act }) };
  });
  return { kind: act.kind as RecordableKind, stage: act.stage, slug, icon, often, Form };
}

/** Plain kinds whose form has something beside what the declaration says. */
const DRAWN_WITH_MORE: Readonly<Partial<Record<string, ComponentType<FormProps>>>> = {
  'cooking.weekly-check': form(() => import('./kitchen/FromDailyChecks'), 'WeeklyCheckForm'),
  'cooking.monthly-dispatch': form(() => import('./kitchen/FromDailyChecks'), 'MonthlyDispatchForm'),
  'dining.incident': form(() => import('../incident/IncidentForm'), 'IncidentForm'),
  'distribution.receipt': form(() => import('./serving/ReceiptForm'), 'ReceiptForm'),
};

/** Every form, those of plain kinds last; within a stage this is the order of the tiles. */
export const FORMS: readonly FormEntry[] = [
  {
    kind: 'acceptance.delivery',
    stage: 'acceptance',
    slug: 'delivery',
    icon: '收',
    Form: form(() => import('./delivery/DeliveryForm'), 'DeliveryForm'),
  },
  {
    kind: 'acceptance.order',
    stage: 'acceptance',
    slug: 'order',
    icon: '订',
    often: 'seldom',
    Form: form(() => import('./delivery/OrderForm'), 'OrderForm'),
  },
  {
    kind: 'acceptance.supplier-paper',
    stage: 'acceptance',
    slug: 'supplier-paper',
    icon: '证',
    often: 'seldom',
    Form: form(() => import('./delivery/SupplierPaperForm'), 'SupplierPaperForm'),
  },
  {
    kind: 'acceptance.goods-paper',
    stage: 'acceptance',
    slug: 'goods-paper',
    icon: '补',
    often: 'seldom',
    Form: form(() => import('./delivery/GoodsPaperForm'), 'GoodsPaperForm'),
  },
  {
    kind: 'stock.in',
    stage: 'stock',
    slug: 'stock-in',
    icon: '入',
    Form: form(() => import('./stock/StockInForm'), 'StockInForm'),
  },
  {
    kind: 'stock.out',
    stage: 'stock',
    slug: 'stock-out',
    icon: '出',
    Form: form(() => import('./stock/StockOutForm'), 'StockOutForm'),
  },
  {
    kind: 'stock.write-off',
    stage: 'stock',
    slug: 'write-off',
    icon: '损',
    Form: form(() => import('./stock/WriteOffForm'), 'WriteOffForm'),
  },
  {
    kind: 'stock.return',
    stage: 'stock',
    slug: 'return',
    icon: '退',
    Form: form(() => import('./delivery/ReturnForm'), 'ReturnForm'),
  },
  {
    kind: 'stock.transfer',
    stage: 'stock',
    slug: 'transfer',
    icon: '移',
    Form: form(() => import('./stock/TransferForm'), 'TransferForm'),
  },
  {
    kind: 'stock.send-back',
    stage: 'stock',
    slug: 'send-back',
    icon: '换',
    Form: form(() => import('./delivery/SendBackForm'), 'SendBackForm'),
  },
  {
    kind: 'stock.count',
    stage: 'stock',
    slug: 'stocktake',
    icon: '盘',
    Form: form(() => import('./stock/StocktakeForm'), 'StocktakeForm'),
  },
  {
    kind: 'storage.reading',
    stage: 'storage',
    slug: 'reading',
    icon: '温',
    Form: form(() => import('./stock/ReadingForm'), 'ReadingForm'),
  },
  {
    kind: 'cooking.meal',
    stage: 'cooking',
    slug: 'meal',
    icon: '餐',
    Form: form(() => import('./kitchen/MealForm'), 'MealForm'),
  },
  {
    kind: 'cooking.batch',
    stage: 'cooking',
    slug: 'batch',
    icon: '烹',
    Form: form(() => import('./kitchen/BatchForm'), 'BatchForm'),
  },
  {
    kind: 'cooking.sample',
    stage: 'cooking',
    slug: 'sample',
    icon: '留',
    Form: form(() => import('./kitchen/SampleForm'), 'SampleForm'),
  },
  {
    kind: 'cooking.sample-discard',
    stage: 'cooking',
    slug: 'discard',
    icon: '销',
    Form: form(() => import('./kitchen/DiscardForm'), 'DiscardForm'),
  },
  {
    kind: 'distribution.hand-over',
    stage: 'distribution',
    slug: 'hand-over',
    icon: '分',
    Form: form(() => import('./serving/HandOverForm'), 'HandOverForm'),
  },
  {
    kind: 'distribution.dispatch',
    stage: 'distribution',
    slug: 'dispatch',
    icon: '送',
    Form: form(() => import('./serving/DispatchForm'), 'DispatchForm'),
  },
  {
    kind: 'dining.headcount',
    stage: 'dining',
    slug: 'headcount',
    icon: '数',
    Form: form(() => import('./serving/HeadcountForm'), 'HeadcountForm'),
  },
  {
    kind: 'dining.leftovers',
    stage: 'dining',
    slug: 'leftovers',
    icon: '剩',
    Form: form(() => import('./serving/LeftoversForm'), 'LeftoversForm'),
  },
  ...PLAIN_ACTS.map((act) => {
    const Form = DRAWN_WITH_MORE[act.kind];
    return Form === undefined ? declaredForm(act) : { ...declaredForm(act), Form };
  }),
];

export function formOfSlug(slug: string): FormEntry | undefined {
  return FORMS.find((entry) => entry.slug === slug);
}

export function formOfKind(kind: RecordableKind): FormEntry | undefined {
  return FORMS.find((entry) => entry.kind === kind);
}
