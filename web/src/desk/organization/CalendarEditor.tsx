import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { calendarEndpoints } from '../../../../src/contract/http/calendar';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { type SchoolTerm, type SpecialDay, spanOfSchoolYear } from '../../../../src/contract/school-calendar';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { useEdit } from './use-structure';

export type Calendar = ResponseOf<(typeof calendarEndpoints)['areaCalendar']>;

interface Props {
  calendar: Calendar;
  mayEdit: boolean;
  write: (body: Pick<Calendar, 'version' | 'terms' | 'days'>) => Promise<unknown>;
  onReload: () => void;
}

/** Terms, holidays and make-up days of one school year. */
export function CalendarEditor({ calendar, mayEdit, write, onReload }: Props) {
  const t = useStructureT();
  const { schoolYear, version } = calendar;
  const year = spanOfSchoolYear(schoolYear);
  const [terms, setTerms] = useState<SchoolTerm[]>(calendar.terms);
  const [days, setDays] = useState<SpecialDay[]>(calendar.days);
  const save = useEdit(() => write({ version, terms, days }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(undefined);
  };
  const dated = { type: 'date', className: 'field', required: true, min: year.from, max: year.to, readOnly: !mayEdit };
  const setTerm = (index: number, change: Partial<SchoolTerm>) =>
    setTerms(terms.map((term, i) => (i === index ? { ...term, ...change } : term)));
  const setDay = (index: number, change: Partial<SpecialDay>) =>
    setDays(days.map((day, i) => (i === index ? { ...day, ...change } : day)));
  const remove = (what: string, onClick: () => void) =>
    mayEdit && (
      <button type="button" className="link" onClick={onClick}>
        {t('calendar.remove')} <span className="visually-hidden">{what}</span>
      </button>
    );
  return (
    <form onSubmit={submit} data-testid="calendar-form">
      <h2>{t('calendar.year', { year: schoolYear, next: schoolYear + 1 })}</h2>
      {terms.map((term, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place until they are saved
        <div className="fields" key={index}>
          <label>
            {t('calendar.term')}
            <input
              className="field"
              required
              maxLength={40}
              readOnly={!mayEdit}
              value={term.name}
              onChange={(event) => setTerm(index, { name: event.target.value })}
            />
          </label>
          <label>
            {t('calendar.first')}
            <input {...dated} value={term.from} onChange={(event) => setTerm(index, { from: event.target.value })} />
          </label>
          <label>
            {t('calendar.last')}
            <input {...dated} value={term.to} onChange={(event) => setTerm(index, { to: event.target.value })} />
          </label>
          {remove(term.name, () => setTerms(terms.filter((_, i) => i !== index)))}
        </div>
      ))}
      {days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div className="fields" key={index}>
          <label>
            {t('calendar.day')}
            <input {...dated} value={day.date} onChange={(event) => setDay(index, { date: event.target.value })} />
          </label>
          <label>
            {t('kind')}
            <select
              className="field"
              disabled={!mayEdit}
              value={day.kind}
              onChange={(event) => setDay(index, { kind: event.target.value as SpecialDay['kind'] })}
            >
              {(['holiday', 'school_day'] as const).map((kind) => (
                <option key={kind} value={kind}>
                  {t(`calendar.${kind}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('calendar.note')}
            <input
              className="field"
              maxLength={60}
              readOnly={!mayEdit}
              value={day.note}
              onChange={(event) => setDay(index, { note: event.target.value })}
            />
          </label>
          {remove(day.date, () => setDays(days.filter((_, i) => i !== index)))}
        </div>
      ))}
      {terms.length + days.length === 0 && <p className="empty">{t('none')}</p>}
      {mayEdit && (
        <div className="fields">
          <Button onClick={() => setTerms([...terms, { name: '', from: year.from, to: year.to }])}>
            {t('calendar.addTerm')}
          </Button>
          <Button onClick={() => setDays([...days, { date: '', kind: 'holiday', note: '' }])}>
            {t('calendar.addDay')}
          </Button>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          {save.isSuccess && <span role="status">{t('saved')}</span>}
        </div>
      )}
      {save.error !== null && <ProblemView error={save.error} onRetry={onReload} />}
    </form>
  );
}
