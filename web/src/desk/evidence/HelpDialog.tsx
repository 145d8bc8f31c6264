import { Modal } from 'antd';
import { useT } from '../i18n';

const KEYS = ['arrows', 'brackets', 'digits', 'space', 'wheel', 'question'] as const;

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('help.title')} destroyOnHidden>
      <dl className="help">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>{t(`help.key.${key}`)}</dt>
            <dd>{t(`help.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
