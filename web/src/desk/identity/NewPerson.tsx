import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { FormEvent } from 'react';
import { api } from '../../shared/api';
import { peopleRoutes } from '../../shared/routes/people-routes';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { emptyGrant, type GrantDraft, GrantFields } from './GrantFields';
import { useT } from './words';

const EMPTY = { displayName: '', unit: '', staffNumber: '', phone: '', username: '' };

/** One person entered by hand; many come by the import. */
export function NewPerson() {
  const t = useT();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft('new-person', '', EMPTY);
  const {
    draft: grant,
    change: setGrant,
    forget: forgetGrant,
  } = useDraft<GrantDraft>('new-person-grant', '', emptyGrant);
  const create = useMutation({
    mutationFn: () =>
      api.call(peopleRoutes.createAccount, {
        body: {
          ...draft,
          username: draft.username.trim(),
          staffNumber: draft.staffNumber.trim() || null,
          phone: draft.phone.trim() || null,
          grants: [grant],
        },
      }),
    onSuccess: async () => {
      forget();
      forgetGrant();
      await client.invalidateQueries({ queryKey: ['accounts'] });
    },
  });
  const field = (key: keyof typeof EMPTY, label: string, required: boolean) => (
    <label>
      {label}
      <input
        className="field"
        value={draft[key]}
        required={required}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    </label>
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={submit} className="print-hidden" data-testid="new-person">
      <div className="people-new">
        {field('displayName', t('people.name'), true)}
        {field('unit', t('people.unit'), true)}
        {field('staffNumber', t('people.staffNumber'), false)}
        {field('phone', t('people.phone'), false)}
        {field('username', t('people.username'), true)}
        <GrantFields value={grant} onChange={setGrant} />
      </div>
      <p className="muted">{t('people.usernameHelp')}</p>
      {create.error !== null && <ProblemView error={create.error} />}
      {create.isSuccess && <Alert type="success" showIcon title={t('people.created')} />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          {t('people.create')}
        </Button>
      </p>
    </form>
  );
}
