import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { MenuWeek } from '../../../../src/contract/http/menu';
import { AGE_GROUP_WORDS, AGE_GROUPS, type AgeGroup } from '../../../../src/contract/nutrients';
import { ApiError, api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { menuRoutes } from '../../shared/routes/menu-routes';
import { routes } from '../../shared/routes/routes';
import { ProblemView } from '../shell/ProblemView';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { type DraftLine, linesOf } from './dish-draft';
import { useT } from './words';

interface Props {
  schoolId: string;
  /** Null for a new one. */
  dish: MenuWeek['meals'][number]['dishes'][number] | null;
  onDone: () => void;
}
const SHOWN = 20;

/** Writes a recipe down: raw grams on a plate of each ingredient, for each age group that is given it. */
export function DishForm({ schoolId, dish, onDone }: Props) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const [name, setName] = useState(dish?.name ?? '');
  const [method, setMethod] = useState(dish?.method ?? '');
  const [confirmation, setConfirmation] = useState('');
  const [ages, setAges] = useState<readonly AgeGroup[]>(dish?.ages ?? ['lower_primary', 'upper_primary']);
  const [lines, setLines] = useState<readonly DraftLine[]>(() =>
    (dish?.lines ?? []).map(({ ingredientId, name: called, gramsTenths }) => ({
      ...{ ingredientId, name: called },
      grams: Object.fromEntries(Object.entries(gramsTenths).map(([age, tenths]) => [age, String((tenths ?? 0) / 10)])),
    })),
  );
  const [search, setSearch] = useState('');
  const wanted = search.trim();
  const found = useQuery({
    queryKey: ['ingredients', wanted, SHOWN],
    queryFn: ({ signal }) => api.call(routes.ingredients, { query: { q: wanted, limit: SHOWN }, signal }),
    enabled: wanted !== '',
  });
  const save = useKeyedWrite(
    'menu-',
    (idempotencyKey) =>
      api.call(menuRoutes.saveDish, {
        params: { schoolId },
        body: {
          ...{ name: name.trim(), seenVersion: dish?.versionNo ?? 0, lines: linesOf(lines, ages) },
          method: method.trim() === '' ? null : method.trim(),
          confirmation: confirmation.trim() === '' ? null : confirmation.trim(),
        },
        idempotencyKey,
      }),
    onDone,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const isDoubtful = save.error instanceof ApiError && save.error.code === 'catalogue.doubtful-food';
  return (
    <form className="menu-form" onSubmit={submit} data-testid="dish-form">
      <p className="menu-tools">
        <label>
          {t('dish.name')}
          <input
            className="field"
            name="name"
            required
            maxLength={40}
            value={name}
            readOnly={dish !== null}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <label>
          {t('method')}
          <input
            className="field"
            name="method"
            maxLength={200}
            value={method}
            onChange={({ target }) => setMethod(target.value)}
          />
        </label>
        {(isDoubtful || confirmation !== '') && (
          <label>
            {t('dish.confirmation')}
            <input
              className="field"
              name="confirmation"
              maxLength={200}
              value={confirmation}
              onChange={({ target }) => setConfirmation(target.value)}
            />
          </label>
        )}
      </p>
      <fieldset className="menu-tools">
        <legend>{t('dish.ages')}</legend>
        {AGE_GROUPS.map((age) => (
          <label key={age} className="menu-check">
            <input
              type="checkbox"
              checked={ages.includes(age)}
              onChange={({ target }) =>
                setAges(AGE_GROUPS.filter((each) => (each === age ? target.checked : ages.includes(each))))
              }
            />
            {AGE_GROUP_WORDS[age][language]}
          </label>
        ))}
      </fieldset>
      {lines.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('dish.lines')}</th>
              {ages.map((age) => (
                <th scope="col" key={age}>
                  {t('dish.grams', { age: AGE_GROUP_WORDS[age][language] })}
                </th>
              ))}
              <th scope="col">{t('dish.act')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <tr key={line.ingredientId}>
                <th scope="row">{line.name}</th>
                {ages.map((age) => (
                  <td key={age}>
                    <input
                      className="field"
                      type="number"
                      min={0}
                      max={2_000}
                      step={0.1}
                      required
                      aria-label={`${line.name} ${AGE_GROUP_WORDS[age][language]}`}
                      name={`grams-${at}-${age}`}
                      value={line.grams[age] ?? ''}
                      onChange={({ target }) =>
                        setLines(
                          lines.map((each) =>
                            each === line ? { ...each, grams: { ...each.grams, [age]: target.value } } : each,
                          ),
                        )
                      }
                    />
                  </td>
                ))}
                <td>
                  <Button size="small" onClick={() => setLines(lines.filter((each) => each !== line))}>
                    {t('dish.remove')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="menu-tools">
        <label>
          {t('dish.find')}
          <input
            className="field"
            type="search"
            name="find"
            maxLength={40}
            value={search}
            onChange={({ target }) => setSearch(target.value)}
          />
        </label>
        {found.data?.items
          .filter(({ id }) => !lines.some(({ ingredientId }) => ingredientId === id))
          .map(({ id, name: called }) => (
            <Button
              key={id}
              size="small"
              onClick={() => {
                setLines([...lines, { ingredientId: id, name: called, grams: {} }]);
                setSearch('');
              }}
            >
              ＋ {called}
            </Button>
          ))}
      </p>
      <p className="menu-tools">
        <Button
          type="primary"
          htmlType="submit"
          loading={save.isPending}
          disabled={lines.length === 0 || ages.length === 0}
        >
          {t('save')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </p>
      {save.error !== null && <ProblemView error={save.error} />}
    </form>
  );
}
