import { useState } from 'react';
import type { IngredientCategory } from '../../../../../src/contract/http/catalogue';
import type { Measure } from '../../../../../src/contract/quantity';
import { useIngredients } from '../../data/books';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { NewIngredient } from './NewIngredient';

export interface Ingredient {
  id: string;
  name: string;
  category: IngredientCategory;
  /** Missing in what a release before kept on this phone. */
  measure?: Measure;
}

const SHOWN = 12;

export function IngredientPicker({ onPick }: { onPick: (ingredient: Ingredient) => void }) {
  const t = useT();
  const ingredients = useIngredients();
  const [search, setSearch] = useState('');
  const found = (ingredients.data?.value ?? []).filter((ingredient) => ingredient.name.includes(search.trim()));
  const pick = (ingredient: Ingredient): void => {
    setSearch('');
    onPick(ingredient);
  };
  return (
    <div className="picker">
      <FieldText label={t('ingredient.search')} type="search" value={search} onChange={setSearch} />
      <div className="chips" data-testid="ingredients">
        {found.slice(0, SHOWN).map((ingredient) => (
          <button key={ingredient.id} type="button" className="chip" onClick={() => pick(ingredient)}>
            ＋ {ingredient.name}
          </button>
        ))}
      </div>
      {found.length > SHOWN && <p className="hint">{t('ingredient.more', { count: found.length - SHOWN })}</p>}
      {search.trim() !== '' && !found.some((ingredient) => ingredient.name === search.trim()) && (
        <NewIngredient key={search.trim()} name={search.trim()} onMade={pick} />
      )}
    </div>
  );
}
