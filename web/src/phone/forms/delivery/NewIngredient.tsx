import { useState } from 'react';
import type { IngredientCategory } from '../../../../../src/contract/http/catalogue';
import { QUANTITY_UNITS, type QuantityUnit } from '../../../../../src/contract/quantity';
import { ApiError, api } from '../../../shared/api';
import { routes } from '../../../shared/routes/routes';
import { askAgain } from '../../data/questions';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import type { Ingredient } from './IngredientPicker';

const CATEGORIES: readonly IngredientCategory[] = [
  'vegetable',
  'fruit',
  'meat',
  'aquatic',
  'egg',
  'dairy',
  'bean',
  'staple',
  'oil',
  'condiment',
  'additive',
  'other',
];

/** What goods of a category are mostly counted in. */
const USUAL: Partial<Record<IngredientCategory, QuantityUnit>> = { egg: 'piece', dairy: 'mL' };

/** Adds an ingredient to the catalogue. Needs the network: whether a name is forbidden food only the server knows (S-14). */
export function NewIngredient({ name, onMade }: { name: string; onMade: (ingredient: Ingredient) => void }) {
  const t = useT();
  const [category, setCategory] = useState<IngredientCategory | null>(null);
  const [counted, setCounted] = useState<QuantityUnit | null>(null);
  const unit = counted ?? (category === null ? 'g' : (USUAL[category] ?? 'g'));
  const [confirmation, setConfirmation] = useState('');
  const [problem, setProblem] = useState<ApiError | null>(null);
  const add = async (): Promise<void> => {
    if (category === null) return;
    try {
      const body = { name, category, unit, confirmation: confirmation.trim() === '' ? null : confirmation.trim() };
      const made = await api.call(routes.createIngredient, { body });
      askAgain('kept/ingredients');
      onMade(made);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error);
    }
  };
  return (
    <div className="new-thing">
      <FieldChoice
        label={t('ingredient.new', { name })}
        value={category}
        options={CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
        onChange={setCategory}
      />
      {category !== null && (
        <FieldChoice
          label={t('ingredient.countedIn')}
          value={unit}
          options={QUANTITY_UNITS.map((value) => ({ value, label: t(`countedIn.${value}`) }))}
          onChange={setCounted}
        />
      )}
      {problem?.code === 'catalogue.doubtful-food' && (
        <FieldText label={t('ingredient.confirm')} value={confirmation} onChange={setConfirmation} />
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem.message}
        </p>
      )}
      <button type="button" className="chip" disabled={category === null} onClick={() => void add()}>
        {t('ingredient.add')}
      </button>
    </div>
  );
}
