import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { findingEndpoints } from '../../../../src/contract/http/findings';
import { useT } from '../i18n';

export type Clauses = ResponseOf<(typeof findingEndpoints)['clauses']>['items'];

/** `key` is a clause's of the policy table, `other` where none fits, or nothing; `written` is what stands for `other`. */
export interface ChosenClause {
  key: string;
  written: string;
}

export const OTHER_CLAUSE = 'other';

/** The clause as the finding keeps it: its source and what it asks; empty while nothing is chosen. */
export function clauseText(clauses: Clauses, { key, written }: ChosenClause): string {
  if (key === OTHER_CLAUSE) return written.trim();
  const clause = clauses.find((each) => each.key === key);
  return clause === undefined ? '' : `${clause.source} ${clause.text}`;
}

interface Props {
  clauses: Clauses;
  chosen: ChosenClause;
  onChange: (chosen: ChosenClause) => void;
}

/** What a finding rests on: a clause of the policy table with its source, or what a person writes where none fits. */
export function ClauseField({ clauses, chosen, onChange }: Props) {
  const t = useT();
  const isKnown = chosen.key === OTHER_CLAUSE || clauses.some(({ key }) => key === chosen.key);
  return (
    <>
      <label>
        {t('finding.clause')}
        <select
          className="field"
          required
          value={isKnown ? chosen.key : ''}
          onChange={(event) => onChange({ ...chosen, key: event.target.value })}
          data-testid="finding-clause"
        >
          <option value="" disabled>
            {t('finding.clause.choose')}
          </option>
          {clauses.map(({ key, source, text }) => (
            <option key={key} value={key}>
              {source} {text}
            </option>
          ))}
          <option value={OTHER_CLAUSE}>{t('finding.clause.other')}</option>
        </select>
      </label>
      {chosen.key === OTHER_CLAUSE && (
        <label>
          {t('finding.clause.text')}
          <input
            className="field"
            required
            maxLength={200}
            value={chosen.written}
            onChange={(event) => onChange({ ...chosen, written: event.target.value })}
            data-testid="finding-clause-text"
          />
        </label>
      )}
    </>
  );
}
