import { Card } from '../fields/Card';
import { FieldText } from '../fields/FieldText';
import { FieldToggle } from '../fields/FieldToggle';
import { useT } from '../i18n/work';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm, wordsOrNull } from './use-act-form';

const POINTS = ['offWallAndFloor', 'labelled', 'rawAndCookedApart', 'noPests', 'nothingExpired'] as const;
type Draft = Record<(typeof POINTS)[number], boolean | null> & { remark: string };
const NOT_LOOKED_AT: Draft = {
  offWallAndFloor: null,
  labelled: null,
  rawAndCookedApart: null,
  noPests: null,
  nothingExpired: null,
  remark: '',
};

/** Each point is looked at and then answered; nothing stands as in order before. */
export function RoundForm({ opened }: FormProps) {
  const t = useT();
  const form = useActForm({
    kind: 'storage.round',
    placeKinds: ['dry_store', 'cold_store'],
    opened,
    initial: NOT_LOOKED_AT,
  });
  const { draft, change } = form;
  const open = POINTS.filter((point) => draft[point] === null);
  const wrong = POINTS.filter((point) => draft[point] === false);
  const { remark, ...points } = draft;
  return (
    <ActForm
      form={form}
      missing={
        open.length > 0
          ? t('round.open', { count: open.length })
          : wrong.length > 0 && remark.trim() === ''
            ? t('round.remarkMissing')
            : null
      }
      particulars={() => ({
        body: { ...points, remark: wordsOrNull(remark) },
        summary: wrong.length === 0 ? t('round.well') : wrong.map((point) => t(`round.${point}`)).join('、'),
      })}
    >
      <Card>
        {POINTS.map((point) => (
          <FieldToggle
            key={point}
            label={t(`round.${point}`)}
            value={draft[point]}
            onChange={(value) => change({ [point]: value })}
          />
        ))}
        <FieldText
          label={t('round.remark')}
          value={remark}
          maxLength={500}
          onChange={(next) => change({ remark: next })}
        />
      </Card>
    </ActForm>
  );
}
