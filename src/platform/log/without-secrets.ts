const HIDDEN = '[redacted]';

const SECRET_KEY =
  /password|passwd|passphrase|secret|token|authori[sz]ation|cookie|ticket|totp|credential|pin$|pins$|^(sql|sqlMessage|parameters)$/i;
const NAMES = '(?:password|passwd|passphrase|secret|token|ticket|cookie|totp|credential|_session|pin)s?';
/** Text that may hold a secret, and what is left of it. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic|Digest)\s+[^\s"',;\\]+/gi, `$1 ${HIDDEN}`],
  [/(:\/\/[^\s:@/"']*):[^\s@/"']*@/g, `$1:${HIDDEN}@`],
  [new RegExp(`(${NAMES}\\\\*["']?\\s*[=:]\\s*)(\\\\*["'])(?:(?!\\2).)*\\2`, 'gis'), `$1$2${HIDDEN}$2`],
  [new RegExp(`(${NAMES}\\\\*["']?\\s*[=:]\\s*)(?!\\\\*["'])[^\\s"'&;,}\\\\)]+`, 'gi'), `$1${HIDDEN}`],
  [/\/setup#[\w-]+/g, `/setup#${HIDDEN}`],
  // MySQL says which value was there already
  [/(Duplicate entry )'.*?'( for key)/gs, `$1${HIDDEN}$2`],
];

/** Whether what stands under `key` is never to be written down: a secret, or a statement with the values in it. */
export function isSecret(key: string): boolean {
  return SECRET_KEY.test(key);
}

/** `text` without passwords, tokens and the like that stand in it, by what is written before them. */
export function withoutSecrets(text: string): string {
  return PATTERNS.reduce((rest, [pattern, left]) => rest.replace(pattern, left), text);
}

/** What stands in place of a secret. */
export { HIDDEN };
