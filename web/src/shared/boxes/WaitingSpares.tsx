import { useState } from 'react';
import type { boxEndpoints } from '../../../../src/contract/http/boxes';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../api';
import { boxRoutes } from './box-routes';
import { useBoxT } from './words';

type Enrolment = ResponseOf<(typeof boxEndpoints)['enrolments']>['items'][number];

/** Spares that have brought a sticker: somebody of the school says yes or no. */
export function WaitingSpares({
  schoolId,
  enrolments,
  onAnswered,
}: {
  schoolId: string;
  enrolments: readonly Enrolment[];
  onAnswered: () => Promise<void>;
}) {
  const t = useBoxT();
  const [problem, setProblem] = useState<string | null>(null);
  const answer = async (enrolmentId: string, accept: boolean): Promise<void> => {
    setProblem(null);
    try {
      await api.call(boxRoutes.answerSpare, { params: { schoolId, enrolmentId }, body: { accept } });
    } catch (error) {
      setProblem((error as Error).message);
    }
    await onAnswered();
  };
  return (
    <>
      {problem !== null && (
        <p className="bx-problem" role="alert">
          {problem}
        </p>
      )}
      {enrolments
        .filter(({ state }) => state === 'waiting' || state === 'confirmed')
        .map(({ id, name, state, waitingAddress }) => (
          <section key={id} className="bx-card" data-testid="waiting-spare" role="status">
            <h2>{t('spareTitle', { name })}</h2>
            <p>{t(state === 'waiting' ? 'spareWhy' : 'spareComing', { address: waitingAddress ?? '' })}</p>
            {state === 'waiting' && (
              <>
                <button type="button" className="bx-go" onClick={() => void answer(id, true)}>
                  {t('spareAccept')}
                </button>
                <button type="button" className="bx-plain" onClick={() => void answer(id, false)}>
                  {t('spareRefuse')}
                </button>
              </>
            )}
          </section>
        ))}
    </>
  );
}
