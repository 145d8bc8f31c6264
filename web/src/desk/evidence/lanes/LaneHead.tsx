import { useWords } from '../../../shared/i18n/vocabulary';
import { useT } from '../../i18n';
import type { Lane } from './lane-model';

interface Props {
  lane: Lane;
  index: number;
  isChosen: boolean;
  onChoose: () => void;
}

export function LaneHead({ lane, index, isChosen, onChoose }: Props) {
  const t = useT();
  const words = useWords();
  return (
    <button type="button" className="lane-head" aria-pressed={isChosen} data-lane={lane.stage} onClick={onChoose}>
      <span className="lane-number" aria-hidden="true">
        {index + 1}
      </span>
      <span className="lane-name">{words(`stage.${lane.stage}`)}</span>
      <span className="lane-cameras">
        {lane.cameras.length === 0 ? t('lane.noCamera') : null}
        {lane.cameras.map((camera) => (
          <span key={camera.id} className="lane-camera">
            <span className="lane-camera-name">{camera.name}</span>
            <span>{camera.coverage === null ? t('lane.notReported') : `${Math.round(camera.coverage * 100)}%`}</span>
          </span>
        ))}
      </span>
    </button>
  );
}
