import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { STAGES, type Stage } from '../../../../src/contract/stages';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { officeRoutes } from '../../shared/office-routes';
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

/** New working hours from a day on: one line for each stretch of work. */
export function TimetableForm({ schoolId, present }: { schoolId: string; present: readonly Entry[] }) {
  const t = useStructureT();
  const words = useWords();
  const client = useQueryClient();
  const [from, setFrom] = useState(today());
  const [lines, setLines] = useState<readonly Line[]>(
    present.map(({ stage, fromMinute, toMinute }, key) => ({
      ...{ key, stage, from: clock(fromMinute) },
      // a clock has no 24:00
      to: clock(Math.min(toMinute, 1439)),
    })),
  );
  const save = useMutation({
    mutationFn: () =>
      api.call(officeRoutes.setTimetable, {
        params: { schoolId },
        body: {
          from,
          entries: lines.map(({ stage, from: begin, to }) => ({
            stage,
            fromMinute: minuteOf(begin),
            toMinute: minuteOf(to),
          })),
        },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['timetable', schoolId] }),
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
        <label>
          {t('from')}{' '}
          <input
            className="field"
            type="date"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('timetable.set')}
        </Button>
      </p>
      {save.isSuccess && <p role="status">{t('timetable.saved')}</p>}
      {save.error !== null && <ProblemView error={save.error} />}
    </form>
  );
}
