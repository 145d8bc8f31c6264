import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { AreaType, MonthSheet, SchoolStage } from '../../../../src/contract/http/fund-month';
import { AREA_TYPE_WORDS, SCHOOL_STAGE_WORDS } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { today } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useFundsWrite } from './use-funds-write';
import { useT } from './words';

interface Props {
  schoolId: string;
  term: MonthSheet['term'];
}

/** The bureau says under which terms the school takes part, since when, and by which paper. */
export function TermForm({ schoolId, term }: Props) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { draft, change, forget } = useDraft('term', schoolId, {
    from: today(),
    areaType: term?.areaType ?? ('national' as AreaType),
    schoolStage: term?.schoolStage ?? ('primary' as SchoolStage),
    source: '',
  });
  const state = useFundsWrite(
    (idempotencyKey) => api.call(fundsRoutes.stateTerm, { params: { schoolId }, body: draft, idempotencyKey }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    state.mutate();
  };
  return (
    <form className="funds-tools no-print" onSubmit={submit} data-testid="state-term">
      <h3>{t('term.title')}</h3>
      <label>
        {t('term.from')}
        <input
          className="field"
          type="date"
          required
          value={draft.from}
          onChange={({ target }) => change({ from: target.value })}
        />
      </label>
      <label>
        {t('term.area')}
        <select
          className="field"
          value={draft.areaType}
          onChange={({ target }) => change({ areaType: target.value as AreaType })}
        >
          {Object.entries(AREA_TYPE_WORDS).map(([code, words]) => (
            <option key={code} value={code}>
              {words[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('term.stage')}
        <select
          className="field"
          value={draft.schoolStage}
          onChange={({ target }) => change({ schoolStage: target.value as SchoolStage })}
        >
          {Object.entries(SCHOOL_STAGE_WORDS).map(([code, words]) => (
            <option key={code} value={code}>
              {words[language]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('term.source')}
        <input
          className="field"
          required
          maxLength={200}
          value={draft.source}
          onChange={({ target }) => change({ source: target.value })}
        />
      </label>
      <Button type="primary" htmlType="submit" loading={state.isPending}>
        {t('term.state')}
      </Button>
      {state.error !== null && <ProblemView error={state.error} />}
    </form>
  );
}
