import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { areaPrefix } from '../../../../src/contract/area-code';
import type { BodyOf, ResponseOf } from '../../../../src/contract/http/endpoint';
import type { messageEndpoints } from '../../../../src/contract/http/messages';
import { CAPABILITIES_OF_ROLE } from '../../../../src/contract/roles';
import {
  MESSAGE_LEVELS,
  type MessageLevel,
  OFFICE_KINDS,
  ROBOT_MAKERS,
  type RobotMaker,
} from '../../../../src/contract/words/message-words';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { messageRoutes } from '../../shared/routes/message-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';
import '../identity/people.css';
import '../inspection/inspection.css';

type Robots = ResponseOf<(typeof messageEndpoints)['robots']>;
type Robot = Robots['items'][number];
type Added = BodyOf<(typeof messageEndpoints)['addRobot']>;
/** While something waits to go out it is looked at again. */
const LOOK_AGAIN_MS = 4_000;

/** Who is told what in which group: an office says it for its area. */
export function MessagesPage() {
  const t = useT();
  const me = useMe();
  const answers = (me?.grants ?? []).filter(({ role }) => CAPABILITIES_OF_ROLE[role].includes('incident.answer'));
  const areaIds = [...new Set(answers.flatMap(({ areaCode }) => areaCode ?? []))];
  return (
    <div className="page narrow" data-testid="messages">
      <div className="page-head">
        <h1>{t('title')}</h1>
      </div>
      <p className="muted">{t('help')}</p>
      {areaIds.length === 0 && <p className="empty">{t('noArea')}</p>}
      {areaIds.map((areaId) => (
        <RobotsOfArea key={areaId} areaId={areaId} />
      ))}
    </div>
  );
}

function RobotsOfArea({ areaId }: { areaId: string }) {
  const t = useT();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const list = useQuery({
    queryKey: ['robots', areaId],
    queryFn: ({ signal }) => api.call(messageRoutes.robots, { params: { areaId }, signal }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ waiting }) => waiting > 0) ? LOOK_AGAIN_MS : false),
  });
  const prefix = areaPrefix(areaId);
  const inside = (areas.data?.items ?? []).filter(({ id }) => id.startsWith(prefix));
  const nameOf = (id: string): string => inside.find((one) => one.id === id)?.name ?? id;
  return (
    <section>
      <h2>{t('of', { area: nameOf(areaId) })}</h2>
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data?.items.length === 0 && <p className="empty">{t('none')}</p>}
      {list.data?.items.map((robot) => (
        <RobotCard key={robot.id} robot={robot} areaName={nameOf(robot.aboutAreaId)} />
      ))}
      <NewRobot areaId={areaId} areas={inside} />
    </section>
  );
}

function RobotCard({ robot, areaName }: { robot: Robot; areaName: string }) {
  const t = useT();
  const client = useQueryClient();
  const { id, areaId, maker, name, isSigned, isOn, aboutAreaId, kinds, mostLevel, waiting, lastSentAt, dead, refused } =
    robot;
  const params = { areaId, robotId: id };
  const onSuccess = (answer: Robots): void => {
    client.setQueryData(['robots', areaId], answer);
  };
  const change = useMutation({
    mutationFn: () =>
      api.call(messageRoutes.changeRobot, { params, body: { isOn: !isOn, aboutAreaId, kinds, mostLevel } }),
    onSuccess,
  });
  const trial = useMutation({ mutationFn: () => api.call(messageRoutes.tryRobot, { params }), onSuccess });
  const [isSure, setSure] = useState(false);
  const remove = useMutation({ mutationFn: () => api.call(messageRoutes.removeRobot, { params }), onSuccess });
  return (
    <div className="stack" data-testid="robot">
      <h3>
        {name} <span className="chip">{t(`maker.${maker}`)}</span>{' '}
        {isSigned && <span className="chip good">{t('signed')}</span>}
        {!isOn && <span className="chip none">{t('resting')}</span>}
      </h3>
      <p>
        {areaName} · {kinds.map((kind) => t(`kind.${kind}`)).join('、')} · {t(`level.${mostLevel}`)}
      </p>
      <p className="muted">
        {lastSentAt === null ? t('neverSent') : t('lastSent', { time: dateTime(lastSentAt).slice(5, 16) })}
        {waiting > 0 && ` · ${t('waiting', { count: waiting })}`}
      </p>
      {refused !== null && (
        <p role="alert" data-testid="robot-refused">
          <span className="chip against">{t('refused', { why: t(`refused.${refused.cause}`) })}</span>{' '}
          <span className="muted">{t('saidBy', { said: refused.said })}</span>
        </p>
      )}
      {dead.count > 0 && (
        <p role="alert">
          <span className="chip against">{t('dead', { count: dead.count, error: dead.error ?? '' })}</span>
        </p>
      )}
      {(change.error ?? trial.error ?? remove.error) !== null && (
        <ProblemView error={change.error ?? trial.error ?? remove.error} />
      )}
      <p className="row">
        <Button onClick={() => trial.mutate()} loading={trial.isPending} disabled={!isOn}>
          {t('try')}
        </Button>
        <Button onClick={() => change.mutate()} loading={change.isPending}>
          {t(isOn ? 'rest' : 'again')}
        </Button>
        <Button danger onClick={() => (isSure ? remove.mutate() : setSure(true))} loading={remove.isPending}>
          {t(isSure ? 'removeSure' : 'remove')}
        </Button>
        {trial.isSuccess && <span role="status">{t('tried')}</span>}
      </p>
    </div>
  );
}

