import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { api } from '../../shared/api';
import { officeRoutes } from '../../shared/routes/office-routes';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import type { Ingredient } from './measure-draft';
import { useT } from './words';

/** Names that are doubles of others: saying so, and taking it back. */
export function MergeSection({ shown }: { shown: readonly Ingredient[] }) {
  const t = useT();
  const client = useQueryClient();
  const { draft, change } = useDraft('merge', '', { ingredientId: '', intoId: '', reason: '' });
  const { ingredientId, intoId, reason } = draft;
  const merges = useQuery({
    queryKey: ['ingredients', 'merges'],
    queryFn: ({ signal }) => api.call(officeRoutes.ingredientMerges, { signal }),
  });
  const again = () => client.invalidateQueries({ queryKey: ['ingredients'] });
  const merge = useMutation({
    mutationFn: () => api.call(officeRoutes.mergeIngredient, { params: { ingredientId }, body: { intoId, reason } }),
    onSuccess: async () => {
      change({ ingredientId: '' });
      await again();
    },
  });
  const undo = useMutation({
    mutationFn: (id: string) =>
      api.call(officeRoutes.undoMerge, { params: { ingredientId: id }, body: { reason: t('merge.undoReason') } }),
    onSuccess: again,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    merge.mutate();
  };
  const error = merges.error ?? merge.error ?? undo.error;
  const choices = [
    { name: 'double', value: ingredientId, choose: (id: string) => change({ ingredientId: id }) },
    { name: 'into', value: intoId, choose: (id: string) => change({ intoId: id }) },
  ] as const;
  return (
    <section data-testid="merges">
      <h2>{t('merge.title')}</h2>
      <p className="muted">{t('merge.help')}</p>
      <form onSubmit={submit}>
        {choices.map(({ name, value, choose }) => (
          <label key={name}>
            {t(`merge.${name}`)}{' '}
            <select
              className="field"
              name={name}
              required
              value={value}
              onChange={({ target }) => choose(target.value)}
            >
              <option value="" />
              {shown.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>{' '}
          </label>
        ))}
        <label>
          {t('merge.reason')}{' '}
          <input
            className="field"
            name="reason"
            required
            maxLength={200}
            value={reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </label>{' '}
        <Button htmlType="submit" loading={merge.isPending} data-testid="merge-do">
          {t('merge.do')}
        </Button>
      </form>
      {error !== null && <ProblemView error={error} />}
      <ul className="plain">
        {merges.data?.items.map(({ id, name, intoName }) => (
          <li key={id}>
            {name} → {intoName}{' '}
            <Button size="small" loading={undo.isPending} onClick={() => undo.mutate(id)}>
              {t('merge.undo')} <span className="visually-hidden">{name}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
