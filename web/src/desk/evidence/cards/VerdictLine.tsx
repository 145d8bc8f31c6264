import type { ActVerdict, Cause, EventVerdict } from '../../../../../src/contract/verdicts';
import { useWords } from '../../../shared/i18n/vocabulary';
import { useDescribe } from '../describe';

const SHAPES: Record<ActVerdict | EventVerdict, string> = {
  supported: '✓',
  explained: '✓',
  unseen: '▲',
  partly: '■',
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
  const { verdictName } = useDescribe();
  return (
    <div className={`verdict-line ${verdict}`} data-testid="verdict" data-verdict={verdict}>
      <strong>
        <span aria-hidden="true">{SHAPES[verdict]}</span> {verdictName(verdict, cause)}
        {cause !== null && cause !== 'none' && cause !== 'covered' && cause !== 'few_people' && (
          <span className="cause"> · {words(`cause.${cause}`)}</span>
        )}
      </strong>
      {reason !== '' && <p>{reason}</p>}
    </div>
  );
}
