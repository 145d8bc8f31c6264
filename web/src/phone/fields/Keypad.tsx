import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n';
import { press, toBase, type Unit } from './typed-number';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

interface Props {
  label: string;
  typed: string;
  units: readonly Unit[];
  unit: Unit;
  /** With a sign key: temperatures of a freezer. */
  signed?: boolean;
  onDone: (typed: string, unit: Unit) => void;
}

/** Big keys at the bottom of the screen: the keyboard of the phone is too small for wet fingers. */
export function Keypad({ label, typed: before, units, unit: beforeUnit, signed = false, onDone }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(before);
  const [unit, setUnit] = useState(beforeUnit);
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  const base = toBase(typed, unit.factor);
  const isWrong = typed !== '' && base === null;
  const finish = (): void => onDone(isWrong ? '' : typed, unit);
  const last = units.some(({ factor }) => factor > 1) ? '.' : '';
  return (
    <dialog
      ref={sheet}
      className="sheet"
      aria-label={label}
      onCancel={finish}
      onKeyDown={(event) => {
        if (/^[\d.]$/.test(event.key)) setTyped((old) => press(old, event.key));
        if (event.key === 'Backspace') setTyped((old) => press(old, '⌫'));
        if (event.key === '-' && signed) setTyped((old) => press(old, '±'));
      }}
    >
      <div className="keypad-head">
        <span>{label}</span>
        <output className={isWrong ? 'wrong' : ''} data-testid="keypad-value">
          {typed === '' ? '—' : typed} <small>{unit.name}</small>
        </output>
      </div>
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
      <button type="button" className="big" onClick={finish} data-testid="keypad-done">
        {t('keypad.done')}
      </button>
    </dialog>
  );
}
