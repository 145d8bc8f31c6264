import { useState } from 'react';
import { dateTime } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { FieldNumber } from '../fields/FieldNumber';
import { amountUnits } from '../fields/goods-units';
import { lotKey, type Standing } from './step-rules';
import type { KeptPack, Pack } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

interface Props {
  kept: KeptPack;
  standing: Standing;
}

/** Lots that the platform drew. What the books say is shown once a lot was counted: nobody counts towards a number. */
export function Recounts({ kept, standing }: Props) {
  const t = useFieldT();
  const { recounts } = kept.pack;
  const done = recounts.filter((lot) => standing.counts.has(lotKey(lot))).length;
  return (
    <details className="part" data-testid="recounts">
      <summary data-testid="recounts-done" data-done={done}>
        {t('recounts', { done, all: recounts.length })}
      </summary>
      {recounts.length === 0 && <p>{t('recounts.none')}</p>}
      {recounts.map((lot) => (
        <Recount key={lotKey(lot)} lot={lot} kept={kept} standing={standing} />
      ))}
    </details>
  );
}

function Recount({ lot, kept, standing }: Props & { lot: Pack['recounts'][number] }) {
  const t = useFieldT();
  const [typed, setTyped] = useState<number | null>(null);
  const { packedAt, lots } = kept.pack;
  const { lotId, placeId, goods, placeName, unit } = lot;
  const count = standing.counts.get(lotKey(lot));
  const save = async (): Promise<void> => {
    if (typed === null) return;
    const book = lots.find((each) => lotKey(each) === lotKey(lot))?.book ?? 0;
    const capturedAt = new Date().toISOString();
    const body = { lotId, placeId, countedAmount: typed, bookAt: packedAt, capturedAt };
    await saveStep(kept, 'recount', body, { book });
    setTyped(null);
  };
  return (
    <div className="question" data-testid="recount" data-counted={count?.counted}>
      <p>
        <strong>{goods}</strong> {placeName}
        {count !== undefined && (
          <>
            {' '}
            · {t('recounts.counted', { amount: quantityText({ amount: count.counted, unit }) })} ·{' '}
            {t('recounts.book', { amount: quantityText({ amount: count.book, unit }), time: dateTime(count.bookAt) })}
          </>
        )}
      </p>
      <FieldNumber
        label={t('recounts.amount')}
        value={typed}
        onChange={setTyped}
        units={amountUnits(unit, { unit, piece: null, packs: [] })}
        testId="recount-amount"
      />
      {typed !== null && (
        <button type="button" className="big plain" onClick={() => void save()} data-testid="recount-save">
          {t('recounts.save')}
        </button>
      )}
    </div>
  );
}
