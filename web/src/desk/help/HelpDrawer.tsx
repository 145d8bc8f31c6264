import { Drawer } from 'antd';
import { type Topic } from './topic';
import { useHelpT } from './words';

/** What one can do on the present page, step by step. */
export default function HelpDrawer({ topic, open, onClose }: { topic: Topic; open: boolean; onClose: () => void }) {
  const t = useHelpT();
  return (
    <Drawer open={open} onClose={onClose} title={t(`${topic}.title`)} size={420}>
      <ol className="help-steps" data-testid="help-steps">
        {t(`${topic}.steps`)
          .split('\n')
          .map((step) => (
            <li key={step}>{step}</li>
          ))}
      </ol>
    </Drawer>
  );
}
