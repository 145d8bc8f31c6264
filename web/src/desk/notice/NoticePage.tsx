import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { NoticePart, noticeEndpoints } from '../../../../src/contract/http/notices';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { QrCode } from '../../shared/QrCode';
import { noticeRoutes } from '../../shared/routes/notice-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { useDraft } from '../shell/use-draft';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

type Settings = ResponseOf<(typeof noticeEndpoints)['settings']>;
const PARTS: readonly NoticePart[] = ['ticks', 'grades'];

/** The address of a school's public notice with its code to print, and what the school says for it. */
export function NoticePage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/notice' });
  const settings = useQuery({
    queryKey: ['notice-settings', schoolId],
    queryFn: ({ signal }) => api.call(noticeRoutes.settings, { params: { schoolId }, signal }),
  });
  const [isSaved, setIsSaved] = useState(false);
  const address = `${location.origin}/api/notices/${schoolId}`;
  return (
    <div className="page narrow" data-testid="notice-settings">
      <SchoolHead schoolId={schoolId} title={t('title')} />
      <p className="muted">{t('help')}</p>
      <section className="slip">
        <QrCode text={address} label={t('title')} size={160} />
        <div>
          <p>{t('address')}</p>
          <p className="slip-address">{address}</p>
          <a href={address} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
        </div>
      </section>
      {settings.isPending && <Loading />}
      {settings.error !== null && <ProblemView error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && (
        <SettingsForm key={settings.data.version} settings={settings.data} onSaved={() => setIsSaved(true)} />
      )}
      {isSaved && <p role="status">{t('saved')}</p>}
    </div>
  );
}

function SettingsForm({ settings, onSaved }: { settings: Settings; onSaved: () => void }) {
  const t = useT();
  const me = useMe();
  const client = useQueryClient();
  const { schoolId, version, shown } = settings;
  const { draft, change, forget } = useDraft('notice-settings', `${schoolId} ${version}`, {
    licenceNo: settings.licenceNo ?? '',
    licenceValidUntil: settings.licenceValidUntil ?? '',
    complaintPhone: settings.complaintPhone ?? '',
    choices: settings.choices,
  });
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const save = useMutation({
    mutationFn: () =>
      api.call(noticeRoutes.setSettings, {
        params: { schoolId },
        body: {
          version,
          licenceNo: orNull(draft.licenceNo),
          licenceValidUntil: orNull(draft.licenceValidUntil),
          complaintPhone: orNull(draft.complaintPhone),
          choices: draft.choices,
        },
      }),
    onSuccess: (saved) => {
      forget();
      client.setQueryData(['notice-settings', schoolId], saved);
      onSaved();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {(['licenceNo', 'licenceValidUntil', 'complaintPhone'] as const).map((name) => (
        <label key={name}>
          {t(name)}
          <input
            className="field"
            type={name === 'licenceValidUntil' ? 'date' : 'text'}
            maxLength={name === 'licenceNo' ? 40 : 30}
            value={draft[name]}
            onChange={({ target }) => change({ [name]: target.value })}
          />
        </label>
      ))}
      {PARTS.map((part) => (
        <label key={part}>
          {t(`part.${part}`)} <span className="muted">{t(shown[part] ? 'shownNow' : 'hiddenNow')}</span>
          <select
            className="field"
            value={String(draft.choices[part])}
            onChange={({ target: { value } }) =>
              change({ choices: { ...draft.choices, [part]: value === 'null' ? null : value === 'true' } })
            }
          >
            <option value="null">{t('choice.policy')}</option>
            <option value="true">{t('choice.yes')}</option>
            <option value="false">{t('choice.no')}</option>
          </select>
        </label>
      ))}
      {save.error !== null && <ProblemView error={save.error} />}
      {may(me, 'notice.manage') && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      )}
    </form>
  );
}
