import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { QUANTITY_UNITS, type QuantityUnit } from '../../../../src/contract/quantity';
import { api } from '../../shared/api';
import { officeRoutes } from '../../shared/routes/office-routes';
import { today } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { bodyOf, draftOf, type Ingredient, type MeasureDraft } from './measure-draft';
import { useT } from './words';
import '../organization/structure.css';

interface Props {
  ingredient: Ingredient;
  onDone: (stated: Ingredient | null) => void;
}

/** States how one ingredient is counted from a day on, with its source. */
export function MeasureForm({ ingredient, onDone }: Props) {
  const t = useT();
  const { draft, change, forget } = useDraft('measure', ingredient.id, draftOf(ingredient, today()));
  const state = useMutation({
    mutationFn: () =>
      api.call(officeRoutes.stateMeasure, {
        params: { ingredientId: ingredient.id },
        body: bodyOf(draft, ingredient),
      }),
    onSuccess: (stated) => {
      forget();
      onDone(stated);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    state.mutate();
  };
  return (
    <form className="fields" onSubmit={submit} data-testid="measure-form">
      <h2>{t('stating', { name: ingredient.name })}</h2>
      <label>
        {t('unit')}
        <select
          className="field"
          value={draft.unit}
          onChange={(event) => change({ unit: event.target.value as QuantityUnit })}
        >
          {QUANTITY_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`unit.${unit}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={!draft.isCertain}
          onChange={(event) => change({ isCertain: !event.target.checked })}
        />{' '}
        {t('uncertain')}
      </label>
      {draft.isCertain && (
        <>
          <label>
            {t('calledZh')}
            <input
              className="field"
              required
              maxLength={10}
              value={draft.zh}
              onChange={(event) => change({ zh: event.target.value })}
            />
          </label>
          <label>
            {t('calledEn')}
            <input
              className="field"
              required
              maxLength={20}
              value={draft.en}
              onChange={(event) => change({ en: event.target.value })}
            />
          </label>
          <label>
            {t('pieceAmount')}
            <input
              className="field"
              type="number"
              required
              min={1}
              step={1}
              value={draft.amount}
              onChange={(event) => change({ amount: Number(event.target.value) })}
            />
          </label>
          {draft.unit === 'piece' && (
            <label>
              {t('pieceUnit')}
              <select
                className="field"
                value={draft.pieceUnit}
                onChange={(event) => change({ pieceUnit: event.target.value as MeasureDraft['pieceUnit'] })}
              >
                <option value="g">{t('unit.g')}</option>
                <option value="mL">{t('unit.mL')}</option>
              </select>
            </label>
          )}
        </>
      )}
      <label>
        {t('from')}
        <input
          className="field"
          type="date"
          required
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
        />
      </label>
      <label>
        {t('source')}
        <input
          className="field"
          required
          maxLength={200}
          value={draft.source}
          onChange={(event) => change({ source: event.target.value })}
        />
      </label>
      {state.error !== null && <ProblemView error={state.error} />}
      <Button type="primary" htmlType="submit" loading={state.isPending}>
        {t('save')}
      </Button>
      <Button
        onClick={() => {
          forget();
          onDone(null);
        }}
      >
        {t('cancel')}
      </Button>
    </form>
  );
}
