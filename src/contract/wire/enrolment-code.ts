/** Without 0, 1, I, L, O and U: nothing that is read or heard as something else. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const HANDLE_LENGTH = 4;
const SECRET_LENGTH = 6;

/** A one-time code for a recorder box: `handle` finds the enrolment, `secret` (29 bits) proves that one was given it. */
export interface EnrolmentCode {
  handle: string;
  secret: string;
}

/** As it is shown and typed: `ABCD-EFGHJK`. */
export const writeEnrolmentCode = ({ handle, secret }: EnrolmentCode): string => `${handle}-${secret}`;

/** Reads what somebody typed: case, blanks and dashes do not matter. Null when it cannot be a code. */
export function readEnrolmentCode(typed: string): EnrolmentCode | null {
  const plain = typed.toUpperCase().replace(/[\s\-–—‐_]/g, '');
  if (plain.length !== HANDLE_LENGTH + SECRET_LENGTH) return null;
  if ([...plain].some((letter) => !ALPHABET.includes(letter))) return null;
  return { handle: plain.slice(0, HANDLE_LENGTH), secret: plain.slice(HANDLE_LENGTH) };
}

/** A code from `random`, which gives whole numbers in [0, below) and must be unguessable. */
export function newEnrolmentCode(random: (below: number) => number): EnrolmentCode {
  const letters = (count: number) =>
    Array.from({ length: count }, () => ALPHABET.charAt(random(ALPHABET.length))).join('');
  return { handle: letters(HANDLE_LENGTH), secret: letters(SECRET_LENGTH) };
}
