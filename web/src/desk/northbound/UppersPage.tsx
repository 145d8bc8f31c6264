import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { BodyOf, ResponseOf } from '../../../../src/contract/http/endpoint';
import type { northboundEndpoints } from '../../../../src/contract/http/northbound';
import { CAPABILITIES_OF_ROLE } from '../../../../src/contract/roles';
import { UPWARD_STAGES } from '../../../../src/contract/words/northbound-words';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { northboundRoutes } from '../../shared/routes/northbound-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { UpperCameras } from './UpperCameras';
import { UpperFields } from './UpperFields';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

type Uppers = ResponseOf<(typeof northboundEndpoints)['uppers']>;
export type Upper = Uppers['items'][number];
export type Said = BodyOf<(typeof northboundEndpoints)['addUpper']>;
/** How it stands is looked at again so often. */
const LOOK_AGAIN_MS = 5_000;

/** Which platforms above this one are shown cameras: administrators say it for their area. */
export function UppersPage() {
  const t = useT();
  const me = useMe();
  const manages = (me?.grants ?? []).filter(({ role }) => CAPABILITIES_OF_ROLE[role].includes('box.manage'));
  const areaIds = [...new Set(manages.flatMap(({ areaCode }) => areaCode ?? []))];
  return (
    <div className="page narrow" data-testid="uppers">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      {areaIds.length === 0 && <p className="empty">{t('noArea')}</p>}
      {areaIds.map((areaId) => (
        <UppersOfArea key={areaId} areaId={areaId} />
      ))}
    </div>
  );
}

function UppersOfArea({ areaId }: { areaId: string }) {
  const t = useT();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const list = useQuery({
    queryKey: ['uppers', areaId],
    queryFn: ({ signal }) => api.call(northboundRoutes.uppers, { params: { areaId }, signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const name = areas.data?.items.find(({ id }) => id === areaId)?.name ?? areaId;
  return (
    <section>
      <h2>{t('of', { area: name })}</h2>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data?.items.length === 0 && <p className="empty">{t('none')}</p>}
      {list.data?.items.map((upper) => (
        <UpperCard key={upper.id} upper={upper} />
      ))}
      <NewUpper areaId={areaId} />
    </section>
  );
}

const saidOf = ({
  name,
  nationalId,
  domain,
  host,
  port,
  transport,
  ownNationalId,
  localPort,
  reason,
  stages,
}: Upper) => ({
  ...{ name, nationalId, domain, host, port, transport, ownNationalId, localPort, reason, stages },
});

function UpperCard({ upper }: { upper: Upper }) {
  const t = useT();
  const client = useQueryClient();
  const { id, areaId, name, isOn, state, cause, said, heardAt, shownCameras } = upper;
  const params = { areaId, upperId: id };
  const onSuccess = (answer: Uppers): void => {
    client.setQueryData(['uppers', areaId], answer);
  };
  const [draft, setDraft] = useState<Said | null>(null);
  const change = useMutation({
    mutationFn: (body: BodyOf<(typeof northboundEndpoints)['changeUpper']>) =>
      api.call(northboundRoutes.changeUpper, { params, body }),
    onSuccess: (answer) => {
      onSuccess(answer);
      setDraft(null);
    },
  });
  const trial = useMutation({ mutationFn: () => api.call(northboundRoutes.tryUpper, { params }), onSuccess });
  const [isSure, setSure] = useState(false);
  const remove = useMutation({ mutationFn: () => api.call(northboundRoutes.removeUpper, { params }), onSuccess });
  const [isOpen, setOpen] = useState(false);
  const error = change.error ?? trial.error ?? remove.error;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (draft === null) return;
    const { upperPassword, ...rest } = draft;
    change.mutate({ ...rest, isOn, upperPassword: upperPassword === '' ? null : upperPassword });
  };
  return (
    <div className="stack" data-testid="upper">
      <h3>
        {name}{' '}
        <span className={`chip ${state === 'registered' ? 'good' : state === 'refused' ? 'against' : 'none'}`}>
          {t(`state.${state}`)}
        </span>
      </h3>
      <p className="muted">
        {t('shown', { count: shownCameras })} ·{' '}
        {heardAt === null ? t('neverHeard') : t('heard', { time: dateTime(heardAt).slice(5, 16) })}
      </p>
      {cause !== null && (
        <p role="alert" data-testid="upper-cause">
          <span className="chip against">{t(`cause.${cause}`)}</span>{' '}
          {said !== null && <span className="muted">{t('said', { said })}</span>}
        </p>
      )}
      {error !== null && <ProblemView error={error} />}
      {draft !== null && (
        <form className="stack" onSubmit={save}>
          <UpperFields said={draft} isNew={false} onChange={setDraft} />
          <p className="row">
            <Button htmlType="submit" type="primary" loading={change.isPending} disabled={draft.stages.length === 0}>
              {t('save')}
            </Button>
            <Button onClick={() => setDraft(null)}>{t('cancel')}</Button>
          </p>
        </form>
      )}
      <p className="row">
        <Button onClick={() => trial.mutate()} loading={trial.isPending} disabled={!isOn}>
          {t('try')}
        </Button>
        <Button onClick={() => setDraft({ ...saidOf(upper), upperPassword: '' })} disabled={draft !== null}>
          {t('edit')}
        </Button>
        <Button
          onClick={() => change.mutate({ ...saidOf(upper), isOn: !isOn, upperPassword: null })}
          loading={change.isPending}
        >
          {t(isOn ? 'rest' : 'again')}
        </Button>
        <Button onClick={() => setOpen(!isOpen)}>{t(isOpen ? 'hide' : 'cameras')}</Button>
        <Button danger onClick={() => (isSure ? remove.mutate() : setSure(true))} loading={remove.isPending}>
          {t(isSure ? 'removeSure' : 'remove')}
        </Button>
      </p>
      {isOpen && <UpperCameras areaId={areaId} upperId={id} />}
    </div>
  );
}

const EMPTY: Said = {
  ...{ name: '', nationalId: '', domain: '', host: '', port: 5060, transport: 'udp', ownNationalId: '' },
  ...{ localPort: 5060, reason: '', stages: [...UPWARD_STAGES], upperPassword: '' },
};

function NewUpper({ areaId }: { areaId: string }) {
  const t = useT();
  const [said, setSaid] = useState(EMPTY);
  // Tapped twice, or told twice over a bad line, it is added once
  const save = useKeyedWrite(
    'uppers',
    (idempotencyKey) => api.call(northboundRoutes.addUpper, { params: { areaId }, body: said, idempotencyKey }),
    () => setSaid(EMPTY),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="new-upper">
      <h3>{t('add')}</h3>
      <UpperFields said={said} isNew onChange={setSaid} />
      {save.error !== null && <ProblemView error={save.error} />}
      <p>
        <Button htmlType="submit" type="primary" loading={save.isPending} disabled={said.stages.length === 0}>
          {t('add')}
        </Button>
      </p>
    </form>
  );
}
