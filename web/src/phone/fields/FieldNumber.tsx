import { useRef, useState } from 'react';
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
  /** May stay empty: the keys lead past it. */
  optional?: boolean;
  testId?: string;
}

export function FieldNumber({
  label,
  value,
  onChange,
  units,
  kept,
  signed = false,
  hint,
  optional = false,
  testId,
}: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  // of the units of now: what is measured may have changed
  const unit = units.find(({ name }) => name === chosen) ?? (units[0] as Unit);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const text = value === null ? '' : fromBase(value, unit.factor);
  const asKept = value === null ? '' : (kept?.(value) ?? '');
  const take = (base: number | null, { name }: Unit): void => {
    setChosen(name);
    onChange(base);
    setOpen(false);
  };
  return (
    <div className="number-field">
      <button
        ref={button}
        type="button"
        className="number-button"
        onClick={() => setOpen(true)}
        data-empty={text === ''}
        data-optional={optional}
        data-testid={testId}
      >
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
          onDone={take}
          onLeave={() => setOpen(false)}
          next={labelOf(emptyAfter(button.current))}
          onNext={(base, typedIn) => {
            take(base, typedIn);
            emptyAfter(button.current)?.click();
          }}
        />
      )}
    </div>
  );
}

/** The next number of the form that nobody has typed yet: scales are read one after the other. */
function emptyAfter(own: HTMLButtonElement | null): HTMLButtonElement | null {
  const all = [...(own?.closest('form')?.querySelectorAll<HTMLButtonElement>('.number-button') ?? [])];
  const after = own === null ? [] : all.slice(all.indexOf(own) + 1);
  return after.find(({ dataset }) => dataset.empty === 'true' && dataset.optional !== 'true') ?? null;
}

const labelOf = (field: HTMLButtonElement | null): string | null => field?.querySelector('span')?.textContent ?? null;
