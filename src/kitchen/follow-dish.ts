type Body = Readonly<Record<string, unknown>>;
type Dishes = readonly { name: string }[];

/**
 * A batch of a corrected meal: its dish has the number that the same name has now, or keeps its place when the dish was
 * renamed. Null when the dish is no longer on the plan. What names no dish of the meal stays as it is.
 */
export function followDish(resting: Body, before: Body, after: Body): Body | null {
  const { dishNo } = resting;
  if (typeof dishNo !== 'number') return resting;
  const [was, is] = [before.dishes as Dishes, after.dishes as Dishes];
  const sameName = is.findIndex(({ name }) => name === was[dishNo - 1]?.name);
  if (sameName >= 0) return { ...resting, dishNo: sameName + 1 };
  const renamed = is.length === was.length && !was.some(({ name }) => name === is[dishNo - 1]?.name);
  return renamed ? resting : null;
}
