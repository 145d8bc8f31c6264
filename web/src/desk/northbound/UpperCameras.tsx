import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { northboundEndpoints } from '../../../../src/contract/http/northbound';
import { api } from '../../shared/api';
import { northboundRoutes } from '../../shared/routes/northbound-routes';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

type Cameras = ResponseOf<(typeof northboundEndpoints)['upperCameras']>;

/** What an upper platform calls each camera of the area, and which it is not shown. */
export function UpperCameras({ areaId, upperId }: { areaId: string; upperId: string }) {
  const list = useQuery({
    queryKey: ['upper-cameras', upperId],
    queryFn: ({ signal }) => api.call(northboundRoutes.upperCameras, { params: { areaId, upperId }, signal }),
  });
  return (
    <div data-testid="upper-cameras">
      {list.error !== null && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading />}
      {list.data?.items.map((camera) => (
        <CameraRow key={camera.cameraId} camera={camera} of={{ areaId, upperId }} />
      ))}
    </div>
  );
}

function CameraRow({ camera, of }: { camera: Cameras['items'][number]; of: { areaId: string; upperId: string } }) {
  const t = useT();
  const client = useQueryClient();
  const { cameraId, name, schoolName, nationalId, notShown } = camera;
  const [typed, setTyped] = useState('');
  const save = useMutation({
    mutationFn: () =>
      api.call(northboundRoutes.nameCamera, { params: { ...of, cameraId }, body: { nationalId: typed } }),
    onSuccess: (answer) => {
      client.setQueryData(['upper-cameras', of.upperId], answer);
      setTyped('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className="row" onSubmit={submit}>
      <span>
        {schoolName} {name}
      </span>
      <span className="muted">
        {nationalId ?? t('noId')}
        {notShown !== null && ` · ${t(`notShown.${notShown}`)}`}
      </span>
      <input
        className="field"
        required
        pattern="\d{20}"
        aria-label={t('newId')}
        placeholder={t('newId')}
        value={typed}
        onChange={({ target }) => setTyped(target.value.trim())}
      />
      <Button htmlType="submit" size="small" loading={save.isPending}>
        {t('setId')}
      </Button>
      {save.error !== null && <ProblemView error={save.error} />}
    </form>
  );
}
