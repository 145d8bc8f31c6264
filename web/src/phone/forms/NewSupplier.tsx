import { useState } from 'react';
import { ApiError, api } from '../../shared/api';
import { routes } from '../../shared/routes';
import { askAgain } from '../data/asked';
import { useCanteen } from '../data/canteen';
import { FieldText } from '../fields/FieldText';
import { useT } from '../i18n';

/** Adds a supplier with its licence (L25). Needs the network. */
export function NewSupplier({ onMade }: { onMade: (supplierId: string) => void }) {
  const t = useT();
  const { schoolId } = useCanteen();
  const [isOpen, setOpen] = useState(false);
  const [draft, setDraft] = useState({ name: '', licenceNo: '', licenceValidUntil: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    try {
      const made = await api.call(routes.createSupplier, { params: { schoolId }, body: draft });
      askAgain('kept/suppliers');
      setOpen(false);
      onMade(made.id);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.message);
    }
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
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
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
