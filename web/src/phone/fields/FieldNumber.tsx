import { useState } from 'react';
import { useT } from '../i18n/work';
import { Keypad } from './Keypad';
import { fromBase, type Unit } from './typed-number';

interface Props {
  label: string;
  /** Whole base units; null while nothing is given. */
  value: number | null;
  onChange: (value: number | null) => void;
  units: readonly Unit[];
  /** The number as it is kept, where units of people are typed: shown beside what was typed in another one. */
  kept?: (base: number) => string;
  signed?: boolean;
  hint?: string;
  testId?: string;
}

export function FieldNumber({ label, value, onChange, units, kept, signed = false, hint, testId }: Props) {
  const t = useT();
  const [unit, setUnit] = useState<Unit>(units[0] as Unit);
  const [isOpen, setOpen] = useState(false);
  const text = value === null ? '' : fromBase(value, unit.factor);
  const asKept = value === null ? '' : (kept?.(value) ?? '');
  return (
    <div className="number-field">
      <button type="button" className="number-button" onClick={() => setOpen(true)} data-testid={testId}>
        <span>{label}</span>
        <strong className={text === '' ? 'unset' : ''}>
          {text === '' ? t('field.tapToType') : `${text} ${unit.name}`}
          {asKept !== '' && asKept !== `${text} ${unit.name}` && <small> = {asKept}</small>}
        </strong>
      </button>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {isOpen && (
        <Keypad
          label={label}
          typed={text}
          units={units}
          unit={unit}
          {...(kept === undefined ? {} : { kept })}
          signed={signed}
          onDone={(base, chosen) => {
            setUnit(chosen);
            onChange(base);
            setOpen(false);
          }}
          onLeave={() => setOpen(false)}
        />
      )}
    </div>
  );
}
