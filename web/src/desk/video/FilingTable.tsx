import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { filingEndpoints } from '../../../../src/contract/http/filing';
import { api, urlOf } from '../../shared/api';
import { Sentence } from '../../shared/boxes/BoxState';
import { boxRoutes } from '../../shared/boxes/box-routes';
import { today } from '../../shared/time';
import { useT } from '../i18n';
import { FileButton } from '../shell/FileButton';
import { ProblemView } from '../shell/ProblemView';

type Filing = ResponseOf<(typeof filingEndpoints)['filings']>['items'][number];

/** What the police are told of each camera, what is owed by when, and the form to take there. */
export function FilingTable({ schoolId, mayInstall }: { schoolId: string; mayInstall: boolean }) {
  const t = useT();
  const { data, error, refetch } = useQuery({
    queryKey: ['camera-filings', schoolId],
    queryFn: ({ signal }) => api.call(boxRoutes.filings, { params: { schoolId }, signal }),
  });
  return (
    <>
      <h2>{t('filing.title')}</h2>
      <p className="muted">{t('filing.why')}</p>
      {error !== null && <ProblemView error={error} onRetry={() => void refetch()} />}
      {mayInstall && (
        <p>
          <a href={urlOf(boxRoutes.filingForm.path, { schoolId })} download>
            {t('filing.form')}
          </a>
        </p>
      )}
      {data !== undefined && data.items.length > 0 && (
        <table className="table" data-testid="filing-table">
          <thead>
            <tr>
              <th scope="col">{t('cameras.name')}</th>
              <th scope="col">{t('cameras.place')}</th>
              <th scope="col">{t('filing.since')}</th>
              <th scope="col">{t('filing.state')}</th>
              <th scope="col">{t('filing.sign')}</th>
              {mayInstall && <th scope="col">{t('filing.enter')}</th>}
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <tr key={one.cameraId}>
                <th scope="row">{one.name}</th>
                <td>{one.placeName ?? t('cameras.unbound')}</td>
                <td>{one.inUseSince ?? '—'}</td>
                <td>
                  <ul className="bx-list">
                    <Sentence said={one} />
                  </ul>
                </td>
                <td>
                  <SignPhoto one={one} mayInstall={mayInstall} onSaved={() => void refetch()} />
                </td>
                {mayInstall && (
                  <td>
                    <FilingForm one={one} onSaved={() => void refetch()} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** The visible warning sign at a camera (P-03): whether there is a photo of it, and a new one. */
function SignPhoto({ one, mayInstall, onSaved }: { one: Filing; mayInstall: boolean; onSaved: () => void }) {
  const t = useT();
  const [problem, setProblem] = useState<string | null>(null);
  const params = { cameraId: one.cameraId };
  const put = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setProblem(null);
    try {
      await api.uploadOnly(boxRoutes.setSign, { params, content: file, contentType: file.type });
      onSaved();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <>
      {one.hasSign ? (
        <a href={urlOf(boxRoutes.sign.path, params)} target="_blank" rel="noreferrer">
          {t('filing.signSeen')}
        </a>
      ) : (
        t('filing.signNone')
      )}
      {mayInstall && (
        <FileButton
          label={t('filing.signPut')}
          accept="image/jpeg,image/png,image/webp"
          onFiles={([file]) => void put(file)}
        />
      )}
      {problem !== null && (
        <p className="warn" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

function FilingForm({ one, onSaved }: { one: Filing; onSaved: () => void }) {
  const t = useT();
  const [filedOn, setFiledOn] = useState(one.filedOn ?? '');
  const [days, setDays] = useState(String(one.retentionDays));
  // As it was when the form opened: what somebody else wrote since must not be undone unseen
  const [seen] = useState({ filedOn: one.filedOn, retentionDays: one.retentionDays });
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    try {
      const body = {
        filedOn: filedOn === '' ? null : filedOn,
        retentionDays: days === '' ? null : Number(days),
        seen,
      };
      await api.call(boxRoutes.setFiling, { params: { cameraId: one.cameraId }, body });
      onSaved();
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <label>
        {t('filing.on')}{' '}
        <input type="date" max={today()} value={filedOn} onChange={(event) => setFiledOn(event.target.value)} />
      </label>{' '}
      <label>
        {t('filing.days')}{' '}
        <input
          type="number"
          min={1}
          max={3650}
          value={days}
          onChange={(event) => setDays(event.target.value)}
          style={{ width: '5em' }}
        />
      </label>{' '}
      <button type="submit">{t('filing.save')}</button>
      {problem !== null && (
        <p className="warn" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
