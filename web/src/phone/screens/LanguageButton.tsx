import { setLanguage, useLanguage } from '../../shared/i18n/language';

export function LanguageButton() {
  const isChinese = useLanguage() === 'zh-CN';
  return (
    <button
      type="button"
      className="quiet"
      lang={isChinese ? 'en' : 'zh-CN'}
      onClick={() => setLanguage(isChinese ? 'en' : 'zh-CN')}
    >
      {isChinese ? 'English' : '中文'}
    </button>
  );
}
