import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { incidentEndpoints } from '../../../../src/contract/http/incidents';
import { INCIDENT_OFFICES } from '../../../../src/contract/words/incident-words';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { incidentRoutes } from '../../shared/routes/incident-routes';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useT } from './words';

type Contact = ResponseOf<(typeof incidentEndpoints)['contacts']>['contacts'][number];
type Line = 'phone' | 'escalationPhone';

const lineOf = (office: string, line: Line): string => `${office} ${line}`;
/** Null is what nobody has typed over. */
const UNTOUCHED: Record<string, string | null> = Object.fromEntries(
  INCIDENT_OFFICES.flatMap((office) => [
    [lineOf(office, 'phone'), null],
    [lineOf(office, 'escalationPhone'), null],
  ]),
);

/** By which telephones the offices of an area are reached. */
export function ContactsForm({ areaId }: { areaId: string }) {
  const t = useT();
  const client = useQueryClient();
  const queryKey = ['incident-contacts', areaId];
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const known = useQuery({
    queryKey,
    queryFn: ({ signal }) => api.call(incidentRoutes.contacts, { params: { areaId }, signal }),
  });
  const { draft, change, forget } = useDraft('incident-contacts', areaId, UNTOUCHED);
  const save = useMutation({
    mutationFn: (contacts: Contact[]) =>
      api.call(incidentRoutes.setContacts, { params: { areaId }, body: { contacts } }),
    onSuccess: (answer) => {
      client.setQueryData(queryKey, answer);
      forget();
    },
  });
  if (known.error !== null) return <ProblemView error={known.error} onRetry={() => void known.refetch()} />;
  if (known.data === undefined) return null;
  const rows = known.data.contacts.map((contact) => {
    const phone = draft[lineOf(contact.office, 'phone')] ?? null;
    const escalationPhone = draft[lineOf(contact.office, 'escalationPhone')] ?? null;
    return {
      office: contact.office,
      phone: phone ?? contact.phone,
      escalationPhone: escalationPhone ?? contact.escalationPhone,
      isEdited: phone !== null || escalationPhone !== null,
    };
  });
  const isEdited = rows.some((row) => row.isEdited);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = (text: string | null) => (text === null || text.trim() === '' ? null : text.trim());
    save.mutate(
      rows
        .filter((row) => row.isEdited)
        .map(({ office, phone, escalationPhone }) => ({
          ...{ office, phone: typed(phone), escalationPhone: typed(escalationPhone) },
        })),
    );
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="incident-contacts">
      <h2>{t('contacts.title', { area: areas.data?.items.find(({ id }) => id === areaId)?.name ?? areaId })}</h2>
      <p className="muted">
        {t('contacts.help')} {t(known.data.smsOn ? 'contacts.smsOn' : 'contacts.smsOff')}
      </p>
      {rows.map(({ office, phone, escalationPhone }) => (
        <fieldset key={office} className="people-tools">
          <legend>{t(`office.${office}`)}</legend>
          <label>
            {t('contacts.phone')}
            <input
              className="field"
              inputMode="tel"
              maxLength={16}
              name={`phone-${office}`}
              value={phone ?? ''}
              onChange={({ target }) => change({ [lineOf(office, 'phone')]: target.value })}
            />
          </label>
          <label>
            {t('contacts.escalation')}
            <input
              className="field"
              inputMode="tel"
              maxLength={16}
              name={`escalation-${office}`}
              value={escalationPhone ?? ''}
              onChange={({ target }) => change({ [lineOf(office, 'escalationPhone')]: target.value })}
            />
          </label>
        </fieldset>
      ))}
      {save.error !== null && <ProblemView error={save.error} />}
      <p>
        <Button htmlType="submit" loading={save.isPending} disabled={!isEdited}>
          {t('contacts.save')}
        </Button>{' '}
        {save.isSuccess && !isEdited && <span role="status">{t('contacts.saved')}</span>}
      </p>
    </form>
  );
}
