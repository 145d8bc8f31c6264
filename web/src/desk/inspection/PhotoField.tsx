import { useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useT } from '../i18n';
import { FileButton } from '../shell/FileButton';
import { ProblemView } from '../shell/ProblemView';

interface Props {
  schoolId: string;
  photoIds: string[];
  onChange: (photoIds: string[]) => void;
}

/** Photos are uploaded as they are chosen; what is submitted are their ids. */
export function PhotoField({ schoolId, photoIds, onChange }: Props) {
  const t = useT();
  const [error, setError] = useState<unknown>(null);
  const add = async (files: readonly File[]): Promise<void> => {
    setError(null);
    try {
      const request = (file: File) => ({ params: { schoolId }, content: file, contentType: file.type });
      const uploaded = await Promise.all(files.map((file) => api.upload(deskRoutes.uploadFindingPhoto, request(file))));
      onChange([...photoIds, ...uploaded.map((photo) => photo.id)]);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <div className="photo-field">
      <span>
        {t('finding.photos')} {photoIds.length > 0 && `(${photoIds.length})`}
      </span>
      <FileButton
        label={t('finding.addPhotos')}
        accept="image/jpeg,image/png,image/webp"
        multiple
        onFiles={(files) => void add(files)}
      />
      {error !== null && <ProblemView error={error} />}
    </div>
  );
}
