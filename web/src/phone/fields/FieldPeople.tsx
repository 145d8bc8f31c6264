import { useState } from 'react';
import { useT } from '../i18n/work';
import { FieldText } from './FieldText';

interface Props {
  label: string;
  value: readonly string[];
  /** Names that are one tap away. */
  known: readonly string[];
  most: number;
  onChange: (names: readonly string[]) => void;
  name: string;
}

/** Names of people: those who work here by a tap, others typed. */
export function FieldPeople({ label, value, known, most, onChange, name }: Props) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const toggle = (who: string): void => {
    if (value.includes(who)) onChange(value.filter((each) => each !== who));
    else if (value.length < most) onChange([...value, who]);
  };
  const wanted = typed.trim();
  return (
    <>
      <fieldset className="choice" data-testid={`field-${name}`}>
        <legend>{label}</legend>
        <div className="chips">
          {[...new Set([...known, ...value])].map((who) => (
            <button
              key={who}
              type="button"
              className="chip"
              aria-pressed={value.includes(who)}
              onClick={() => toggle(who)}
            >
              {who}
            </button>
          ))}
        </div>
      </fieldset>
      <FieldText label={t('form.otherPerson')} value={typed} maxLength={40} onChange={setTyped} name={name} />
      {wanted !== '' && (
        <button
          type="button"
          className="chip"
          onClick={() => {
            if (!value.includes(wanted)) toggle(wanted);
            setTyped('');
          }}
          data-testid={`add-${name}`}
        >
          {t('form.addPerson', { name: wanted })}
        </button>
      )}
    </>
  );
}
