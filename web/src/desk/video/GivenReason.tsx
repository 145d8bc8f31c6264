import { useT } from '../i18n';
import { isKnownReason } from './known-reasons';
import { giveViewingReason } from './viewing-reason';

/** For what everything shown here is looked at, as the register has it, and the way to say another reason. */
export function GivenReason({ reason }: { reason: string }) {
  const t = useT();
  return (
    <p className="player-reason">
      {t('reason.given', { reason: isKnownReason(reason) ? t(`reason.${reason}`) : reason })}
      <button type="button" className="link" onClick={() => giveViewingReason(null)}>
        {t('reason.change')}
      </button>
    </p>
  );
}
