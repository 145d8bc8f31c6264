import { Button } from 'antd';
import type { FormEvent } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { tenseOf } from './tense';
import { type TabProps, useEdit } from './use-structure';

/** For how many the canteen can cook and how many can sit there, since when, by which source. */
export function CapacitySection({ school, mayEdit, onReload }: TabProps) {
  const t = useStructureT();
  const { draft, change, forget } = useDraft('capacity', school.id, {
    ...{ from: today(), cooksFor: '', seats: '', source: '' },
  });
  const set = useEdit(() => {
    const { from, cooksFor, seats, source } = draft;
    const said = {
      from,
      cooksFor: Number(cooksFor),
      seats: seats === '' ? null : Number(seats),
      source: source.trim(),
    };
    return api.call(deskRoutes.setCapacity, {
      params: { schoolId: school.id },
      body: { ...said, version: school.version },
    });
  }, forget);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate(undefined);
  };
  const field = (name: keyof typeof draft, label: string, more: object) => (
    <label>
      {label}
      <input
        className="field"
        name={name}
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
        {...more}
      />
    </label>
  );
  const people = { type: 'number', min: 0, max: 20_000, step: 1 };
  return (
    <section>
      <h2>{t('capacity.title')}</h2>
      <p className="muted">{t('capacity.why')}</p>
      {school.capacities.length === 0 && <p className="empty">{t('capacity.unknown')}</p>}
      {school.capacities.length > 0 && (
        <table className="table" data-testid="capacity-history">
          <thead>
            <tr>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('capacity.cooksFor')}</th>
              <th scope="col">{t('capacity.seats')}</th>
              <th scope="col">{t('capacity.source')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {school.capacities.map(({ from, cooksFor, seats, source }, index) => (
              <tr key={from}>
                <th scope="row">{from}</th>
                <td>{cooksFor}</td>
                <td>{seats ?? '—'}</td>
                <td>{source}</td>
                <td>{t(tenseOf(from, school.capacities[index - 1]?.from ?? null))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayEdit && (
        <form className="fields" onSubmit={submit} data-testid="set-capacity">
          {field('from', t('from'), { type: 'date', required: true })}
          {field('cooksFor', t('capacity.cooksFor'), { ...people, required: true })}
          {field('seats', t('capacity.seats'), people)}
          {field('source', t('capacity.source'), { required: true, maxLength: 120 })}
          <Button htmlType="submit" loading={set.isPending}>
            {t('capacity.set')}
          </Button>
          {set.error !== null && <ProblemView error={set.error} onRetry={onReload} />}
        </form>
      )}
    </section>
  );
}
