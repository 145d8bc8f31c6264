import { today } from '../../shared/time';
import type { OutboxItem } from './outbox-item';

/** The last resort of a phone that cannot send: its acts as a file somebody can carry. Photos stay on the phone. */
export async function saveUnsentAsFile(items: readonly OutboxItem[]): Promise<void> {
  const plain = items.map(({ photos, form: _, ...item }) => ({ ...item, photos: photos.length }));
  const url = URL.createObjectURL(new Blob([JSON.stringify(plain, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `mingchu-unsent-${today()}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
