import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { routes } from '../../shared/routes/routes';
import { quantityText, wordOf } from '../../shared/units';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ListsSection } from './ListsSection';
import { MeasureForm } from './MeasureForm';
import { MergeSection } from './MergeSection';
import type { Ingredient } from './measure-draft';
import { useT } from './words';

/** A list longer than this is searched, not scrolled. */
const SHOWN = 100;

/** The ingredients of the prefecture with how each is counted; who keeps the structure states it. */
export function IngredientsPage() {
  const t = useT();
  const me = useMe();
  const client = useQueryClient();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Ingredient | null>(null);
  const [saved, setSaved] = useState('');
  const wanted = search.trim();
  const found = useQuery({
    queryKey: ['ingredients', wanted],
    queryFn: ({ signal }) =>
      api.call(routes.ingredients, { query: { limit: SHOWN, ...(wanted === '' ? {} : { q: wanted }) }, signal }),
  });
  const mayState = may(me, 'catalogue.manage');
  const done = (stated: Ingredient | null): void => {
    setChosen(null);
    setSaved(stated?.name ?? '');
    if (stated !== null) void client.invalidateQueries({ queryKey: ['ingredients'] });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <input
          className="field search"
          type="search"
          value={search}
          maxLength={40}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      <p className="muted">{t('help')}</p>
      {saved !== '' && <p role="status">{t('saved', { name: saved })}</p>}
      {chosen !== null && <MeasureForm key={chosen.id} ingredient={chosen} onDone={done} />}
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.items.length === 0 && <p className="empty">{t('none')}</p>}
      {(found.data?.items.length ?? 0) > 0 && (
        <table className="table" data-testid="ingredients">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('piece')}</th>
              <th scope="col">{t('packs')}</th>
              {mayState && <th scope="col">{t('state')}</th>}
            </tr>
          </thead>
          <tbody>
            {found.data?.items.map((ingredient) => {
              const { id, name, measure } = ingredient;
              const { unit, piece, packs } = measure;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{t(`unit.${unit}`)}</td>
                  <td>{piece === null ? '—' : `${wordOf(piece)} = ${quantityText(piece)}`}</td>
                  <td>
                    {packs.map((pack) => `${wordOf(pack)} = ${quantityText({ ...pack, unit }, piece)}`).join('、') ||
                      '—'}
                  </td>
                  {mayState && (
                    <td>
                      <button type="button" className="link" onClick={() => setChosen(ingredient)}>
                        {t('state')} <span className="visually-hidden">{name}</span>
                      </button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {found.data?.next != null && <p className="muted">{SHOWN}+</p>}
      {mayState && <ListsSection maySetOwner={may(me, 'structure.manage')} />}
      {mayState && <MergeSection shown={found.data?.items ?? []} />}
    </div>
  );
}
