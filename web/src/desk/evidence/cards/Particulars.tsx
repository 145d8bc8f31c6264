import type { ActKind } from '../../../../../src/contract/acts';
import { plainActOf } from '../../../../../src/contract/declaring/all';
import type { PlainAct } from '../../../../../src/contract/declaring/declaration';
import { cellOf, columnsOf } from '../../../../../src/contract/declaring/in-words';
import type { Values } from '../../../../../src/contract/declaring/values';
import { useLanguage } from '../../../shared/i18n/language';
import { isParticular, useParticularWords } from '../../i18n/particulars';
import { isList, type Readers, rowText, valueText } from './particulars-text';

interface Props {
  kind: ActKind;
  value: Record<string, unknown>;
  /** What the ids in it stand for. */
  names: ReadonlyMap<string, string>;
}

/** What the act's own module keeps of it, in words: no code and no id is left for a person to decipher. */
export function Particulars({ kind, value, names }: Props) {
  const act = plainActOf(kind);
  return act === undefined ? (
    <OfRoom value={value} names={names} />
  ) : (
    <OfPlainAct act={act} value={value} names={names} />
  );
}

/** A plain kind says in its declaration what its fields are called and in which units they are. */
export function OfPlainAct({ act, value, names }: Omit<Props, 'kind'> & { act: PlainAct }) {
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const cells = columnsOf(act, language).flatMap(({ field, title }) => {
    const declared = act.fields[field];
    const text = declared && cellOf(declared, (value as Values)[field], language, (id) => names.get(id) ?? null);
    return text ? [{ field, title, text }] : [];
  });
  return (
    <dl className="facts">
      {cells.map(({ field, title, text }) => (
        <div key={field}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function OfRoom({ value, names }: Omit<Props, 'kind'>) {
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
