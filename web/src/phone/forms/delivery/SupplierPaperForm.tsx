import { PAPER_KIND } from '../../../../../src/contract/acts/acceptance.supplier-paper';
import type { SupplierPaperKind } from '../../../../../src/contract/http/suppliers';
import { wordOf } from '../../../shared/units';
import { useSuppliers } from '../../data/books';
import { Card } from '../../fields/Card';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { ActForm } from '../ActForm';
import type { FormProps } from '../form-props';
import { useActForm, wordsOrNull } from '../use-act-form';

interface Draft {
  supplierId: string | null;
  paperKind: SupplierPaperKind | null;
  paperNo: string;
  validUntil: string;
}

const KINDS = Object.entries(PAPER_KIND.options).map(([value, label]) => ({
  value: value as SupplierPaperKind,
  label,
}));

/** A paper of a supplier for the file (L25): what it is, until when, and a photo of it. */
export function SupplierPaperForm({ opened }: FormProps) {
  const t = useT();
  const { suppliers, isRead } = useSuppliers();
  const form = useActForm<Draft>({
    kind: 'acceptance.supplier-paper',
    opened,
    initial: { supplierId: null, paperKind: null, paperNo: '', validUntil: '' },
  });
  const { draft, change } = form;
  const kind = KINDS.find(({ value }) => value === draft.paperKind);
  return (
    <ActForm
      form={form}
      missing={
        draft.supplierId === null
          ? t('delivery.chooseSupplier')
          : draft.paperKind === null
            ? t('supplierPaper.chooseKind')
            : null
      }
      particulars={() => ({
        body: {
          supplierId: draft.supplierId,
          paperKind: draft.paperKind,
          paperNo: wordsOrNull(draft.paperNo),
          validUntil: draft.validUntil || null,
        },
        needs: draft.supplierId === null ? [] : [draft.supplierId],
        summary: `${suppliers.find(({ id }) => id === draft.supplierId)?.name ?? ''} ${kind ? wordOf(kind.label) : ''}`,
      })}
    >
      <Card>
        <FieldChoice
          label={t('delivery.supplier')}
          value={draft.supplierId}
          options={suppliers.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(supplierId) => change({ supplierId })}
          empty={t('delivery.noSupplier')}
          isRead={isRead}
        />
        <FieldChoice
          label={wordOf(PAPER_KIND.label)}
          value={draft.paperKind}
          options={KINDS.map(({ value, label }) => ({ value, label: wordOf(label) }))}
          onChange={(paperKind) => change({ paperKind })}
        />
        <FieldText
          label={t('supplierPaper.number')}
          value={draft.paperNo}
          maxLength={60}
          onChange={(paperNo) => change({ paperNo })}
        />
        <FieldText
          label={t('supplierPaper.validUntil')}
          type="date"
          value={draft.validUntil}
          onChange={(validUntil) => change({ validUntil })}
        />
      </Card>
    </ActForm>
  );
}
