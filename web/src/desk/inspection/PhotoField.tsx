import { useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';
import { useT } from '../i18n';
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
  const add = async (files: FileList | null): Promise<void> => {
    setError(null);
    try {
      const request = (file: File) => ({ params: { schoolId }, content: file, contentType: file.type });
      const uploaded = await Promise.all(
        [...(files ?? [])].map((file) => api.upload(deskRoutes.uploadFindingPhoto, request(file))),
      );
      onChange([...photoIds, ...uploaded.map((photo) => photo.id)]);
    } catch (problem) {
      setError(problem);
    }
  };
  return (
    <label className="photo-field">
      {t('finding.photos')} {photoIds.length > 0 && `(${photoIds.length})`}
      <input
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        onChange={(event) => void add(event.target.files)}
      />
      {error !== null && <ProblemView error={error} />}
    </label>
  );
}
