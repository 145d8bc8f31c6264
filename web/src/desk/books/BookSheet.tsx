import { commonColumns } from '../../../../src/contract/declaring/sheet';
import type { BookEntry } from '../../../../src/contract/http/books';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { journalEndpoints } from '../../../../src/contract/http/journal';
import { useLanguage } from '../../shared/i18n/language';
import { dateTime } from '../../shared/time';
import type { Book } from './use-book';
import { useT } from './words';

interface Props {
  book: Book;
  from: string;
  to: string;
  /** Null where nobody verified. */
  verdict: ResponseOf<(typeof journalEndpoints)['verify']> | null;
  isVerifying: boolean;
}

/** So much of a hash tells it from any other by eye. */
const SHORT_HASH = 16;

/** A book as it is printed: its name at the head of each page, a body for each act, what vouches for it at the end. */
export function BookSheet({ book, from, to, verdict, isVerifying }: Props) {
  const t = useT();
  const ledgers = book.ledgers.map(({ id, name }) => `${id} ${name}`).join(' · ');
  const chain = verdict ?? book.chain;
  const { before, after } = commonColumns('paper', useLanguage() === 'en' ? 'en' : 'zh');
  const columns = [...before, ...book.columns, ...book.lineColumns, ...after];
  const wide = columns.reduce((sum, { widthMm }) => sum + widthMm, 0);
  return (
    <article className="book" data-testid="book">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="book-scroll" aria-label={book.title} tabIndex={0}>
        <table>
          <colgroup>
            {columns.map(({ field, widthMm }) => (
              <col key={field} style={{ width: `${(widthMm / wide) * 100}%` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td className="book-title" colSpan={columns.length}>
                <strong>{book.schoolName}</strong> {[book.title, ledgers].filter(Boolean).join(' · ')}{' '}
                <span>{from === to ? from : `${from} — ${to}`}</span>
              </td>
            </tr>
            <tr>
              {columns.map(({ field, title, minMm }) => (
                <th scope="col" key={field} style={{ minWidth: `${minMm}mm` }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {book.items.map((entry) => (
            <Entry key={entry.actId} entry={entry} columns={book.columns} lineColumns={book.lineColumns} />
          ))}
          {book.items.length === 0 && (
            <tbody>
              <tr>
                <td colSpan={columns.length}>{t('none')}</td>
              </tr>
            </tbody>
          )}
        </table>
      </section>
      <footer>
        <p data-testid="book-seal">
          {t('count', { count: book.items.length })} {t('chain', { acts: chain.acts })}{' '}
          {verdict === null
            ? t(isVerifying ? 'verifying' : 'unverified')
            : verdict.intact
              ? t('intact')
              : t('broken', { count: verdict.badCount })}{' '}
          {t('head', { hash: chain.head.slice(0, SHORT_HASH) })} {t('printedAt', { at: dateTime(book.madeAt) })}
        </p>
        <p className="book-sign">
          {(['sign.recorder', 'sign.manager', 'sign.principal', 'sign.date'] as const).map((key) => (
            <span key={key}>{t(key)}</span>
          ))}
        </p>
      </footer>
    </article>
  );
}

/** One act in a body of its own, so that no page ends within a short one. */
function Entry({ entry, columns, lineColumns }: { entry: BookEntry } & Pick<Book, 'columns' | 'lineColumns'>) {
  const t = useT();
  const [first = lineColumns.map(() => ''), ...more] = entry.lines;
  const rowSpan = more.length + 1;
  const cells = (of: Book['columns'], texts: readonly string[], rows?: number) =>
    of.map(({ field, align }, index) => (
      <td key={field} rowSpan={rows} className={`book-${align}`}>
        {texts[index]}
      </td>
    ));
  return (
    <tbody className={entry.isStruck ? 'book-struck' : undefined} data-testid={`entry-${entry.actId}`}>
      <tr>
        <th scope="row" rowSpan={rowSpan}>
          {entry.chainIndex}
        </th>
        <td rowSpan={rowSpan} className="book-time">
          {entry.date} {entry.time}
        </td>
        <td rowSpan={rowSpan}>{entry.place}</td>
        {cells(columns, entry.cells, rowSpan)}
        {cells(lineColumns, first)}
        <td rowSpan={rowSpan}>
          {entry.recorder}
          {entry.coSigners.length > 0 && <div>{t('coSigned', { names: entry.coSigners.join(' ') })}</div>}
        </td>
        <td rowSpan={rowSpan} className="book-standing">
          {[entry.standing, ...entry.marks].join(' · ')}
          {entry.note !== null && <div>{t('note', { note: entry.note })}</div>}
        </td>
      </tr>
      {more.map((line, index) => (
        <tr key={`row${index.toString()}`}>{cells(lineColumns, line)}</tr>
      ))}
    </tbody>
  );
}
