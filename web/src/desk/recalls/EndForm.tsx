import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { api } from '../../shared/api';
import { recallRoutes } from '../../shared/routes/recall-routes';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useT } from './words';

/** With which words a recall ends; then what it has locked may be used again. */
export function EndForm({ recallId }: { recallId: string }) {
  const t = useT();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft('recall-end', recallId, { outcome: '' });
  const { outcome } = draft;
  const end = useMutation({
    mutationFn: () => api.call(recallRoutes.end, { params: { recallId }, body: { outcome: outcome.trim() } }),
    onSuccess: () => {
      forget();
      return client.invalidateQueries({ queryKey: ['recalls'] });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    end.mutate();
  };
  return (
    <form className="people-tools" onSubmit={submit}>
      <label>
        {t('outcome')}
        <input
          className="field"
          maxLength={300}
          value={outcome}
          onChange={({ target }) => change({ outcome: target.value })}
        />
      </label>
      <Button htmlType="submit" disabled={outcome.trim() === ''} loading={end.isPending}>
        {t('end')}
      </Button>
      <span className="muted">{t('endHelp')}</span>
      {end.error !== null && <ProblemView error={end.error} />}
    </form>
  );
}