const emptyFor = (areaId: string): Added => ({
  ...{ maker: 'wecom', name: '', webhook: '', secret: null, aboutAreaId: areaId },
  ...{ kinds: [...OFFICE_KINDS], mostLevel: 3 },
});

function NewRobot({ areaId, areas }: { areaId: string; areas: readonly { id: string; name: string }[] }) {
  const t = useT();
  const [said, setSaid] = useState(emptyFor(areaId));
  const put = (change: Partial<Added>): void => setSaid((old) => ({ ...old, ...change }));
  // Tapped twice, or told twice over a bad line, it is added once
  const save = useKeyedWrite(
    'robots',
    (idempotencyKey) => api.call(messageRoutes.addRobot, { params: { areaId }, body: said, idempotencyKey }),
    () => setSaid(emptyFor(areaId)),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="new-robot">
      <h3>{t('add')}</h3>
      <label>
        {t('maker')}
        <select
          className="field"
          value={said.maker}
          onChange={({ target }) => put({ maker: target.value as RobotMaker })}
        >
          {ROBOT_MAKERS.map((maker) => (
            <option key={maker} value={maker}>
              {t(`maker.${maker}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('name')}
        <input
          className="field"
          required
          maxLength={40}
          value={said.name}
          onChange={({ target }) => put({ name: target.value })}
        />
      </label>
      <label>
        {t('webhook')}
        <input
          className="field"
          required
          type="password"
          autoComplete="off"
          maxLength={600}
          value={said.webhook}
          onChange={({ target }) => put({ webhook: target.value })}
        />
      </label>
      <label>
        {t('secret')}
        <input
          className="field"
          type="password"
          autoComplete="off"
          maxLength={200}
          value={said.secret ?? ''}
          onChange={({ target }) => put({ secret: target.value.trim() === '' ? null : target.value })}
        />
      </label>
      <label>
        {t('about')}
        <select
          className="field"
          value={said.aboutAreaId}
          onChange={({ target }) => put({ aboutAreaId: target.value })}
        >
          {areas.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className="people-tools">
        <legend>{t('kinds')}</legend>
        {OFFICE_KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={said.kinds.includes(kind)}
              onChange={({ target }) =>
                put({
                  kinds: OFFICE_KINDS.filter((one) => (one === kind ? target.checked : said.kinds.includes(one))),
                })
              }
            />{' '}
            {t(`kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {t('level')}
        <select
          className="field"
          value={said.mostLevel}
          onChange={({ target }) => put({ mostLevel: Number(target.value) as MessageLevel })}
        >
          {MESSAGE_LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`level.${level}`)}
            </option>
          ))}
        </select>
      </label>
      {save.error !== null && <ProblemView error={save.error} />}
      <p>
        <Button htmlType="submit" type="primary" loading={save.isPending} disabled={said.kinds.length === 0}>
          {t('add')}
        </Button>
      </p>
    </form>
  );
}
