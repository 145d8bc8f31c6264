import { LINE_FAULTS } from '../../../../../src/contract/delivering/judge-delivery-line';
import { useLanguage } from '../../../shared/i18n/language';
import { newId } from '../../../shared/new-id';
import { addDays } from '../../../shared/time';
import { quantityText } from '../../../shared/units';
import { useDeliveriesBefore, useIngredients, useOrders, useSuppliers } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm, wordsOrNull } from '../use-act-form';
import { DeliveryLineCard } from './DeliveryLineCard';
import {
  type CertificateKind,
  type DeliveryDraft,
  type DeliveryLineDraft,
  gapOfLine,
  lineBody,
  lineLike,
  newLine,
  papersOfAll,
  withMissing,
  withPaper,
} from './delivery-draft';
import { IngredientPicker } from './IngredientPicker';
import { NewSupplier } from './NewSupplier';
import { NoteReading } from './NoteReading';
import { lineAsNoted } from './note-proposals';
import { PaperField } from './PaperField';

const EMPTY: DeliveryDraft = { supplierId: null, newSupplier: null, deliveryNoteNo: '', lines: [] };

export function DeliveryForm({ opened }: FormProps) {
  const t = useT();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { suppliers, isRead } = useSuppliers();
  const form = useActForm({ kind: 'acceptance.delivery', opened, initial: EMPTY });
  const { draft, change, photos, setPhotos } = form;
  const ingredients = useIngredients().data?.value ?? [];
  const ordered = useOrders()
    .filter(({ supplierId, wantedOn }) => supplierId === draft.supplierId && wantedOn === form.date)
    .flatMap(({ lines }) => lines)
    .filter(({ ingredientId }) => !draft.lines.some((line) => line.ingredientId === ingredientId))
    .flatMap(({ ingredientId, orderedAmount, unit }) => {
      const ingredient = ingredients.find(({ id }) => id === ingredientId);
      return ingredient === undefined ? [] : [{ ingredient, orderedAmount, unit }];
    });
  const takeOrder = (): void =>
    change({
      lines: [
        ...draft.lines,
        ...ordered.map(({ ingredient, ...wanted }) => ({ ...newLine(newId(), ingredient), ...wanted })),
      ],
    });
  const before = useDeliveriesBefore(form.date);
  const beginAs = ({ supplierId, lines }: (typeof before)[number]): void =>
    change({
      supplierId,
      lines: lines
        .filter(({ decision }) => decision !== 'refuse')
        .map((line) =>
          lineLike(newId(), line, ingredients.find(({ id }) => id === line.ingredientId)?.category ?? null),
        ),
    });
  const undecided = draft.lines.filter(({ decision }) => decision === null).length;
  const acceptRest = (): void =>
    change(({ lines }) => ({ lines: lines.map((line) => ({ ...line, decision: line.decision ?? 'accept' })) }));
  const ofAll = draft.lines.length > 1 ? papersOfAll(draft.lines) : [];
  const changeLine = (lotId: string, part: Partial<DeliveryLineDraft>): void =>
    change(({ lines }) => ({ lines: lines.map((line) => (line.lotId === lotId ? { ...line, ...part } : line)) }));
  const tickPaper = (lotId: string, kind: CertificateKind, isTicked: boolean): void => {
    change(({ lines }) => ({
      lines: lines.map((line) => (line.lotId === lotId ? withPaper(line, kind, isTicked) : line)),
    }));
    if (!isTicked) setPhotos((old) => old.filter(({ paper }) => paper?.lotId !== lotId || paper.kind !== kind));
  };
  const missPaper = (lotId: string, kind: CertificateKind, isMissing: boolean): void => {
    change(({ lines }) => ({
      lines: lines.map((line) => (line.lotId === lotId ? withMissing(line, kind, isMissing) : line)),
    }));
    if (isMissing) setPhotos((old) => old.filter(({ paper }) => paper?.lotId !== lotId || paper.kind !== kind));
  };
  const photographPaper = (lotId: string, kind: CertificateKind, content: Blob): void => {
    setPhotos((old) => [
      ...old.filter(({ paper }) => paper?.lotId !== lotId || paper.kind !== kind),
      { content, attachmentId: null, paper: { lotId, kind } },
    ]);
    tickPaper(lotId, kind, true);
  };
  const gapInWords = (line: DeliveryLineDraft): string | null => {
    const gap = gapOfLine(line, form.date);
    if (gap === null) return null;
    const words =
      gap === 'not-measured'
        ? t('delivery.notMeasured')
        : gap === 'not-decided'
          ? t('delivery.notDecided')
          : LINE_FAULTS[gap].words[language];
    return t('delivery.gapOf', { goods: line.ingredientName, gap: words });
  };
  const missing =
    draft.supplierId === null
      ? t('delivery.chooseSupplier')
      : draft.lines.length === 0
        ? t('delivery.chooseGoods')
        : (draft.lines.map(gapInWords).find((each) => each !== null) ?? null);
  const supplier = suppliers.find((each) => each.id === draft.supplierId);
  return (
    <ActForm
      form={form}
      missing={missing}
      particulars={() => ({
        body: {
          supplierId: draft.supplierId,
          deliveryNoteNo: wordsOrNull(draft.deliveryNoteNo),
          lines: draft.lines.map(lineBody),
        },
        needs: draft.supplierId === null ? [] : [draft.supplierId],
        summary: `${supplier?.name ?? ''} ${draft.lines.map((line) => `${line.ingredientName} ${quantityText({ amount: line.measuredAmount ?? 0, unit: line.unit })}`).join('、')}`,
      })}
    >
      {draft.lines.length === 0 &&
        before.map((delivery) => (
          <button
            key={delivery.id}
            type="button"
            className="big plain"
            onClick={() => beginAs(delivery)}
            data-testid={`as-${delivery.date}`}
          >
            {t(delivery.date === addDays(form.date, -1) ? 'delivery.asDayBefore' : 'delivery.asWeekBefore', {
              supplier: delivery.supplierName,
              goods: delivery.lines.map(({ ingredientName }) => ingredientName).join('、'),
            })}
          </button>
        ))}
      <NoteReading
        suppliers={suppliers}
        ingredients={ingredients}
        taken={draft.lines.map(({ ingredientId }) => ingredientId)}
        onPhoto={(content) => setPhotos((old) => [...old, { content, attachmentId: null, paper: null }])}
        onSupplier={(supplierId) => change({ supplierId })}
        onNoteNo={(deliveryNoteNo) => change({ deliveryNoteNo })}
        onLine={(read, ingredientId) => {
          const ingredient = ingredients.find(({ id }) => id === ingredientId);
          if (ingredient !== undefined)
            change(({ lines }) => ({ lines: [...lines, lineAsNoted(newId(), read, ingredient)] }));
        }}
      />
      <Card>
        <FieldChoice
          label={t('delivery.supplier')}
          value={draft.supplierId}
          options={suppliers.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(supplierId) => change({ supplierId })}
          empty={t('delivery.noSupplier')}
          isRead={isRead}
          testId="suppliers"
        />
        <NewSupplier
          draft={draft.newSupplier}
          onChange={(newSupplier) => change({ newSupplier })}
          onMade={(supplierId) => change({ supplierId, newSupplier: null })}
        />
      </Card>
      {ordered.length > 0 && (
        <button type="button" className="big plain" onClick={takeOrder} data-testid="take-order">
          {t('delivery.takeOrder', { goods: ordered.map(({ ingredient }) => ingredient.name).join('、') })}
        </button>
      )}
      {ofAll.length > 0 && (
        <Card title={t('delivery.papersOfAll')}>
          <PaperField
            usual={ofAll}
            ticked={ofAll.filter((kind) => draft.lines.every(({ certificates }) => certificates.includes(kind)))}
            photos={[]}
            // That one follows later is said of each line, for it may not of each
            missing={[]}
            mayFollow={() => false}
            onMissing={() => undefined}
            onTick={(kind, isTicked) =>
              change(({ lines }) => ({ lines: lines.map((line) => withPaper(line, kind, isTicked)) }))
            }
            onPhoto={(kind, content) => {
              // One picture shows it for all lines, so it is of the delivery
              setPhotos((old) => [...old, { content, attachmentId: null, paper: null }]);
              change(({ lines }) => ({ lines: lines.map((line) => withPaper(line, kind, true)) }));
            }}
          />
        </Card>
      )}
      {draft.lines.map((line) => (
        <DeliveryLineCard
          key={line.lotId}
          supplierId={draft.supplierId}
          line={line}
          onChange={(part) => changeLine(line.lotId, part)}
          photos={photos.filter(({ paper }) => paper?.lotId === line.lotId)}
          onPaper={(kind, isTicked) => tickPaper(line.lotId, kind, isTicked)}
          onMissing={(kind, isMissing) => missPaper(line.lotId, kind, isMissing)}
          onPaperPhoto={(kind, content) => photographPaper(line.lotId, kind, content)}
          onRemove={() => {
            change({ lines: draft.lines.filter((each) => each.lotId !== line.lotId) });
            setPhotos((old) => old.filter(({ paper }) => paper?.lotId !== line.lotId));
          }}
        />
      ))}
      {undecided > 1 && (
        <Card>
          <button type="button" className="chip" onClick={acceptRest} data-testid="accept-rest">
            {t('delivery.acceptRest')}
          </button>
        </Card>
      )}
      <Card title={t('delivery.goods')}>
        <IngredientPicker
          onPick={(ingredient) =>
            change({
              lines: [...draft.lines, newLine(newId(), ingredient)],
            })
          }
        />
      </Card>
      <Card>
        <FieldText
          label={t('delivery.note')}
          value={draft.deliveryNoteNo}
          maxLength={60}
          onChange={(deliveryNoteNo) => change({ deliveryNoteNo })}
        />
      </Card>
    </ActForm>
  );
}
