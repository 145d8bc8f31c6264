import type { QueryRunner } from 'typeorm';

/** So many people are read in one go. */
const PAGE = 500;

/**
 * Names of people that were entered with blanks around or within them, or with letters of double width, as lists name the same
 * people: those who have no number are found again by their name. What was signed keeps the name that stands in it.
 */
export async function makeNamesPlain(runner: QueryRunner): Promise<void> {
  for (let last = ''; ; ) {
    const people: { id: string; name: string }[] = await runner.query(
      `SELECT id, name FROM person WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
      [last],
    );
    if (people.length === 0) return;
    last = people.at(-1)?.id ?? '';
    for (const { id, name } of people) {
      const plain = plainName(name);
      if (plain !== name && plain !== '') await runner.query('UPDATE person SET name = ? WHERE id = ?', [plain, id]);
    }
  }
}

/** As the program of that release reads a name. */
const plainName = (name: string): string =>
  name
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L}) ?[·•・‧∙⋅･.] ?(?=\p{L})/gu, '·')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
