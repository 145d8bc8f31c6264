import { useEffect, useId, useState } from 'react';
import { clockTime, today } from '../../shared/time';
import { useMe } from '../session';

const MINUTE_MS = 60_000;

/** Who looks at the picture, and when, faintly all over it: whoever takes it away with a camera takes that along. */
export function ViewerMark() {
  const me = useMe();
  const id = useId();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  if (me === null) return null;
  return (
    <svg className="viewer-mark" aria-hidden="true" data-testid="viewer-mark">
      <defs>
        <pattern id={id} width="260" height="110" patternUnits="userSpaceOnUse" patternTransform="rotate(-18)">
          <text x="6" y="40">
            {me.displayName} {me.unit}
          </text>
          <text x="6" y="62">
            {today(now)} {clockTime(now)}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
