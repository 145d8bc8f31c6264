/**
 * Of the Debian packages fonts-wqy-microhei and fonts-droid-fallback (both Apache-2.0), TrueType: the first has Chinese,
 * Latin and signs, the second rare characters that the first lacks. `member`: of a file with several fonts, which.
 */
export const FONT_FILES = [
  {
    path: '/usr/share/fonts/truetype/wqy/wqy-microhei.ttc',
    member: 'WenQuanYiMicroHei',
    package: 'fonts-wqy-microhei',
  },
  {
    path: '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf',
    member: null,
    package: 'fonts-droid-fallback',
  },
] as const;
