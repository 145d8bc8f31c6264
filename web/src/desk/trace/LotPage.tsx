export function LotPage() {
  return null;
}
