import { isParticular, useParticularWords } from '../i18n/particulars';
import { valueText } from './particulars-text';

/** What the act's own module keeps of it. Ids are left out: what they stand for is shown as links. */
export function Particulars({ value }: { value: Record<string, unknown> }) {
  const words = useParticularWords();
  const label = (key: string): string => (isParticular(key) ? words(key) : key);
  const plain = Object.entries(value).flatMap(([key, each]) => {
    const text = valueText(key, each);
    return text === null ? [] : [{ key, text }];
  });
  const lists = Object.entries(value).filter((entry): entry is [string, Record<string, unknown>[]] =>
    isListOfRecords(entry[1]),
  );
  return (
    <>
      {plain.length > 0 && (
        <dl className="facts">
          {plain.map(({ key, text }) => (
            <div key={key}>
              <dt>{label(key)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {lists.map(([key, rows]) => (
        <ListOf key={key} title={label(key)} rows={rows} label={label} />
      ))}
    </>
  );
}

function ListOf({
  title,
  rows,
  label,
}: {
  title: string;
  rows: Record<string, unknown>[];
  label: (key: string) => string;
}) {
  return (
    <>
      <h4>{title}</h4>
      <ol className="particular-rows">
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            {Object.entries(row)
              .flatMap(([key, each]) => {
                const text = valueText(key, each);
                return text === null ? [] : [`${label(key)} ${text}`];
              })
              .join(' · ')}
          </li>
        ))}
      </ol>
    </>
  );
}

function isListOfRecords(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null);
}
