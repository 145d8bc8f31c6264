import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';
import { useT } from '../i18n';

const OTHER = 'other';

/** What a finding rests on: a clause of the policy table with its source, or what a person writes where none fits. */
export function ClauseField({ schoolId, onChange }: { schoolId: string; onChange: (clause: string) => void }) {
  const t = useT();
  const [chosen, setChosen] = useState('');
  const [written, setWritten] = useState('');
  const clauses = useQuery({
    queryKey: ['finding-clauses', schoolId],
    staleTime: 600_000,
    queryFn: ({ signal }) => api.call(deskRoutes.findingClauses, { params: { schoolId }, signal }),
  });
  const textOf = (key: string): string => {
    const clause = clauses.data?.items.find((each) => each.key === key);
    return clause === undefined ? '' : `${clause.source} ${clause.text}`;
  };
  const choose = (key: string): void => {
    setChosen(key);
    onChange(key === OTHER ? written.trim() : textOf(key));
  };
  return (
    <>
      <label>
        {t('finding.clause')}
        <select
          className="field"
          required
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          data-testid="finding-clause"
        >
          <option value="" disabled>
            {t('finding.clause.choose')}
          </option>
          {(clauses.data?.items ?? []).map(({ key }) => (
            <option key={key} value={key}>
              {textOf(key)}
            </option>
          ))}
          <option value={OTHER}>{t('finding.clause.other')}</option>
        </select>
      </label>
      {chosen === OTHER && (
        <label>
          {t('finding.clause.text')}
          <input
            className="field"
            required
            maxLength={200}
            value={written}
            onChange={(event) => {
              setWritten(event.target.value);
              onChange(event.target.value.trim());
            }}
            data-testid="finding-clause-text"
          />
        </label>
      )}
    </>
  );
}
