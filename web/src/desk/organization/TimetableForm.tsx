import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { STAGES, type Stage } from '../../../../src/contract/stages';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { officeRoutes } from '../../shared/routes/office-routes';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';

interface Line {
  key: number;
  stage: Stage;
  from: string;
  to: string;
}
type Entry = { stage: Stage; fromMinute: number; toMinute: number };

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** New working hours from a day on. The lines begin with the hours that hold on that day, as far as they are set. */
export function TimetableForm({ schoolId }: { schoolId: string }) {
  const t = useStructureT();
  const [from, setFrom] = useState(today());
  const holding = useQuery({
    queryKey: ['timetable', schoolId, from],
    queryFn: ({ signal }) =>
      api.call(deskRoutes.timetable, { params: { schoolId }, query: from === '' ? {} : { date: from }, signal }),
  });
  if (holding.error !== null) return <ProblemView error={holding.error} onRetry={() => void holding.refetch()} />;
  if (!holding.data) return null;
  return (
    <HoursForm key={from} {...{ schoolId, from, present: holding.data.entries }}>
      <label>
        {t('from')}{' '}
        <input className="field" type="date" required value={from} onChange={(event) => setFrom(event.target.value)} />
      </label>
    </HoursForm>
  );
}

interface HoursProps {
  schoolId: string;
  from: string;
  present: readonly Entry[];
  /** The day’s field. */
  children: ReactNode;
}

function HoursForm({ schoolId, from, present, children }: HoursProps) {
  const t = useStructureT();
  const words = useWords();
  const client = useQueryClient();
  const [lines, setLines] = useState<readonly Line[]>(
    present.map(({ stage, fromMinute, toMinute }, key) => ({
      ...{ key, stage, from: clock(fromMinute) },
      // a clock has no 24:00
      to: clock(Math.min(toMinute, 1439)),
    })),
  );
  // What these lines began with: what somebody else set since must not be undone unseen
  const [seen, setSeen] = useState(present);
  const entries = lines.map(({ stage, from: begin, to }) => ({
    stage,
    fromMinute: minuteOf(begin),
    toMinute: minuteOf(to),
  }));
  const save = useMutation({
    mutationFn: () =>
      api.call(officeRoutes.setTimetable, { params: { schoolId }, body: { from, entries, seen: [...seen] } }),
    onSuccess: () => {
      setSeen(entries);
      return client.invalidateQueries({ queryKey: ['timetable', schoolId] });
    },
  });
  const change = (key: number, part: Partial<Line>): void =>
    setLines(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = (): void => {
    const key = Math.max(-1, ...lines.map((line) => line.key)) + 1;
    setLines([...lines, { key, stage: STAGES[0], from: '06:00', to: '07:00' }]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} data-testid="set-timetable">
      <p className="muted">{t('timetable.why')}</p>
      {lines.map((line) => (
        <p key={line.key} className="fields">
          <select
            className="field"
            value={line.stage}
            aria-label={t('timetable.stage')}
            onChange={(event) => change(line.key, { stage: event.target.value as Stage })}
          >
            {STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {words(`stage.${stage}`)}
              </option>
            ))}
          </select>
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              className="field"
              type="time"
              required
              value={line[end]}
              aria-label={t(`timetable.${end}`)}
              onChange={(event) => change(line.key, { [end]: event.target.value })}
            />
          ))}
          <Button onClick={() => setLines(lines.filter(({ key }) => key !== line.key))}>{t('timetable.remove')}</Button>
        </p>
      ))}
      <p className="fields">
        <Button onClick={add}>{t('timetable.add')}</Button>
        {children}
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('timetable.set')}
        </Button>
      </p>
      {save.isSuccess && <p role="status">{t('timetable.saved')}</p>}
      {save.error !== null && <ProblemView error={save.error} />}
    </form>
  );
}
