import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { SpecialDietView } from '../../../../src/contract/http/special-diets';
import { ALLERGEN_WORDS, ALLERGENS, type Allergen } from '../../../../src/contract/nutrients';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { addDays, today } from '../../shared/time';
import { useSchool } from '../evidence/use-day';
import { ProblemView } from '../shell/ProblemView';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';

const BASES: readonly SpecialDietView['basis'][] = ['parents', 'doctor', 'school'];
/** About a month: whoever needs longer says so. */
const USUAL_DAYS = 30;

/** Says that some portions of a class are made without something. It has no field for a name, and none for an illness. */
export function DietForm({ schoolId, onDone }: { schoolId: string; onDone: () => void }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const school = useSchool(schoolId);
  const [classId, setClassId] = useState('');
  const [portions, setPortions] = useState('1');
  const [without, setWithout] = useState<readonly Allergen[]>([]);
  const [foodName, setFoodName] = useState('');
  const [basis, setBasis] = useState<SpecialDietView['basis']>('parents');
  const [fromDate, setFrom] = useState(today());
  const [untilDate, setUntil] = useState(addDays(today(), USUAL_DAYS));
  const save = useKeyedWrite(
    'diet-',
    (idempotencyKey) =>
      api.call(menuRoutes.stateDiet, {
        params: { schoolId },
        body: {
          ...{ classId, portions: Number(portions), without: [...without], basis, fromDate, untilDate },
          foodName: foodName.trim() === '' ? null : foodName.trim(),
        },
        idempotencyKey,
      }),
    onDone,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="menu-form diet-form" onSubmit={submit} data-testid="diet-form">
      <label>
        {t('diet.class')}
        <select
          className="field"
          name="class"
          value={classId}
          required
          onChange={({ target }) => setClassId(target.value)}
        >
          <option value="" />
          {(school.data?.classes ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('diet.portions')}
        <input
          className="field"
          name="portions"
          type="number"
          min={1}
          max={200}
          required
          value={portions}
          onChange={({ target }) => setPortions(target.value)}
        />
      </label>
      <fieldset>
        <legend>{t('diet.without')}</legend>
        {ALLERGENS.map((each) => (
          <label key={each}>
            <input
              type="checkbox"
              checked={without.includes(each)}
              onChange={({ target }) =>
                setWithout(target.checked ? [...without, each] : without.filter((other) => other !== each))
              }
            />
            {ALLERGEN_WORDS[each][language]}
          </label>
        ))}
      </fieldset>
      <label>
        {t('diet.food')}
        <input
          className="field"
          name="food-name"
          maxLength={60}
          value={foodName}
          onChange={({ target }) => setFoodName(target.value)}
        />
      </label>
      <label>
        {t('diet.basis')}
        <select
          className="field"
          name="basis"
          value={basis}
          onChange={({ target }) => setBasis(target.value as typeof basis)}
        >
          {BASES.map((each) => (
            <option key={each} value={each}>
              {t(`diet.basis.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('diet.from')}
        <input
          className="field"
          name="from"
          type="date"
          required
          value={fromDate}
          onChange={({ target }) => setFrom(target.value)}
        />
      </label>
      <label>
        {t('diet.until')}
        <input
          className="field"
          name="until"
          type="date"
          required
          value={untilDate}
          min={fromDate}
          onChange={({ target }) => setUntil(target.value)}
        />
      </label>
      {save.error !== null && <ProblemView error={save.error} />}
      <p>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>{' '}
        <Button onClick={onDone}>{t('cancel')}</Button>
      </p>
    </form>
  );
}
