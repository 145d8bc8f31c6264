import { Card } from '../fields/Card';
import { FieldChoice } from '../fields/FieldChoice';
import { FieldNumber } from '../fields/FieldNumber';
import { FieldText } from '../fields/FieldText';
import { CELSIUS, MASS_UNITS, YUAN_PER_KG } from '../fields/typed-number';
import { useT } from '../i18n';
import type { CertificateKind, Decision, DeliveryLineDraft } from './delivery-draft';

const DECISIONS: readonly Decision[] = ['accept', 'part', 'refuse'];
const PAPERS: readonly CertificateKind[] = [
  'receipt',
  'conformity',
  'inspection',
  'animal_quarantine',
  'pork_inspection',
  'produce_promise',
  'pesticide_test',
];

interface Props {
  line: DeliveryLineDraft;
  onChange: (part: Partial<DeliveryLineDraft>) => void;
  onRemove: () => void;
}

/** One kind of goods of the delivery: what the scale says, which papers are there, and what is decided. */
export function DeliveryLineCard({ line, onChange, onRemove }: Props) {
  const t = useT();
  const togglePaper = (kind: CertificateKind): void =>
    onChange({
      certificates: line.certificates.includes(kind)
        ? line.certificates.filter((each) => each !== kind)
        : [...line.certificates, kind],
    });
  return (
    <Card title={line.ingredientName}>
      <FieldNumber
        label={t('delivery.weighed')}
        value={line.weighedGrams}
        units={MASS_UNITS}
        onChange={(weighedGrams) => onChange({ weighedGrams })}
        testId="weighed"
      />
      <FieldNumber
        label={t('delivery.price')}
        value={line.unitPriceFenPerKg}
        units={YUAN_PER_KG}
        onChange={(unitPriceFenPerKg) => onChange({ unitPriceFenPerKg })}
      />
      <FieldNumber
        label={t('delivery.temperature')}
        value={line.arrivalTenthsC}
        units={CELSIUS}
        signed
        onChange={(arrivalTenthsC) => onChange({ arrivalTenthsC })}
      />
      <FieldText label={t('delivery.useBy')} type="date" value={line.useBy} onChange={(useBy) => onChange({ useBy })} />
      <fieldset className="choice">
        <legend>{t('delivery.papers')}</legend>
        <div className="chips">
          {PAPERS.map((kind) => (
            <button
              key={kind}
              type="button"
              className="chip"
              aria-pressed={line.certificates.includes(kind)}
              onClick={() => togglePaper(kind)}
            >
              {t(`paper.${kind}`)}
            </button>
          ))}
        </div>
      </fieldset>
      <FieldChoice
        label={t('delivery.decision')}
        value={line.decision}
        options={DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        onChange={(decision) => onChange({ decision })}
      />
      {line.decision === 'part' && (
        <FieldNumber
          label={t('delivery.accepted')}
          value={line.acceptedGrams}
          units={MASS_UNITS}
          onChange={(acceptedGrams) => onChange({ acceptedGrams })}
        />
      )}
      {line.decision !== 'accept' && (
        <FieldText label={t('delivery.reason')} value={line.reason} onChange={(reason) => onChange({ reason })} />
      )}
      <button type="button" className="quiet" onClick={onRemove}>
        {t('delivery.remove')}
      </button>
    </Card>
  );
}
