import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { monthOf } from '../../../../src/contract/business-month';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { pupilsEndpoints } from '../../../../src/contract/http/pupils';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { pupilRoutes } from '../../shared/routes/pupil-routes';
import { today } from '../../shared/time';
import { useMe } from '../session';
import { AreaSelect, useOwnAreaIds } from '../shell/AreaSelect';
import { FileButton } from '../shell/FileButton';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ListProfileForm } from './ListProfileForm';
import { useT } from './words';

type Profile = ResponseOf<(typeof pupilsEndpoints)['saveProfile']>;

/** Lists of pupils: how they are read, taking them, giving them back; and what they say of who was fed. */
export function PupilsPage() {
  const t = useT();
  const me = useMe();
  const own = useOwnAreaIds();
  const [chosen, setChosen] = useState<string | null>(null);
  const areaId = chosen ?? own[0] ?? '';
  const mayTake = may(me, 'pupils.manage');
  const profiles = useQuery({
    queryKey: ['pupil-profiles', areaId],
    enabled: areaId !== '' && mayTake,
    queryFn: ({ signal }) => api.call(pupilRoutes.profiles, { params: { areaId }, signal }),
  });
  return (
    <div className="page" data-testid="pupils">
      <h1>{t('title')}</h1>
      <p className="muted">{t('why')}</p>
      <p>
        <AreaSelect label={t('area')} areaId={areaId} onChange={setChosen} />
      </p>
      {profiles.error !== null && <ProblemView error={profiles.error} />}
      {profiles.data?.items.map((profile) => (
        <ListSection key={profile.id} profile={profile} />
      ))}
      {mayTake && <ListProfileForm areaId={areaId} />}
      {areaId !== '' && <Comparison key={areaId} areaId={areaId} />}
    </div>
  );
}

function ListSection({ profile }: { profile: Profile }) {
  const t = useT();
  const [asOf, setAsOf] = useState(today());
  const [month, setMonth] = useState(monthOf(today()));
  const [file, setFile] = useState<File | null>(null);
  const params = { profileId: profile.id };
  const take = useMutation({
    mutationFn: ({ content, isTaken }: { content: File; isTaken: boolean }) =>
      api.upload(pupilRoutes.take, {
        ...{ params, content, contentType: 'application/octet-stream' },
        query: { asOf, take: isTaken ? 'yes' : 'no' },
      }),
  });
  const answer = useMutation({
    mutationFn: (content: File) =>
      api.uploadForBytes(pupilRoutes.answer, {
        ...{ params, content, contentType: 'application/octet-stream', query: { month } },
      }),
    onSuccess: (bytes) => {
      const link = document.createElement('a');
      const url = URL.createObjectURL(bytes);
      Object.assign(link, { href: url, download: `${profile.name}-${month}.xlsx` });
      link.click();
      URL.revokeObjectURL(url);
    },
  });
  const error = take.error ?? answer.error;
  return (
    <section data-testid="pupil-list">
      <h2>
        {profile.name} · {t(`kind.${profile.kind}`)}
      </h2>
      <p>
        <label>
          {t('take.asOf')}{' '}
          <input className="field" type="date" value={asOf} onChange={({ target }) => setAsOf(target.value)} />
        </label>{' '}
        <FileButton
          label={t('take.try')}
          accept=".xlsx,.csv"
          disabled={take.isPending}
          onFiles={([content]) => {
            if (content === undefined) return;
            setFile(content);
            take.mutate({ content, isTaken: false });
          }}
          testId="pupil-file"
        />{' '}
        <label>
          {t('answer.month')}{' '}
          <input
            className="field"
            type="month"
            value={month}
            onChange={({ target }) => /^\d{4}-\d{2}$/.test(target.value) && setMonth(target.value)}
          />
        </label>{' '}
        <FileButton
          label={t('answer')}
          accept=".xlsx,.csv"
          disabled={answer.isPending}
          onFiles={([content]) => content !== undefined && answer.mutate(content)}
          testId="pupil-answer"
        />
      </p>
      {error !== null && <ProblemView error={error} />}
      {take.data !== undefined && (
        <div role="status">
          <p>
            {t('take.counts', take.data.counts)} {take.data.taken && <strong>{t('take.done')}</strong>}
          </p>
          <ul>
            {take.data.faults.map(({ rowNumber, column, why }) => (
              <li key={rowNumber}>{t('take.row', { row: rowNumber, column, why })}</li>
            ))}
          </ul>
          {!take.data.taken && file !== null && (
            <Button
              type="primary"
              loading={take.isPending}
              onClick={() => take.mutate({ content: file, isTaken: true })}
              data-testid="pupil-take"
            >
              {t('take.take')}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Comparison({ areaId }: { areaId: string }) {
  const t = useT();
  const [month, setMonth] = useState(monthOf(today()));
  const [after, setAfter] = useState<string | undefined>(undefined);
  const schools = useQuery({
    queryKey: ['pupil-months', areaId, month, after],
    queryFn: ({ signal }) =>
      api.call(pupilRoutes.compare, {
        ...{ params: { areaId, month }, signal },
        query: { limit: 20, ...(after === undefined ? {} : { after }) },
      }),
  });
  const next = schools.data?.next ?? null;
  const heads = ['enrolled', 'entitled', 'boarders', 'days', 'present', 'claimed'] as const;
  return (
    <section>
      <h2>{t('compare.title')}</h2>
      <p className="muted">{t('compare.why')}</p>
      <p>
        <label>
          {t('answer.month')}{' '}
          <input
            className="field"
            type="month"
            value={month}
            max={monthOf(today())}
            onChange={({ target }) => {
              if (!/^\d{4}-\d{2}$/.test(target.value)) return;
              setMonth(target.value);
              setAfter(undefined);
            }}
          />
        </label>
      </p>
      {schools.error !== null && <ProblemView error={schools.error} />}
      {schools.isPending && <Loading />}
      {schools.data !== undefined && (
        <table className="table" data-testid="pupil-comparison">
          <thead>
            <tr>
              <th scope="col">{t('compare.school')}</th>
              {heads.map((head) => (
                <th key={head} scope="col" className="number">
                  {t(`compare.${head}`)}
                </th>
              ))}
              <th scope="col">{t('compare.questions')}</th>
            </tr>
          </thead>
          <tbody>
            {schools.data.items.map((row) => (
              <tr key={row.schoolId}>
                <th scope="row">{row.schoolName}</th>
                {[row.enrolled, row.entitled, row.boarders, row.daysCounted, row.present, row.claimed].map(
                  (figure, at) => (
                    <td key={heads[at]} className="number">
                      {figure ?? '—'}
                    </td>
                  ),
                )}
                <td>
                  {[
                    ...row.daysOver.map((day) => t('compare.over', day)),
                    ...row.daysCrowded.map((day) => t('compare.crowded', day)),
                  ].join(';')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== null && <Button onClick={() => setAfter(next)}>{t('compare.more')}</Button>}
    </section>
  );
}
