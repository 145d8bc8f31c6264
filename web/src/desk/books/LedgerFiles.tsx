import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Capability } from '../../../../src/contract/roles';
import { urlOf } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { printingRoutes } from '../../shared/routes/printing-routes';
import { ledgerNames } from './book-list';
import { useT } from './words';

interface Props {
  schoolId: string;
  from: string;
  to: string;
  mayRead: (capability: Capability) => boolean;
  /** The ledger that is offered first. */
  ledger: string | undefined;
}

/** A ledger as a file: all kinds of acts that fill it, or the form without them. Those kept on paper are among them. */
export function LedgerFiles({ schoolId, from, to, mayRead, ledger }: Props) {
  const t = useT();
  const names = ledgerNames(useLanguage() === 'en' ? 'en' : 'zh', mayRead);
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen ?? ledger ?? names[0]?.id ?? '';
  const params = { schoolId, ledger: id };
  return (
    <fieldset className="books-tools" aria-label={t('files')}>
      <label>
        {t('files')}
        <select className="field" value={id} data-testid="ledger" onChange={(event) => setChosen(event.target.value)}>
          {names.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <Button href={urlOf(printingRoutes.sheet.path, params, { from, to })} target="_blank" data-testid="ledger-pdf">
        {t('pdf')}
      </Button>
      <Button href={urlOf(printingRoutes.table.path, params, { from, to })} data-testid="ledger-xlsx">
        {t('xlsx')}
      </Button>
      <Button href={urlOf(printingRoutes.blank.path, params)} target="_blank" data-testid="ledger-blank">
        {t('blank')}
      </Button>
      <Link to="/print-batches" search={{ schoolId }} data-testid="to-batches">
        {t('batchTitle')}
      </Link>
    </fieldset>
  );
}
