import type { OutboxItem } from '../outbox/outbox-item';

/** Every form of the registry. `corrects` is a refused act that is opened again. */
export interface FormProps {
  corrects?: OutboxItem | undefined;
}
