import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { addDays } from '../../../../src/contract/business-date';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { exportsEndpoints } from '../../../../src/contract/http/exports';
import { EXPORT_SOURCE_WORDS } from '../../../../src/contract/words/exports-words';
import { api, urlOf } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { newId } from '../../shared/new-id';
import { exportRoutes } from '../../shared/routes/export-routes';
import { dateTime, today } from '../../shared/time';
import { AreaSelect, useOwnAreaIds } from '../shell/AreaSelect';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ProfileForm } from './ProfileForm';
import { useT } from './words';

export type Profile = ResponseOf<(typeof exportsEndpoints)['createProfile']>;

/** How tables for other systems are made, and making them. */
export function ExportsPage() {
  const t = useT();
  const own = useOwnAreaIds();
  const [chosen, setChosen] = useState<string | null>(null);
  const areaId = chosen ?? own[0] ?? '';
  const [edited, setEdited] = useState<Profile | 'new' | null>(null);
  const profiles = useQuery({
    queryKey: ['export-profiles', areaId],
    enabled: areaId !== '',
    queryFn: ({ signal }) => api.call(exportRoutes.profiles, { params: { areaId }, signal }),
  });
  return (
    <div className="page" data-testid="exports">
      <h1>{t('title')}</h1>
      <p className="muted">{t('why')}</p>
      <p>
        <AreaSelect label={t('area')} areaId={areaId} onChange={setChosen} />{' '}
        <Button type="primary" onClick={() => setEdited('new')} data-testid="profile-new">
          {t('add')}
        </Button>
      </p>
      {profiles.error !== null && <ProblemView error={profiles.error} />}
      {areaId !== '' && profiles.isPending && <Loading />}
      {edited !== null && (
        <ProfileForm
          key={edited === 'new' ? 'new' : edited.id}
          areaId={areaId}
          profile={edited === 'new' ? null : edited}
          onDone={() => setEdited(null)}
        />
      )}
      {profiles.data?.items.length === 0 && <p>{t('none')}</p>}
      {profiles.data?.items.map((profile) => (
        <ProfileSection key={profile.id} profile={profile} onEdit={() => setEdited(profile)} />
      ))}
    </div>
  );
}

const DAYS = { day: 0, week: 6 } as const;

/** The period before today's that a profile is made for. */
function periodOf(period: Profile['period']): { from: string; to: string } {
  const to = addDays(today(), -1);
  if (period !== 'month') return { from: addDays(to, -DAYS[period]), to };
  const last = addDays(`${today().slice(0, 7)}-01`, -1);
  return { from: `${last.slice(0, 7)}-01`, to: last };
}

function ProfileSection({ profile, onEdit }: { profile: Profile; onEdit: () => void }) {
  const t = useT();
  const language = useLanguage() === 'en' ? 1 : 0;
  const client = useQueryClient();
  const [days, setDays] = useState(periodOf(profile.period));
  const [all, setAll] = useState(false);
  const runs = useQuery({
    queryKey: ['export-runs', profile.id],
    queryFn: ({ signal }) => api.call(exportRoutes.runs, { params: { profileId: profile.id }, signal }),
  });
  const make = useMutation({
    mutationFn: () =>
      api.call(exportRoutes.run, {
        params: { profileId: profile.id },
        body: { ...days, all },
        idempotencyKey: newId(),
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['export-runs', profile.id] }),
  });
  return (
    <section data-testid="profile">
      <h2>{profile.name}</h2>
      <p className="muted">
        {EXPORT_SOURCE_WORDS[profile.source][language]} · {t(`period.${profile.period}`)} · {profile.format}{' '}
        <Button size="small" onClick={onEdit}>
          {t('edit')}
        </Button>
      </p>
      <p>
        {(['from', 'to'] as const).map((field) => (
          <label key={field}>
            {t(field)}{' '}
            <input
              className="field"
              type="date"
              name={field}
              value={days[field]}
              onChange={({ target }) => target.value !== '' && setDays({ ...days, [field]: target.value })}
            />{' '}
          </label>
        ))}
        <label>
          <input type="checkbox" checked={all} onChange={({ target }) => setAll(target.checked)} /> {t('all')}
        </label>{' '}
        <Button type="primary" loading={make.isPending} onClick={() => make.mutate()} data-testid="export-make">
          {t('make')}
        </Button>
      </p>
      {make.error !== null && <ProblemView error={make.error} />}
      {runs.error !== null && <ProblemView error={runs.error} />}
      <ul className="plain">
        {runs.data?.items.map((run) => (
          <li key={run.id}>
            {run.from} — {run.to} · {dateTime(run.madeAt)} · {run.madeBy} ·{' '}
            {t('made', { added: run.newRows, changed: run.changedRows, same: run.sameRows })}{' '}
            {run.goneRows > 0 && <strong>{t('gone', { gone: run.goneRows })}</strong>}{' '}
            <Button size="small" href={urlOf(exportRoutes.file.path, { runId: run.id })} data-testid="export-fetch">
              {t('fetch')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
