/** What a password must be like. The platform's owner chooses the profile by policy. */
export type PasswordRule =
  | { profile: 'dengbao'; minLength: number; classes: number; history: number; days: number }
  | { profile: 'nist'; minLength: number };

export type PasswordRefusal =
  | 'auth.password-too-short'
  | 'auth.password-too-plain'
  | 'auth.password-has-name'
  | 'auth.password-common';

/** What everybody tries first, beyond runs and repetitions, which are recognised as such. Lower case. */
const COMMON = new Set(
  `password passw0rd p@ssword p@ssw0rd password1 password123 admin admin123 administrator root toor letmein welcome
  welcome1 iloveyou woaini woaini1314 5201314 1314520 dragon monkey sunshine princess football baseball superman batman
  master shadow michael jennifer trustno1 abc123 abcd1234 a123456 aa123456 a1234567 a12345678 123abc 123456a 123456aa
  123qwe 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz@wsx zaq12wsx qazwsx qazwsxedc qwe123 qwer1234 qweasd qweasdzxc qwertyuiop
  asdfghjkl zxcvbnm asdf1234 zxcv1234 qwerty123 q1w2e3r4 changeme default guest test test123 test1234 user user1234
  secret login hello hello123 freedom whatever computer internet china china123 beijing kunming chuxiong yunnan
  mingchu mingchu123 mingchu2026 shitang shitang123 canteen kitchen school school123 laoshi xuexiao xiaozhang
  woaizhongguo zhongguo 147258369 147852369 159357 741852963 789456123 987654321 112233 11223344 121212 123123 123321
  654321 666888 888666 888999 168168 520520 521521 131452 1234qwer 12345qwert 123456789a 123456789q q123456789`.split(
    /\s+/,
  ),
);
const KEYBOARD = [
  '`1234567890-=',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
];

/**
 * Whether `password` may be chosen; null when it may.
 *
 * @param about words that belong to the person: user name, name, unit. A password that holds one of them (three
 *   characters or more; two of a Chinese name) or is made of it is refused under either profile.
 */
export function judgePassword(rule: PasswordRule, password: string, about: readonly string[]): PasswordRefusal | null {
  const text = password.normalize('NFC');
  if ([...text].length < rule.minLength) return 'auth.password-too-short';
  if (rule.profile === 'dengbao' && classesOf(text) < rule.classes) return 'auth.password-too-plain';
  const lower = text.toLowerCase();
  const names = about.map((word) => word.trim().toLowerCase()).filter((word) => word.length >= shortest(word));
  if (names.some((name) => lower.includes(name))) return 'auth.password-has-name';
  return isCommon(lower) ? 'auth.password-common' : null;
}

/** How many of lower case, upper case, digits and other signs it mixes. */
function classesOf(text: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length;
}

/** On the list, a list word with digits or signs around it, one piece repeated, or a run along the keyboard. */
function isCommon(lower: string): boolean {
  const bare = lower.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (COMMON.has(lower) || (bare !== '' && COMMON.has(bare) && bare.length >= lower.length - 4)) return true;
  if (/^(.{1,4})\1+$/.test(lower)) return true;
  const rows = [...KEYBOARD, ...KEYBOARD.map((row) => [...row].reverse().join(''))];
  return rows.some((row) => (row + row).includes(lower));
}

const shortest = (word: string): number => (/[^\u0020-\u007e]/.test(word) ? 2 : 3);
