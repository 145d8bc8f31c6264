import { useQuery } from '@tanstack/react-query';
import { RANK_OF_ROLE, ROLES, type Role } from '../../../../src/contract/roles';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { routes } from '../../shared/routes';
import { useMe } from '../session';
import { useT } from './words';

export interface GrantDraft {
  role: Role;
  areaCode: string | null;
  schoolId: string | null;
}
export const emptyGrant: GrantDraft = { role: 'canteen_worker', areaCode: null, schoolId: null };

/** A role and where it holds. Only what the caller could give is offered; the server decides. */
export function GrantFields({ value, onChange }: { value: GrantDraft; onChange: (next: GrantDraft) => void }) {
  const t = useT();
  const words = useWords();
  const me = useMe();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(routes.areas, { signal }) });
  const schools = useQuery({
    queryKey: ['schools-to-choose'],
    queryFn: async ({ signal }) => (await api.call(routes.schools, { query: { limit: 200 }, signal })).items,
  });
  const own = Math.max(0, ...(me?.grants ?? []).map(({ role }) => RANK_OF_ROLE[role]));
  return (
    <>
      <label>
        {t('grant.role')}
        <select
          className="field"
          value={value.role}
          onChange={(event) => onChange({ ...value, role: event.target.value as Role })}
        >
          {ROLES.filter((role) => RANK_OF_ROLE[role] <= own).map((role) => (
            <option key={role} value={role}>
              {words(`role.${role}`)}
            </option>
          ))}
        </select>
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
            });
          }}
          required
        >
          <option value="" />
          <optgroup label={t('grant.school')}>
            {(schools.data ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
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
    </>
  );
}

/** `食堂负责人 · 示范小学`. */
export function useGrantWords(): (grant: GrantDraft) => string {
  const words = useWords();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(routes.areas, { signal }) });
  const schools = useQuery({
    queryKey: ['schools-to-choose'],
    queryFn: async ({ signal }) => (await api.call(routes.schools, { query: { limit: 200 }, signal })).items,
  });
  return ({ role, areaCode, schoolId }) => {
    const place =
      schoolId === null
        ? areas.data?.items.find(({ id }) => id === areaCode)?.name
        : schools.data?.find(({ id }) => id === schoolId)?.name;
    return `${words(`role.${role}`)}${place ? ` · ${place}` : ''}`;
  };
}
