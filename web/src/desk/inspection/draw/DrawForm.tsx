import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { drawEndpoints } from '../../../../../src/contract/http/draws';
import type { BodyOf, ResponseOf } from '../../../../../src/contract/http/endpoint';
import { api } from '../../../shared/api';
import { drawRoutes } from '../../../shared/routes/draw-routes';
import { addDays, today } from '../../../shared/time';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useDraft } from '../../shell/use-draft';
import { useKeyedWrite } from '../../shell/use-keyed-write';
import { useDrawT } from './words';

export type DrawView = ResponseOf<(typeof drawEndpoints)['draw']>;
type Plan = BodyOf<(typeof drawEndpoints)['prepare']>;

interface Choice {
  id: string;
  name: string;
}
interface Props {
  areaId: string;
  /** Null for a new one. */
  draw: DrawView | null;
  /** With null when nothing was saved. */
  onDone: (draw: DrawView | null) => void;
}

const PERIOD_DAYS = 60;
/** A row of two ids and a reason, as a draft keeps it. */
const rowOf = (one: string, other: string, reason: string): string => `${one} ${other} ${reason}`;
const partsOf = (row: string): [string, string, string] => [row.slice(0, 36), row.slice(37, 73), row.slice(74)];

/** What is drawn from, who does not go where, and which number will decide. */
export function DrawForm({ areaId, draw, onDone }: Props) {
  const t = useDrawT();
  const { draft, change, forget } = useDraft('draw', draw?.id ?? areaId, {
    from: draw?.from ?? today(),
    to: draw?.to ?? addDays(today(), PERIOD_DAYS),
    schoolCount: String(draw?.schoolCount ?? ''),
    randomCount: String(draw?.randomCount ?? ''),
    inspectorIds: draw?.inspectorIds ?? [],
    excluded: draw?.excluded.map((one) => rowOf(one.schoolId, one.inspectorId, one.reason)) ?? [],
    apart: draw?.apart.map((one) => rowOf(one.oneId, one.otherId, one.reason)) ?? [],
    numberSource: draw?.numberSource ?? '',
    numberDay: draw?.numberDay ?? addDays(today(), 1),
  });
  const inspectors = useQuery({
    queryKey: ['draw-inspectors', areaId],
    queryFn: ({ signal }) => api.call(drawRoutes.inspectors, { params: { areaId }, signal }),
  });
  const grades = useQuery({
    queryKey: ['draw-grades', areaId],
    queryFn: ({ signal }) => api.call(drawRoutes.grades, { params: { areaId }, signal }),
  });
  const plan = (): Plan => ({
    ...{ from: draft.from, to: draft.to, inspectorIds: draft.inspectorIds },
    ...{ schoolCount: Number(draft.schoolCount), randomCount: Number(draft.randomCount) },
    excluded: draft.excluded.map(partsOf).map(([schoolId, inspectorId, reason]) => ({ schoolId, inspectorId, reason })),
    apart: draft.apart.map(partsOf).map(([oneId, otherId, reason]) => ({ oneId, otherId, reason })),
    ...{ numberSource: draft.numberSource.trim(), numberDay: draft.numberDay },
  });
  const save = useKeyedWrite(
    'draw',
    (idempotencyKey) =>
      draw === null
        ? api.call(drawRoutes.prepare, { params: { areaId }, body: plan(), idempotencyKey })
        : api.call(drawRoutes.change, { params: { drawId: draw.id }, body: { ...plan(), seenVersion: draw.version } }),
    (saved) => {
      forget();
      onDone(saved);
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  const officers = (inspectors.data?.items ?? []).map(({ accountId, name, unit }) => ({ id: accountId, name, unit }));
  const chosen = officers.filter(({ id }) => draft.inspectorIds.includes(id));
  const schools = (grades.data?.items ?? []).map(({ schoolId, name }) => ({ id: schoolId, name }));
  const problem = inspectors.error ?? grades.error;
  if (problem !== null) return <ProblemView error={problem} />;
  if (inspectors.isPending || grades.isPending) return <Loading />;
  return (
    <form className="stack" onSubmit={submit} data-testid="draw-form">
      {(['from', 'to', 'numberDay'] as const).map((field) => (
        <label key={field}>
          {t(field)}
          <input
            className="field"
            type="date"
            name={field}
            required
            value={draft[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        </label>
      ))}
      <label>
        {t('numberSource')}
        <input
          className="field"
          name="numberSource"
          required
          maxLength={120}
          value={draft.numberSource}
          onChange={({ target }) => change({ numberSource: target.value })}
        />
      </label>
      {(['schoolCount', 'randomCount'] as const).map((field) => (
        <label key={field}>
          {t(field)}
          <input
            className="field"
            name={field}
            inputMode="numeric"
            pattern="\d{1,3}"
            required
            value={draft[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        </label>
      ))}
      <fieldset className="stack-field" data-testid="draw-inspectors">
        <legend>{t('inspectors')}</legend>
        {officers.map(({ id, name, unit }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={draft.inspectorIds.includes(id)}
              onChange={({ target }) =>
                change({
                  inspectorIds: target.checked
                    ? [...draft.inspectorIds, id]
                    : draft.inspectorIds.filter((one) => one !== id),
                })
              }
            />{' '}
            {name} <span className="muted">{unit}</span>
          </label>
        ))}
      </fieldset>
      <Rows
        name="excluded"
        rows={draft.excluded}
        one={{ label: t('school'), choices: schools }}
        other={{ label: t('inspector'), choices: chosen }}
        onChange={(excluded) => change({ excluded })}
      />
      <Rows
        name="apart"
        rows={draft.apart}
        one={{ label: t('inspector'), choices: chosen }}
        other={{ label: t('other'), choices: chosen }}
        onChange={(apart) => change({ apart })}
      />
      {save.error !== null && <ProblemView error={save.error} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.isPending} data-testid="draw-save">
          {t('save')}
        </Button>
        <Button
          onClick={() => {
            forget();
            onDone(null);
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface RowsProps {
  name: 'excluded' | 'apart';
  rows: readonly string[];
  one: { label: string; choices: readonly Choice[] };
  other: { label: string; choices: readonly Choice[] };
  onChange: (rows: string[]) => void;
}

function Rows({ name, rows, one, other, onChange }: RowsProps) {
  const t = useDrawT();
  const [entry, setEntry] = useState({ one: '', other: '', reason: '' });
  const nameIn = ({ choices }: RowsProps['one'], id: string): string =>
    choices.find((choice) => choice.id === id)?.name ?? '';
  const isWhole = entry.one !== '' && entry.other !== '' && entry.reason.trim() !== '';
  return (
    <fieldset className="stack-field" data-testid={`draw-${name}`}>
      <legend>{t(name)}</legend>
      <p className="muted">{t(`${name}Why`)}</p>
      <ul className="plain">
        {rows.map((row) => {
          const [first, second, reason] = partsOf(row);
          return (
            <li key={row}>
              {nameIn(one, first)} · {nameIn(other, second)} · {reason}{' '}
              <Button size="small" onClick={() => onChange(rows.filter((it) => it !== row))}>
                {t('remove')}
              </Button>
            </li>
          );
        })}
      </ul>
      <div className="row">
        {(['one', 'other'] as const).map((side) => {
          const { label, choices } = side === 'one' ? one : other;
          return (
            <select
              key={side}
              className="field"
              name={`${name}-${side}`}
              aria-label={label}
              value={entry[side]}
              onChange={({ target }) => setEntry({ ...entry, [side]: target.value })}
            >
              <option value="">{label}</option>
              {choices.map(({ id, name: called }) => (
                <option key={id} value={id}>
                  {called}
                </option>
              ))}
            </select>
          );
        })}
        <input
          className="field"
          name={`${name}-reason`}
          aria-label={t('reason')}
          placeholder={t('reason')}
          maxLength={200}
          value={entry.reason}
          onChange={({ target }) => setEntry({ ...entry, reason: target.value })}
        />
        <Button
          disabled={!isWhole}
          onClick={() => {
            onChange([...rows, rowOf(entry.one, entry.other, entry.reason.trim())]);
            setEntry({ one: '', other: '', reason: '' });
          }}
        >
          {t('add')}
        </Button>
      </div>
    </fieldset>
  );
}
