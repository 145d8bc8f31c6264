import { useT } from '../i18n/work';

/** Where a list has nothing: `words` say so once it was read; before that it is not called empty. */
export function NothingHere({ isRead, words }: { isRead: boolean; words: string }) {
  const t = useT();
  return <p className="hint">{isRead ? words : t('form.notRead')}</p>;
}
