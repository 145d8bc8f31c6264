import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ActKind } from '../../../../src/contract/acts';
import type { Capability } from '../../../../src/contract/roles';
import { urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { BookSheet } from './BookSheet';
import { bookNames, firstLedgerOf, monthOf, openable } from './book-list';
import { LedgerFiles } from './LedgerFiles';
import { useBook, useVerification } from './use-book';
import { useT } from './words';
import './books.css';

/** The school's books: choose one and its days, see it as it will be printed, print it. */
export function BooksPage() {
  const t = useT();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/books' });
  const search = openable(useSearch({ from: '/inside/schools/$schoolId/books' }));
  const navigate = useNavigate();
  const me = useMe();
  const mayRead = (capability: Capability) => may(me, capability);
  const names = bookNames(useLanguage() === 'en' ? 'en' : 'zh', mayRead);
  const [draft, setDraft] = useState({
    kind: search.kind ?? names[0]?.kind,
    ...monthOf(today()),
    ...(search.from === undefined ? {} : { from: search.from }),
    ...(search.to === undefined ? {} : { to: search.to }),
  });
  const { kind, from, to } = search;
  const wanted = kind === undefined || from === undefined || to === undefined ? null : { schoolId, kind, from, to };
  const book = useBook(wanted);
  const verification = useVerification(schoolId, book.data !== undefined);
  const open = (event: FormEvent): void => {
    event.preventDefault();
    void navigate({ to: '/schools/$schoolId/books', params: { schoolId }, search: draft });
  };
  const isReady = book.data !== undefined && !(verification.mayVerify && verification.isPending);
  return (
    <div className="page books">
      <div className="no-print">
        <SchoolHead schoolId={schoolId} title={t('title')} />
        <p className="muted">{t('why')}</p>
        <form className="books-tools" onSubmit={open}>
          <label>
            {t('book')}
            <select
              className="field"
              value={draft.kind}
              data-testid="book-kind"
              onChange={(event) => setDraft({ ...draft, kind: event.target.value as ActKind })}
            >
              {names.map(({ kind: code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {(['from', 'to'] as const).map((field) => (
            <label key={field}>
              {t(field)}
              <input
                className="field"
                type="date"
                name={field}
                value={draft[field]}
                max={today()}
                required
                onChange={(event) => event.target.value !== '' && setDraft({ ...draft, [field]: event.target.value })}
              />
            </label>
          ))}
          {([0, -1] as const).map((months) => (
            <Button key={months} onClick={() => setDraft({ ...draft, ...monthOf(today(), months) })}>
              {t(months === 0 ? 'thisMonth' : 'lastMonth')}
            </Button>
          ))}
          <Button type="primary" htmlType="submit" data-testid="book-open">
            {t('open')}
          </Button>
        </form>
        <LedgerFiles
          key={draft.kind}
          {...{ schoolId, mayRead, from: draft.from, to: draft.to, ledger: firstLedgerOf(draft.kind) }}
        />
        {book.error !== null && <ProblemView error={book.error} onRetry={() => void book.refetch()} />}
        {wanted !== null && book.isPending && <Loading />}
        {wanted !== null && book.data !== undefined && (
          <p className="books-tools">
            <Button type="primary" disabled={!isReady} onClick={() => window.print()} data-testid="book-print">
              {t('print')}
            </Button>
            <Button
              href={urlOf(deskRoutes.bookTable.path, { schoolId, kind: wanted.kind }, { from, to })}
              data-testid="book-export"
            >
              {t('export')}
            </Button>
            {!isReady && <span className="muted">{t('verifying')}</span>}
          </p>
        )}
      </div>
      {wanted !== null && book.data !== undefined && (
        <BookSheet
          book={book.data}
          from={wanted.from}
          to={wanted.to}
          verdict={verification.data ?? null}
          isVerifying={!isReady}
        />
      )}
    </div>
  );
}
