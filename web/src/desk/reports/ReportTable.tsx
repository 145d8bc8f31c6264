import { Link } from '@tanstack/react-router';
import { REPORT_COLUMNS, type ReportFigures, reportText } from '../../../../src/contract/month-report';
import { useLanguage } from '../../shared/i18n/language';
import { moveFocus } from '../duties/move-focus';
import type { ReportSearch } from '../routes/book-routes';

interface Row {
  /** Of a county or school; null of the total. */
  id: string | null;
  name: string;
  figures: ReportFigures;
}

/** One row for each, in the columns of the report; a figure leads to the schools behind it. */
export function ReportTable(props: {
  title: string;
  search: ReportSearch;
  rows: readonly Row[];
  isOfSchools?: boolean;
}) {
  const { title, search, rows, isOfSchools = false } = props;
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { month, areaId } = search;
  const within = (id: string | null): ReportSearch => ({
    ...(month === undefined ? {} : { month }),
    ...(areaId === undefined ? {} : { areaId }),
    ...(isOfSchools && search.county !== undefined ? { county: search.county } : {}),
    ...(id === null ? {} : isOfSchools ? { schoolId: id } : { county: id }),
  });
  // A school is one school
  const columns = REPORT_COLUMNS.filter(({ source }) => source !== null || !isOfSchools);
  return (
    <section>
      <h2>{title}</h2>
      <div className="report-wide">
        <table className="table" onKeyDown={moveFocus} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{title}</th>
              {columns.map(({ key, words }) => (
                <th key={key} scope="col">
                  {words[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, figures }) => (
              <tr key={id ?? 'total'}>
                <th scope="row">
                  <Link to="/reports" search={within(id)} resetScroll={false}>
                    {name}
                  </Link>
                </th>
                {columns.map(({ key, words, source, of }) => {
                  const value = of(figures);
                  const text = reportText(key, value);
                  return (
                    <td key={key} className="number">
                      {source === null || value === null ? (
                        text
                      ) : (
                        <Link
                          to="/reports"
                          search={{ ...within(id), column: key }}
                          resetScroll={false}
                          aria-label={`${name} ${words[language]} ${text}`}
                        >
                          {text}
                        </Link>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
