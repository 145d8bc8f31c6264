/** So many ids are named in one statement: both databases take them. */
const AT_ONCE = 5_000;

/** What `read` finds of all of the ids, however many there are; each is asked for once. */
export async function inParts<Row>(
  ids: readonly string[],
  read: (part: string[]) => Promise<readonly Row[]>,
): Promise<Row[]> {
  const all = [...new Set(ids)];
  const rows: Row[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    for (const row of await read(all.slice(from, from + AT_ONCE))) rows.push(row);
  }
  return rows;
}
