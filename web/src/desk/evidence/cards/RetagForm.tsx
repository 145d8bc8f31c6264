import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import type { FormEvent } from 'react';
import type { Stage } from '../../../../../src/contract/stages';
import { api } from '../../../shared/api';
import { useWords } from '../../../shared/i18n/vocabulary';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { useT } from '../../i18n';
import { ProblemView } from '../../shell/ProblemView';
import { useDraft } from '../../shell/use-draft';

/** A person gives an event another stage, of those its place can show. The machine's tag stays beside it. */
export function RetagForm({ eventId, stage, possible }: { eventId: string; stage: Stage; possible: Stage[] }) {
  const t = useT();
  const words = useWords();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft('retag', eventId, { stage, note: '' });
  const { stage: chosen, note } = draft;
  const retag = useMutation({
    mutationFn: () => api.call(deskRoutes.retag, { params: { eventId }, body: { stage: chosen, note: note.trim() } }),
    onSuccess: async () => {
      forget();
      await Promise.all([
        client.invalidateQueries({ queryKey: ['event', eventId] }),
        client.invalidateQueries({ queryKey: ['day'] }),
      ]);
    },
  });
  if (possible.every((each) => each === stage)) {
    return <p className="muted">{t('retag.only', { stage: words(`stage.${stage}`) })}</p>;
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    retag.mutate();
  };
  return (
    <form className="inline-form" onSubmit={submit} data-testid="retag">
      <h4>{t('retag.title')}</h4>
      <Select
        value={chosen}
        onChange={(next: Stage) => change({ stage: next })}
        aria-label={t('retag.stage')}
        options={possible.map((each) => ({ value: each, label: words(`stage.${each}`) }))}
      />
      <input
        className="field"
        value={note}
        onChange={(event) => change({ note: event.target.value })}
        required
        maxLength={300}
        aria-label={t('retag.note')}
        placeholder={t('retag.note')}
      />
      {retag.error !== null && <ProblemView error={retag.error} />}
      <Button htmlType="submit" loading={retag.isPending} disabled={chosen === stage || note.trim() === ''}>
        {t('retag.save')}
      </Button>
    </form>
  );
}
