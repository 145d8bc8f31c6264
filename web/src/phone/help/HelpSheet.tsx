import { useEffect, useRef } from 'react';
import { topicOf } from './topics';
import { useHelpT } from './words';

/** What the screen behind it is for, in a few sentences; there without a signal, too. */
export function HelpSheet({ about, onClose }: { about: string; onClose: () => void }) {
  const t = useHelpT();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog ref={sheet} className="sheet" aria-label={t('title')} onCancel={onClose} data-testid="help-sheet">
      <h2>{t('title')}</h2>
      <ol>
        {t(topicOf(about))
          .split('\n')
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ol>
      <button type="button" className="big" onClick={onClose} data-testid="help-close">
        {t('close')}
      </button>
    </dialog>
  );
}
