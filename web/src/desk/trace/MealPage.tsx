export function MealPage() {
  return null;
}
