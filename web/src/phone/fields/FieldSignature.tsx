import { type PointerEvent, useRef, useState } from 'react';
import { useT } from '../i18n/work';

/** Of the picture; on the screen it is as wide as the card. */
const WIDTH = 600;
const HEIGHT = 240;

interface Props {
  label: string;
  /** The picture once something was drawn, null once it is cleared. */
  onChange: (picture: Blob | null) => void;
}

/** A name written with the finger; who cannot do that is photographed instead. */
export function FieldSignature({ label, onChange }: Props) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const pointOf = (event: PointerEvent<HTMLCanvasElement>): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - box.left) * WIDTH) / box.width,
      y: ((event.clientY - box.top) * HEIGHT) / box.height,
    };
  };
  const draw = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = event.currentTarget.getContext('2d');
    if (last.current === null || pen === null) return;
    const to = pointOf(event);
    if (!isDrawn) {
      // A picture without ground is black on black where it is printed or shown at night
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      setDrawn(true);
    }
    pen.lineWidth = 4;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(last.current.x, last.current.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
  };
  const lift = (event: PointerEvent<HTMLCanvasElement>): void => {
    last.current = null;
    if (isDrawn) event.currentTarget.toBlob(onChange, 'image/png');
  };
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT);
    setDrawn(false);
    onChange(null);
  };
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <canvas
        ref={canvas}
        className="signature"
        role="img"
        aria-label={label}
        width={WIDTH}
        height={HEIGHT}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = pointOf(event);
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
        data-testid="signature"
      />
      {isDrawn && (
        <button type="button" className="quiet" onClick={clear}>
          {t('cosign.clear')}
        </button>
      )}
    </fieldset>
  );
}
