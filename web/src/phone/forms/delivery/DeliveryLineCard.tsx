import { GOODS_SOURCE } from '../../../../../src/contract/acts/acceptance.delivery';
import { isGiven, mayFollow } from '../../../../../src/contract/delivering/judge-delivery-line';
import type { GoodsSource } from '../../../../../src/contract/http/procurement';
import { aboutText, priceText, quantityText, wordOf } from '../../../shared/units';
import { useMeasures } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldNumber } from '../../fields/FieldNumber';
import { FieldText } from '../../fields/FieldText';
import { amountUnits, priceUnits } from '../../fields/goods-units';
import { CELSIUS } from '../../fields/typed-number';
import { useT } from '../../i18n/work';
import type { OutboxPhoto } from '../../outbox/outbox-item';
import { type CertificateKind, type Decision, type DeliveryLineDraft, usualPapers } from './delivery-draft';
import { PaperField } from './PaperField';
import { UsualPrice } from './UsualPrice';

/** What the label says, each with the characters it may have; none must be filled, for loose goods have no label. */
const LABEL_FIELDS = [
  ['spec', 60],
  ['producer', 120],
  ['supplierLot', 60],
] as const;
const DECISIONS: readonly Decision[] = ['accept', 'part', 'refuse'];
interface Props {
  /** Null while none is chosen. */
  supplierId: string | null;
  line: DeliveryLineDraft;
  onChange: (part: Partial<DeliveryLineDraft>) => void;
  /** Photos of this line's papers. */
  photos: OutboxPhoto[];
  onPaper: (kind: CertificateKind, isTicked: boolean) => void;
  /** That a paper is to follow, or is not. */
  onMissing: (kind: CertificateKind, isMissing: boolean) => void;
  onPaperPhoto: (kind: CertificateKind, content: Blob) => void;
  onRemove: () => void;
}

/** One kind of goods of the delivery: what the scale says, which papers are there, and what is decided. */
export function DeliveryLineCard({
  supplierId,
  line,
  onChange,
  photos,
  onPaper,
  onMissing,
  onPaperPhoto,
  onRemove,
}: Props) {
  const t = useT();
  const measure = useMeasures()(line.ingredientId);
  const { unit } = line;
  const text = (amount: number): string => quantityText({ amount, unit }, measure.piece);
  const about = line.measuredAmount === null ? '' : aboutText({ amount: line.measuredAmount, unit }, measure);
  return (
    <Card title={line.ingredientName}>
      <FieldNumber
        label={t(unit === 'g' ? 'delivery.weighed' : 'delivery.counted')}
        value={line.measuredAmount}
        units={amountUnits(unit, measure)}
        kept={text}
        {...(about === '' ? {} : { hint: `≈ ${about}` })}
        onChange={(measuredAmount) => onChange({ measuredAmount })}
        testId="weighed"
      />
      {(['notedAmount', 'orderedAmount'] as const).map((count) => (
        <FieldNumber
          key={count}
          label={t(`delivery.${count}`)}
          value={line[count] ?? null}
          units={amountUnits(unit, measure)}
          kept={text}
          optional
          onChange={(amount) => onChange({ [count]: amount })}
        />
      ))}
      <FieldChoice
        label={wordOf(GOODS_SOURCE.label)}
        value={line.goodsSource ?? 'supplier'}
        options={Object.entries(GOODS_SOURCE.options).map(([value, label]) => ({
          value: value as GoodsSource,
          label: wordOf(label),
        }))}
        onChange={(goodsSource) => onChange({ goodsSource })}
      />
      {!isGiven(line.goodsSource ?? null) && (
        <>
          <FieldNumber
            label={t('delivery.price')}
            value={line.unitPriceFen}
            units={priceUnits(unit, measure)}
            kept={(fen) => priceText(fen, unit)}
            onChange={(unitPriceFen) => onChange({ unitPriceFen })}
          />
          <UsualPrice
            supplierId={supplierId}
            ingredientId={line.ingredientId}
            unit={unit}
            priceFen={line.unitPriceFen}
          />
        </>
      )}
      <FieldNumber
        label={t('delivery.temperature')}
        value={line.arrivalTenthsC}
        units={CELSIUS}
        signed
        optional
        onChange={(arrivalTenthsC) => onChange({ arrivalTenthsC })}
      />
      {LABEL_FIELDS.map(([name, max]) => (
        <FieldText
          key={name}
          label={t(`delivery.${name}`)}
          value={line[name] ?? ''}
          maxLength={max}
          onChange={(said) => onChange({ [name]: said })}
        />
      ))}
      <FieldText
        label={t('delivery.madeOn')}
        type="date"
        value={line.madeOn ?? ''}
        onChange={(madeOn) => onChange({ madeOn })}
      />
      <FieldText label={t('delivery.useBy')} type="date" value={line.useBy} onChange={(useBy) => onChange({ useBy })} />
      <PaperField
        usual={usualPapers(line.category)}
        ticked={line.certificates}
        missing={line.missingPapers ?? []}
        mayFollow={(kind) => line.decision !== 'refuse' && mayFollow(kind, line.category)}
        photos={photos}
        onTick={onPaper}
        onMissing={onMissing}
        onPhoto={onPaperPhoto}
      />
      <FieldChoice
        label={t('delivery.decision')}
        value={line.decision}
        options={DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        onChange={(decision) => onChange({ decision })}
        testId="decision"
      />
      {line.decision === 'part' && (
        <FieldNumber
          label={t(unit === 'g' ? 'delivery.accepted' : 'delivery.acceptedAmount')}
          value={line.acceptedAmount}
          units={amountUnits(unit, measure)}
          kept={text}
          onChange={(acceptedAmount) => onChange({ acceptedAmount })}
        />
      )}
      {(line.decision === 'part' || line.decision === 'refuse') && (
        <FieldText label={t('delivery.reason')} value={line.reason} onChange={(reason) => onChange({ reason })} />
      )}
      <button type="button" className="quiet" onClick={onRemove}>
        {t('delivery.remove')}
      </button>
    </Card>
  );
}
