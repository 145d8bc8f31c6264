import { useQuery } from '@tanstack/react-query';
import { WARRANT_LEDGERS } from '../../../../src/contract/roles';
import { api } from '../../shared/api';
import { routes } from '../../shared/routes/routes';
import { addDays, businessDateOf, startOfBusinessDate, today } from '../../shared/time';
import type { GrantDraft } from './GrantFields';
import { useT } from './words';

/** What a warrant for audit says further: its paper, the books it opens, and footage by place and day where it names any. */
export function AuditFields({ value, onChange }: { value: GrantDraft; onChange: (next: GrantDraft) => void }) {
  const t = useT();
  const { schoolId, footage } = value;
  const school = useQuery({
    queryKey: ['school', schoolId],
    queryFn: ({ signal }) => api.call(routes.school, { params: { schoolId: schoolId ?? '' }, signal }),
    enabled: schoolId !== null,
  });
  const ledgers = value.ledgers ?? [];
  const [first, last] = footage
    ? [businessDateOf(Date.parse(footage.from)), businessDateOf(Date.parse(footage.to) - 1)]
    : [today(), today()];
  const name = (placeIds: string[], from: string, to: string): void =>
    onChange({
      ...value,
      footage: {
        placeIds,
        from: new Date(startOfBusinessDate(from)).toISOString(),
        to: new Date(startOfBusinessDate(addDays(to, 1))).toISOString(),
      },
    });
  return (
    <>
      <label>
        {t('grant.document')}
        <input
          className="field"
          value={value.document ?? ''}
          maxLength={80}
          required
          onChange={({ target }) => onChange({ ...value, document: target.value || null })}
        />
      </label>
      <fieldset className="people-choices">
        <legend>{t('grant.ledgers')}</legend>
        {WARRANT_LEDGERS.map((ledger) => (
          <label key={ledger}>
            <input
              type="checkbox"
              checked={ledgers.includes(ledger)}
              onChange={({ target }) => {
                const next = ledgers.filter((one) => one !== ledger).concat(target.checked ? [ledger] : []);
                onChange({ ...value, ledgers: next.length === 0 ? null : next });
              }}
            />
            {t(`warrant.ledger.${ledger}`)}
          </label>
        ))}
      </fieldset>
      <fieldset className="people-choices" data-testid="grant-footage">
        <legend>{t('grant.footage')}</legend>
        {schoolId === null && <p className="muted">{t('grant.footageNeedsSchool')}</p>}
        {(schoolId === null ? [] : (school.data?.places ?? [])).map((place) => (
          <label key={place.id}>
            <input
              type="checkbox"
              checked={footage?.placeIds.includes(place.id) ?? false}
              onChange={({ target }) => {
                const others = (footage?.placeIds ?? []).filter((one) => one !== place.id);
                const placeIds = target.checked ? [...others, place.id] : others;
                if (placeIds.length === 0) onChange({ ...value, footage: null });
                else name(placeIds, first, last);
              }}
            />
            {place.name}
          </label>
        ))}
        {footage !== null && (
          <>
            <label>
              {t('grant.footageFrom')}
              <input
                className="field"
                type="date"
                value={first}
                required
                onChange={({ target }) => target.value && name(footage.placeIds, target.value, last)}
              />
            </label>
            <label>
              {t('grant.footageTo')}
              <input
                className="field"
                type="date"
                value={last}
                min={first}
                required
                onChange={({ target }) => target.value && name(footage.placeIds, first, target.value)}
              />
            </label>
          </>
        )}
      </fieldset>
    </>
  );
}
