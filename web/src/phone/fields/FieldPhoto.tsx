import { useEffect, useMemo } from 'react';
import { useT } from '../i18n';
import { shrinkPhoto } from './shrink-photo';

const MAX_PHOTOS = 12;

export function FieldPhoto({ photos, onChange }: { photos: Blob[]; onChange: (photos: Blob[]) => void }) {
  const t = useT();
  const add = async (files: FileList | null): Promise<void> => {
    const fresh = await Promise.all([...(files ?? [])].map(shrinkPhoto));
    onChange([...photos, ...fresh].slice(0, MAX_PHOTOS));
  };
  return (
    <div className="photos">
      {photos.map((photo, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: photos have no other name, and are only appended or removed
        <Picture key={index} photo={photo} onRemove={() => onChange(photos.filter((_, i) => i !== index))} />
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

function Picture({ photo, onRemove }: { photo: Blob; onRemove: () => void }) {
  const t = useT();
  const url = useMemo(() => URL.createObjectURL(photo), [photo]);
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
