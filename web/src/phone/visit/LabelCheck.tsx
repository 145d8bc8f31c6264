import { useState } from 'react';
import { dateTime, today } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { compareLabel, readLabel } from './label-rules';
import type { Pack } from './visit-db';
import { useFieldT } from './words';

/** What browsers that read bar codes offer; not every one does. */
interface Reader {
  detect(picture: ImageBitmap): Promise<{ rawValue: string }[]>;
}
const readerOf = (): Reader | null => {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: new () => Reader };
  return BarcodeDetector === undefined ? null : new BarcodeDetector();
};

/** A label on the shelf beside the books that were taken along, without a line. */
export function LabelCheck({ pack: { lots, packedAt } }: { pack: Pack }) {
  const t = useFieldT();
  const [typed, setTyped] = useState('');
  const [isUnread, setUnread] = useState(false);
  const canScan = 'BarcodeDetector' in globalThis;
  const scan = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setUnread(false);
    try {
      const [code] = (await readerOf()?.detect(await createImageBitmap(file))) ?? [];
      if (code === undefined) setUnread(true);
      else setTyped(code.rawValue);
    } catch {
      setUnread(true); // no picture, or none that this browser can read
    }
  };
  return (
    <details className="part" data-testid="label">
      <summary>{t('label')}</summary>
      <label>
        {t('label.typed')}
        <input
          className="line"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          data-testid="label-typed"
        />
      </label>
      {canScan ? (
        <label className="chip photo-chip">
          {t('label.scan')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => {
              void scan(event.target.files?.[0]);
              event.target.value = '';
            }}
            data-testid="label-scan"
          />
        </label>
      ) : (
        <p className="hint">{t('label.noScan')}</p>
      )}
      {isUnread && <p className="problem">{t('label.unread')}</p>}
      {typed.trim() !== '' && <Compared typed={typed} lots={lots} packedAt={packedAt} />}
    </details>
  );
}

function Compared({ typed, lots, packedAt }: { typed: string; lots: Pack['lots']; packedAt: string }) {
  const t = useFieldT();
  const label = readLabel(typed);
  const compared = compareLabel(label, lots, today());
  return (
    <div role="status" data-testid="label-answer" data-found={compared.found}>
      {label.useBy !== null && <p>{t('label.useBy', { date: label.useBy })}</p>}
      {compared.found !== 'lots' && <p>{t(`label.${compared.found}`, { time: dateTime(packedAt) })}</p>}
      {compared.found === 'lots' &&
        compared.lots.map((lot) => (
          <p key={`${lot.lotId} ${lot.placeId}`} className={lot.isExpired || lot.isStopped ? 'problem' : undefined}>
            <strong>{lot.goods}</strong> {lot.placeName} ·{' '}
            {[
              t('recounts.book', {
                amount: quantityText({ amount: lot.book, unit: lot.unit }),
                time: dateTime(packedAt),
              }),
              lot.useBy === null ? null : t('lots.useBy', { date: lot.useBy }),
              lot.isExpired ? t('label.expired') : null,
              lot.isStopped ? t('label.stopped') : null,
            ]
              .filter((each) => each !== null)
              .join(' · ')}
          </p>
        ))}
    </div>
  );
}
