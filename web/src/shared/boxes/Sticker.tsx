import type { boxEndpoints } from '../../../../src/contract/http/boxes';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { QrCode } from '../QrCode';
import { useBoxT } from './words';

export type Printed = ResponseOf<(typeof boxEndpoints)['printSticker']>;

/** What is stuck on a box: with it a spare can ask to take its place. It is on the screen this once. */
export function Sticker({ printed, onDone }: { printed: Printed; onDone: () => void }) {
  const t = useBoxT();
  const { code, platformUrl, caFingerprint, enrolment } = printed;
  const given = new URLSearchParams({ platform: platformUrl, code, ...(caFingerprint ? { ca: caFingerprint } : {}) });
  return (
    <section className="bx-card bx-sticker" data-testid="sticker">
      <h2>{t('stickerTitle', { name: enrolment.name })}</h2>
      <QrCode
        text={`${platformUrl}/phone/spare#${given}`}
        label={t('stickerTitle', { name: enrolment.name })}
        className="bx-qr"
      />
      <p className="bx-code">{code}</p>
      <p>{t('stickerWhy')}</p>
      <button type="button" className="bx-go" onClick={() => window.print()}>
        {t('stickerPrint')}
      </button>
      <button type="button" className="bx-plain" onClick={onDone}>
        {t('stickerDone')}
      </button>
    </section>
  );
}
