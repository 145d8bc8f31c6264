import type { ActVerdict, Cause, EventVerdict } from '../../../../src/contract/verdicts';
import { useWords } from '../../shared/i18n/vocabulary';

const SHAPES: Record<ActVerdict | EventVerdict, string> = {
  supported: '✓',
  explained: '✓',
  unseen: '▲',
  unexplained: '◆',
  obstructed: '■',
  unwatched: '■',
  pending: '…',
};

interface Props {
  verdict: ActVerdict | EventVerdict;
  cause: Cause | null;
  reason: string;
}

export function VerdictLine({ verdict, cause, reason }: Props) {
  const words = useWords();
  return (
    <div className={`verdict-line ${verdict}`} data-testid="verdict" data-verdict={verdict}>
      <strong>
        <span aria-hidden="true">{SHAPES[verdict]}</span> {words(`verdict.${verdict}`)}
        {cause !== null && cause !== 'none' && <span className="cause"> · {words(`cause.${cause}`)}</span>}
      </strong>
      {reason !== '' && <p>{reason}</p>}
    </div>
  );
}
