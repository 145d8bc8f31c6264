import { Modal } from 'antd';
import { useT } from './words';

const KEYS = [
  ['j k ↓ ↑', 'next'],
  ['f', 'fine'],
  ['a', 'ask'],
  ['d 1–5', 'dismiss'],
  ['r', 'looked'],
  ['t', 'text'],
  ['u', 'undo'],
  ['o', 'page'],
  ['␣', 'space'],
  ['← →', 'arrows'],
  [', .', 'marks'],
  ['[ ] \\', 'loop'],
  ['?', 'help'],
] as const;

/** What each key does where one reviews. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} destroyOnHidden>
      <dl className="help" data-testid="keys">
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** Opens and closes the keys; on a Chinese keyboard the question mark is a full-width one. */
export function isHelpKey(key: string): boolean {
  return key === '?' || key === '\uff1f';
}
