import { isParticular, useParticularWords } from '../i18n/particulars';
import { isList, type Readers, rowText, valueText } from './particulars-text';

interface Props {
  value: Record<string, unknown>;
  /** What the ids in it stand for. */
  names: ReadonlyMap<string, string>;
}

/** What the act's own module keeps of it, in words: no code and no id is left for a person to decipher. */
export function Particulars({ value, names }: Props) {
  const words = useParticularWords();
  const label = (key: string): string => (isParticular(key) ? words(key) : key);
  const readers: Readers = {
    codeOf: (field, code) => {
      const key = `${field}.${code}`;
      return isParticular(key) ? words(key) : null;
    },
    nameOf: (id) => names.get(id) ?? null,
  };
  const entries = Object.entries(value);
  const plain = entries.flatMap(([key, each]) => {
    const text = isList(each) ? null : valueText(key, value, readers);
    return text === null ? [] : [{ key, text }];
  });
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
      {entries.map(([key, rows]) =>
        isList(rows) ? (
          <section key={key}>
            <h4>{label(key)}</h4>
            <ol className="particular-rows">
              {rows.map((row) => (
                <li key={JSON.stringify(row)}>{rowText(row, readers, label)}</li>
              ))}
            </ol>
          </section>
        ) : null,
      )}
    </>
  );
}
