import { useEffect, useMemo } from 'react';
import { urlOf } from '../../shared/api';
import { canteenRoutes } from '../../shared/routes/canteen-routes';
import { useT } from '../i18n/work';
import type { OutboxPhoto } from '../outbox/outbox-item';
import { shrinkPhoto } from './shrink-photo';

const MAX_PHOTOS = 12;

interface Props {
  photos: OutboxPhoto[];
  /** Given what to make of the photos of then: a picture takes a while to shrink. */
  onChange: (change: (photos: OutboxPhoto[]) => OutboxPhoto[]) => void;
}

export function FieldPhoto({ photos, onChange }: Props) {
  const t = useT();
  const add = async (files: FileList | null): Promise<void> => {
    const shrunk = await Promise.all([...(files ?? [])].map(shrinkPhoto));
    const fresh = shrunk.map((content) => ({ content, attachmentId: null, paper: null }));
    onChange((old) => [...old, ...fresh].slice(0, MAX_PHOTOS));
  };
  return (
    <div className="photos">
      {photos.map((photo, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: photos have no other name, and are only appended or removed
        <Picture key={index} photo={photo} onRemove={() => onChange((old) => old.filter((_, i) => i !== index))} />
      ))}
      {photos.length < MAX_PHOTOS && (
        <label className="add-photo">
          <span aria-hidden="true">＋</span>
          {t('field.photo')}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            onChange={(event) => void add(event.target.files)}
          />
        </label>
      )}
    </div>
  );
}

/** A photo of this phone, or one that is on the server only. */
function Picture({ photo: { content, attachmentId }, onRemove }: { photo: OutboxPhoto; onRemove: () => void }) {
  const t = useT();
  const url = useMemo(
    () => (content === null ? urlOf(canteenRoutes.attachment.path, { attachmentId }) : URL.createObjectURL(content)),
    [content, attachmentId],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <div className="picture">
      <img src={url} alt={t('field.photoTaken')} />
      <button type="button" onClick={onRemove} aria-label={t('field.photoRemove')}>
        ✗
      </button>
    </div>
  );
}
