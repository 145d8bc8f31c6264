/** What a browser calls itself, in few words: `Chrome · Windows`. For its owner to recognise, proof of nothing. */
export function deviceWords(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const first = (names: readonly [RegExp, string][]): string => names.find(([sign]) => sign.test(agent))?.[1] ?? '?';
  const browser = first([
    [/MicroMessenger/, '微信'],
    [/Edg\//, 'Edge'],
    [/HuaweiBrowser/, '华为浏览器'],
    [/MiuiBrowser/, '小米浏览器'],
    [/QQBrowser/, 'QQ 浏览器'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ]);
  const system = first([
    [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return `${browser} · ${system}`;
}
