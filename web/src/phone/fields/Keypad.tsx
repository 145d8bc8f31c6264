import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/work';
import { boundOf, digitsOf, fromBase, press, readNumber, type Unit } from './typed-number';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface Props {
  label: string;
  typed: string;
  units: readonly Unit[];
  unit: Unit;
  /** See `FieldNumber`. */
  kept?: (base: number) => string;
  /** With a sign key: temperatures of a freezer. */
  signed?: boolean;
  /** The number in whole base units, null when nothing is typed. Not called for what is no number. */
  onDone: (base: number | null, unit: Unit) => void;
  /** Closed with something that is no number: what stood before stands. */
  onLeave: () => void;
  /** The number that is asked next and still empty; absent where there is none. */
  next?: string | null;
  /** As `onDone`, and on to that one. */
  onNext: (base: number | null, unit: Unit) => void;
}

/** Big keys at the bottom of the screen: the keyboard of the phone is too small for wet fingers. */
export function Keypad({
  label,
  typed: before,
  units,
  unit: beforeUnit,
  kept,
  signed = false,
  onDone,
  onLeave,
  next = null,
  onNext,
}: Props) {
  const t = useT();
  const [typed, setTyped] = useState(before);
  const [unit, setUnit] = useState(beforeUnit);
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const { base, isRounded, problem } = readNumber(typed, unit);
  const [bookUnit = unit] = units;
  const asKept = base === null ? '' : (kept?.(base) ?? `${fromBase(base, bookUnit.factor)} ${bookUnit.name}`);
  const isOther = kept !== undefined && asKept !== '' && asKept !== `${typed} ${unit.name}`;
  const finish = (): void => {
    if (problem === null) onDone(base, unit);
  };
  const last = units.some(({ factor }) => factor > 1) ? '.' : '';
  return (
    <dialog
      ref={sheet}
      className="sheet"
      aria-label={label}
      onCancel={problem === null ? finish : onLeave}
      onKeyDown={(event) => {
        if (/^[\d.]$/.test(event.key)) setTyped((old) => press(old, event.key));
        if (event.key === 'Backspace') setTyped((old) => press(old, '⌫'));
        if (event.key === '-' && signed) setTyped((old) => press(old, '±'));
      }}
    >
      <div className="keypad-head">
        <span>{label}</span>
        <output className={problem === null ? '' : 'wrong'} data-testid="keypad-value">
          {typed === '' ? '—' : typed} <small>{unit.name}</small>
        </output>
      </div>
      <p className={problem === null ? 'hint' : 'problem'} role="status" data-testid="keypad-says">
        {problem === 'noNumber' && t('keypad.noNumber')}
        {problem === 'tooFine' &&
          t(digitsOf(unit) === 0 ? 'keypad.wholeOnly' : 'keypad.tooFine', { digits: digitsOf(unit), unit: unit.name })}
        {(problem === 'tooMuch' || problem === 'tooLittle') &&
          t(`keypad.${problem}`, { bound: boundOf(unit, problem), unit: unit.name })}
        {isRounded && t('keypad.rounded', { value: asKept })}
        {!isRounded && isOther && t('keypad.is', { value: asKept })}
      </p>
      {units.length > 1 && (
        <fieldset className="chips plain-set">
          <legend className="visually-hidden">{t('keypad.unit')}</legend>
          {units.map((each) => (
            <button
              key={each.name}
              type="button"
              className="chip"
              aria-pressed={each.name === unit.name}
              onClick={() => setUnit(each)}
            >
              {each.name}
            </button>
          ))}
        </fieldset>
      )}
      <div className="keys">
        {[...KEYS, signed ? '±' : last, '0', '⌫'].map((key) =>
          key === '' ? (
            <span key="no point" />
          ) : (
            <button
              key={key}
              type="button"
              aria-label={key === '⌫' ? t('keypad.delete') : key === '±' ? t('keypad.sign') : key}
              onClick={() => setTyped((old) => press(old, key))}
            >
              {key}
            </button>
          ),
        )}
        {signed && (
          <button type="button" onClick={() => setTyped((old) => press(old, '.'))}>
            .
          </button>
        )}
      </div>
      <div className="keypad-end">
        <button
          type="button"
          className={next === null ? 'big' : 'big plain'}
          disabled={problem !== null}
          onClick={finish}
          data-testid="keypad-done"
        >
          {t('keypad.done')}
        </button>
        {next !== null && (
          <button
            type="button"
            className="big"
            disabled={problem !== null}
            onClick={() => onNext(base, unit)}
            data-testid="keypad-next"
          >
            {t('keypad.next', { field: next })}
          </button>
        )}
      </div>
    </dialog>
  );
}
