import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { PermitKind, supplierEndpoints } from '../../../../src/contract/http/suppliers';
import { PERMIT_WORDS } from '../../../../src/contract/words/permit-words';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { wordOf } from '../../shared/units';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

type Supplier = ResponseOf<(typeof supplierEndpoints)['supplierFile']>['items'][number];

interface Props {
  schoolId: string;
  supplier: Supplier;
  onDone: () => void;
}

/** What the file says of a supplier besides its papers, and the form with which whoever records there says it. */
export function SupplierParticulars({ schoolId, supplier, onDone }: Props) {
  const t = useT();
  const me = useMe();
  const [draft, setDraft] = useState<Pick<Supplier, 'permitKind' | 'address' | 'contact'> | null>(null);
  const write = useMutation({
    mutationFn: (said: NonNullable<typeof draft>) =>
      api.call(deskRoutes.describeSupplier, {
        params: { schoolId, supplierId: supplier.id },
        body: {
          permitKind: said.permitKind,
          address: said.address?.trim() || null,
          contact: said.contact?.trim() || null,
        },
      }),
    onSuccess: () => {
      setDraft(null);
      onDone();
    },
  });
  if (draft === null) {
    const { permitKind, address, contact } = supplier;
    const said = [permitKind === null ? null : wordOf(PERMIT_WORDS[permitKind]), address, contact].filter(Boolean);
    return (
      <div className="muted">
        {said.length > 0 ? said.join(' · ') : t('particulars.none')}{' '}
        {may(me, 'act.record') && (
          <Button
            size="small"
            className="no-print"
            onClick={() => setDraft({ permitKind, address, contact })}
            data-testid="describe-supplier"
          >
            {t('particulars.change')}
          </Button>
        )}
      </div>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate(draft);
  };
  return (
    <form onSubmit={submit} className="no-print">
      <label>
        {t('permitKind')}
        <select
          className="field"
          name="permitKind"
          value={draft.permitKind ?? ''}
          onChange={({ target }) => setDraft({ ...draft, permitKind: (target.value || null) as PermitKind | null })}
        >
          <option value="" />
          {(Object.keys(PERMIT_WORDS) as PermitKind[]).map((kind) => (
            <option key={kind} value={kind}>
              {wordOf(PERMIT_WORDS[kind])}
            </option>
          ))}
        </select>
      </label>
      {(
        [
          ['address', 120],
          ['contact', 80],
        ] as const
      ).map(([name, max]) => (
        <label key={name}>
          {t(name)}
          <input
            className="field"
            name={name}
            maxLength={max}
            value={draft[name] ?? ''}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
          />
        </label>
      ))}
      <Button htmlType="submit" type="primary" loading={write.isPending}>
        {t('particulars.save')}
      </Button>{' '}
      <Button onClick={() => setDraft(null)}>{t('particulars.leave')}</Button>
      {write.error !== null && <ProblemView error={write.error} />}
    </form>
  );
}
