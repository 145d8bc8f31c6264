import { setLanguage, useLanguage } from '../../shared/i18n/language';

/** Says the other language in that language, so that who needs it can read it. */
export function LanguageSwitch() {
  const isChinese = useLanguage() === 'zh-CN';
  return (
    <button
      type="button"
      className="language"
      lang={isChinese ? 'en' : 'zh-CN'}
      data-testid="language"
      onClick={() => setLanguage(isChinese ? 'en' : 'zh-CN')}
    >
      {isChinese ? 'English' : '中文'}
    </button>
  );
}
