const utf8 = new TextDecoder('utf-8', { fatal: true });
/** Of GBK and GB2312 the superset. */
const chinese = new TextDecoder('gb18030');

/** Text of a camera: UTF-8, or what cameras with a Chinese menu write when they say they write UTF-8. Never throws. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return chinese.decode(bytes);
  }
}

/** Undoes percent-encoding of either encoding; what is not encoded properly stays as it is. */
export function decodePercent(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  const bytes = Buffer.from(
    text.replace(
      /%([\da-f]{2})|[^%]+|%/gi,
      (part, hex: string | undefined) => hex ?? Buffer.from(part).toString('hex'),
    ),
    'hex',
  );
  return decodeText(bytes);
}
