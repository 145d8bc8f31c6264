import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { rosterEndpoints } from '../../../../src/contract/http/roster';
import { useRosterT } from './words';

type Reading = NonNullable<ResponseOf<(typeof rosterEndpoints)['import']>['reading']>;

const SEPARATOR_WORDS = { ',': 'read.comma', '\t': 'read.tab', ';': 'read.semicolon', '|': 'read.bar' } as const;

/** What of the file was read and what was not, so that nobody has to guess why a row is missing. */
export function ReadingLine({ reading }: { reading: Reading }) {
  const t = useRosterT();
  const { sheet, headingRow, hiddenRows, unreadColumns, otherSheets, encoding, separator } = reading;
  const separatorWord = SEPARATOR_WORDS[(separator ?? ',') as keyof typeof SEPARATOR_WORDS];
  const parts = [
    sheet === null
      ? t('read.csv', { encoding: (encoding ?? '').toUpperCase(), separator: t(separatorWord), row: headingRow })
      : t('read.sheet', { sheet, row: headingRow }),
  ];
  if (otherSheets.length > 0) {
    const sheets = otherSheets.map(({ name, isHidden }) => (isHidden ? t('read.hiddenSheet', { name }) : name));
    parts.push(t('read.others', { sheets: sheets.join('、') }));
  }
  if (unreadColumns.length > 0) parts.push(t('read.unreadColumns', { columns: unreadColumns.join('、') }));
  if (hiddenRows > 0) parts.push(t('read.hiddenRows', { n: hiddenRows }));
  return (
    <p className="muted" data-testid="roster-reading">
      {parts.join('。')}
    </p>
  );
}
