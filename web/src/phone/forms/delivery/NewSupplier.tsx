import type { PermitKind } from '../../../../../src/contract/http/suppliers';
import { PERMIT_WORDS } from '../../../../../src/contract/words/permit-words';
import { newId } from '../../../shared/new-id';
import { wordOf } from '../../../shared/units';
import { useCanteen } from '../../data/canteen';
import { FieldChoice } from '../../fields/FieldChoice';
import { FieldText } from '../../fields/FieldText';
import { useT } from '../../i18n/work';
import { saveActs } from '../../outbox/outbox';
import type { SupplierDraft } from './delivery-draft';

interface Props {
  /** Half filled in, kept with the delivery it is for; null while nobody adds one. */
  draft: SupplierDraft | null;
  onChange: (draft: SupplierDraft) => void;
  onMade: (supplierId: string) => void;
}

/** Adds a supplier with its licence (L25), also without a signal: it is made known before the first delivery that names it. */
export function NewSupplier({ draft, onChange, onMade }: Props) {
  const t = useT();
  const { me, schoolId } = useCanteen();
  const add = async (): Promise<void> => {
    if (draft === null) return;
    const id = newId();
    await saveActs([
      {
        id,
        actId: id,
        accountId: me.accountId,
        schoolId,
        kind: 'supplier',
        body: {
          ...{ id, name: draft.name, licenceNo: draft.licenceNo, licenceValidUntil: draft.licenceValidUntil },
          ...{ permitKind: draft.permitKind ?? null, address: draft.address?.trim() || null },
          contact: draft.contact?.trim() || null,
        },
        photos: [],
        form: {},
        needs: [],
        summary: draft.name.trim(),
        savedAt: Date.now(),
        state: 'waiting',
        attempts: 0,
        problem: null,
        sentAt: null,
      },
    ]);
    onMade(id);
  };
  if (draft === null) {
    return (
      <button
        type="button"
        className="quiet"
        onClick={() => onChange({ name: '', licenceNo: '', licenceValidUntil: '' })}
      >
        ＋ {t('supplier.new')}
      </button>
    );
  }
  return (
    <div className="new-thing">
      <FieldText
        label={t('supplier.name')}
        value={draft.name}
        maxLength={80}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <FieldText
        label={t('supplier.licence')}
        value={draft.licenceNo}
        maxLength={40}
        onChange={(licenceNo) => onChange({ ...draft, licenceNo })}
      />
      <FieldText
        label={t('supplier.validUntil')}
        type="date"
        value={draft.licenceValidUntil}
        onChange={(licenceValidUntil) => onChange({ ...draft, licenceValidUntil })}
      />
      <FieldChoice
        label={t('supplier.permitKind')}
        value={draft.permitKind ?? null}
        options={(Object.keys(PERMIT_WORDS) as PermitKind[]).map((value) => ({
          value,
          label: wordOf(PERMIT_WORDS[value]),
        }))}
        onChange={(permitKind) => onChange({ ...draft, permitKind })}
      />
      <FieldText
        label={t('supplier.address')}
        value={draft.address ?? ''}
        maxLength={120}
        onChange={(address) => onChange({ ...draft, address })}
      />
      <FieldText
        label={t('supplier.contact')}
        value={draft.contact ?? ''}
        maxLength={80}
        onChange={(contact) => onChange({ ...draft, contact })}
      />
      <button
        type="button"
        className="chip"
        disabled={[draft.name, draft.licenceNo, draft.licenceValidUntil].some((value) => value.trim() === '')}
        onClick={() => void add()}
      >
        {t('supplier.add')}
      </button>
    </div>
  );
}
