import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { addDays } from '../../../../src/contract/business-date';
import {
  RANK_OF_ROLE,
  READING_ROLES,
  ROLES,
  type Role,
  WARRANTED_ROLES,
  type WarrantLedger,
} from '../../../../src/contract/roles';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { routes } from '../../shared/routes/routes';
import { dateTime, startOfBusinessDate, today } from '../../shared/time';
import { useMe } from '../session';
import { AuditFields } from './AuditFields';
import { useT } from './words';

export interface GrantDraft {
  role: Role;
  areaCode: string | null;
  schoolId: string | null;
  /** Of a warrant: the instants it begins (null: now) and ends, and why it is opened. */
  from: string | null;
  until: string | null;
  reason: string | null;
  /** Of a warrant for audit: the number of its paper, which books it opens, and footage if it names any. */
  document: string | null;
  ledgers: WarrantLedger[] | null;
  footage: { placeIds: string[]; from: string; to: string } | null;
}
export const emptyGrant: GrantDraft = {
  role: 'canteen_worker',
  areaCode: null,
  schoolId: null,
  from: null,
  until: null,
  reason: null,
  document: null,
  ledgers: null,
  footage: null,
};
const SHOWN = 30;

/** A role and where it holds. Only what the caller could give is offered; the server decides. */
export function GrantFields({ value, onChange }: { value: GrantDraft; onChange: (next: GrantDraft) => void }) {
  const t = useT();
  const words = useWords();
  const me = useMe();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const schools = useQuery({
    queryKey: ['schools-to-choose', search],
    queryFn: ({ signal }) =>
      api.call(routes.schools, { query: { limit: SHOWN, ...(search ? { search } : {}) }, signal }),
    placeholderData: (before) => before,
  });
  const own = Math.max(0, ...(me?.grants ?? []).map(({ role }) => RANK_OF_ROLE[role]));
  const isWarrant = WARRANTED_ROLES.includes(value.role);
  return (
    <>
      <label>
        {t('grant.role')}
        <select
          className="field"
          value={value.role}
          onChange={(event) =>
            onChange({
              ...emptyGrant,
              ...{ role: event.target.value as Role, areaCode: value.areaCode, schoolId: value.schoolId },
            })
          }
        >
          {ROLES.filter((role) => RANK_OF_ROLE[role] <= own).map((role) => (
            <option key={role} value={role}>
              {words(`role.${role}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('grant.find')}
        <input className="field" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <label>
        {t('grant.where')}
        <select
          className="field"
          value={value.schoolId ?? value.areaCode ?? ''}
          onChange={({ target }) => {
            const isArea = /^\d{6}$/.test(target.value);
            onChange({
              ...value,
              areaCode: isArea ? target.value : null,
              schoolId: isArea ? null : target.value || null,
              footage: null,
            });
          }}
          required
        >
          <option value="" />
          <optgroup label={t(schools.data?.next ? 'grant.schoolMore' : 'grant.school', { count: SHOWN })}>
            {(schools.data?.items ?? []).map(({ id, name, schoolCode }) => (
              <option key={id} value={id}>
                {schoolCode === null ? name : `${name} (${schoolCode})`}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('grant.area')}>
            {(areas.data?.items ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {isWarrant && (
        <>
          <label>
            {t('grant.from')}
            <input
              className="field"
              type="date"
              min={today()}
              onChange={({ target }) =>
                onChange({
                  ...value,
                  from: target.value > today() ? new Date(startOfBusinessDate(target.value)).toISOString() : null,
                })
              }
            />
          </label>
          <label>
            {t('grant.until')}
            <input
              className="field"
              type="date"
              min={today()}
              required
              onChange={({ target }) =>
                onChange({
                  ...value,
                  until: target.value ? new Date(startOfBusinessDate(addDays(target.value, 1))).toISOString() : null,
                })
              }
            />
          </label>
          <label>
            {t('grant.reason')}
            <input
              className="field"
              value={value.reason ?? ''}
              maxLength={200}
              required
              onChange={({ target }) => onChange({ ...value, reason: target.value || null })}
            />
          </label>
          {READING_ROLES.includes(value.role) && <AuditFields value={value} onChange={onChange} />}
          <p className="muted">{t('grant.warrantHelp')}</p>
        </>
      )}
    </>
  );
}

/** `食堂负责人 · 示范小学`, and of a warrant why and until when. */
export function useGrantWords(): (
  grant: Pick<GrantDraft, 'role' | 'areaCode' | 'from' | 'until' | 'reason'> & { schoolName: string | null },
) => string {
  const t = useT();
  const words = useWords();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  return ({ role, areaCode, schoolName, from, until, reason }) => {
    const place = schoolName ?? areas.data?.items.find(({ id }) => id === areaCode)?.name;
    const name = `${words(`role.${role}`)}${place ? ` · ${place}` : ''}`;
    if (until === null) return name;
    const [begins, ends] = [from === null ? '' : dateTime(from).slice(0, 16), dateTime(until).slice(0, 16)];
    const isAhead = from !== null && Date.parse(from) > Date.now();
    const key = Date.parse(until) <= Date.now() ? 'grant.ended' : isAhead ? 'grant.ahead' : 'grant.ends';
    return `${name} · ${t(key, { from: begins, until: ends, reason: reason ?? '' })}`;
  };
}
