import { Card } from '../fields/Card';
import { FieldText } from '../fields/FieldText';
import { FieldToggle } from '../fields/FieldToggle';
import { useT } from '../i18n';
import { ActForm } from './ActForm';
import type { FormProps } from './form-props';
import { useActForm } from './use-act-form';

const POINTS = ['offWallAndFloor', 'labelled', 'rawAndCookedApart', 'noPests', 'nothingExpired'] as const;
const ALL_WELL = {
  offWallAndFloor: true,
  labelled: true,
  rawAndCookedApart: true,
  noPests: true,
  nothingExpired: true,
  remark: '',
};

export function RoundForm({ corrects }: FormProps) {
  const t = useT();
  const form = useActForm({
    kind: 'storage.round',
    placeKinds: ['dry_store', 'cold_store'],
    corrects,
    initial: ALL_WELL,
  });
  const { draft, change } = form;
  const wrong = POINTS.filter((point) => !draft[point]);
  const { remark, ...points } = draft;
  return (
    <ActForm
      form={form}
      missing={wrong.length > 0 && remark.trim() === '' ? t('round.remarkMissing') : null}
      particulars={() => ({
        body: { ...points, remark: remark.trim() === '' ? null : remark.trim() },
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
