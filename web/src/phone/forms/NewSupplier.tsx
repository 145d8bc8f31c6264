import { useState } from 'react';
import { newId } from '../../shared/new-id';
import { useCanteen } from '../data/canteen';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n/work';
import { saveActs } from '../outbox/outbox';

/** Adds a supplier with its licence (L25), also without a signal: it is made known before the first delivery that names it. */
export function NewSupplier({ onMade }: { onMade: (supplierId: string) => void }) {
  const t = useT();
  const { me, schoolId } = useCanteen();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState({ name: '', licenceNo: '', licenceValidUntil: '' });
  const add = async (): Promise<void> => {
    const id = newId();
    await saveActs([
      {
        id,
        actId: id,
        accountId: me.accountId,
        schoolId,
        kind: 'supplier',
        body: { id, ...draft },
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
    setOpen(false);
    onMade(id);
  };
  if (!isOpen) {
    return (
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
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
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <FieldText
        label={t('supplier.licence')}
        value={draft.licenceNo}
        maxLength={40}
        onChange={(licenceNo) => setDraft({ ...draft, licenceNo })}
      />
      <FieldText
        label={t('supplier.validUntil')}
        type="date"
        value={draft.licenceValidUntil}
        onChange={(licenceValidUntil) => setDraft({ ...draft, licenceValidUntil })}
      />
      <button
        type="button"
        className="chip"
        disabled={Object.values(draft).some((value) => value.trim() === '')}
        onClick={() => void add()}
      >
        {t('supplier.add')}
      </button>
    </div>
  );
}
