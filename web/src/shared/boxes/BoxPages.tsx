import { useCallback, useState } from 'react';
import { api } from '../api';
import { routes } from '../routes/routes';
import { BoxState, type MoreOf } from './BoxState';
import { boxRoutes } from './box-routes';
import { FindCameras } from './FindCameras';
import { InstallBox } from './InstallBox';
import { PlaceCameras } from './PlaceCameras';
import { type Printed, Sticker } from './Sticker';
import { useRepeated } from './use-repeated';
import { WaitingSpares } from './WaitingSpares';
import { useBoxT } from './words';
import './boxes.css';

const LOOK_MS = 10_000;

/** How a school's boxes are; for those who may, installing and replacing them and saying where their cameras look. */
export function BoxPages({ schoolId, mayInstall, more }: { schoolId: string; mayInstall: boolean; more?: MoreOf }) {
  const t = useBoxT();
  const [replaces, setReplaces] = useState<{ id: string; name: string } | null>(null);
  const [round, setRound] = useState(0);
  const [printed, setPrinted] = useState<Printed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useCallback(async () => {
    const params = { schoolId };
    const [state, cameras, school, enrolments] = await Promise.all([
      api.call(boxRoutes.state, { params }),
      api.call(routes.cameras, { params }),
      api.call(routes.school, { params }),
      mayInstall ? api.call(boxRoutes.enrolments, { params }) : { items: [] },
    ]);
    return { boxes: state.boxes, cameras: cameras.items, places: school.places, enrolments: enrolments.items };
  }, [schoolId, mayInstall]);
  const { data, error, again } = useRepeated(ask, LOOK_MS);
  if (data === null) {
    return error === null ? null : (
      <div className="bx">
        <p className="bx-problem" role="alert">
          {error.message}
        </p>
        <button type="button" className="bx-plain" onClick={() => void again()}>
          {t('retry')}
        </button>
      </div>
    );
  }
  const allow = (cameraId: string): void => {
    const call = api.call(boxRoutes.setSubStream, { params: { cameraId }, body: { allowed: true } });
    void call.catch(() => undefined).then(again);
  };
  const print = (agentId: string): void => {
    setProblem(null);
    api.call(boxRoutes.printSticker, { params: { agentId } }).then(setPrinted, (failure: Error) => {
      setProblem(failure.message);
    });
  };
  const done = (): void => {
    setReplaces(null);
    setRound(round + 1);
    void again();
  };
  return (
    <div className="bx">
      <WaitingSpares schoolId={schoolId} enrolments={data.enrolments} onAnswered={again} />
      {problem !== null && (
        <p className="bx-problem" role="alert">
          {problem}
        </p>
      )}
      {printed !== null && <Sticker printed={printed} onDone={() => setPrinted(null)} />}
      <BoxState
        boxes={data.boxes}
        more={more}
        onReplace={mayInstall ? setReplaces : undefined}
        onAllow={mayInstall ? allow : undefined}
        onSticker={mayInstall ? print : undefined}
      />
      {mayInstall &&
        data.boxes.map((box) => {
          const own = data.cameras.filter(({ agentId }) => agentId === box.id);
          return (
            <details key={box.id} open={own.length === 0 || own.some(({ placeId }) => placeId === null)}>
              <summary>
                {box.name}: {t('find')} / {t('bind')}
              </summary>
              <FindCameras agentId={box.id} count={own.length} onAdded={again} />
              <PlaceCameras
                agentId={box.id}
                cameras={own.filter(({ placeId }) => placeId === null)}
                places={data.places}
                onPlaced={again}
              />
            </details>
          );
        })}
      {mayInstall && (
        <InstallBox key={`${replaces?.id ?? ''}-${round}`} schoolId={schoolId} replaces={replaces} onOnline={done} />
      )}
    </div>
  );
}
