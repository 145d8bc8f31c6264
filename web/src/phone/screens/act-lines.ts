import { celsius, kilograms } from '../../shared/units';

interface Names {
  ingredient: (id: string) => string | undefined;
  lot: (id: string) => string | undefined;
}

/** What a second person signs for, line by line, as far as the particulars have lines. */
export function actLines(particulars: Record<string, unknown>, names: Names): string[] {
  const lines = Array.isArray(particulars.lines) ? (particulars.lines as Record<string, unknown>[]) : [particulars];
  return lines
    .map((line) => [nameOf(line, names), ...measures(line)].filter(Boolean).join(' '))
    .filter((text) => text !== '');
}

function nameOf(line: Record<string, unknown>, names: Names): string {
  if (typeof line.ingredientName === 'string') return line.ingredientName;
  if (typeof line.ingredientId === 'string') return names.ingredient(line.ingredientId) ?? '';
  return typeof line.lotId === 'string' ? (names.lot(line.lotId) ?? '') : '';
}

function measures(line: Record<string, unknown>): string[] {
  const grams = [line.weighedGrams, line.grams, line.countedGrams].find((value) => typeof value === 'number');
  const temperature = [line.arrivalTenthsC, line.coreTenthsC].find((value) => typeof value === 'number');
  const sample = typeof line.gramsTenths === 'number' ? `${line.gramsTenths / 10} g` : '';
  return [
    typeof grams === 'number' ? kilograms(grams) : '',
    sample,
    typeof temperature === 'number' ? celsius(temperature) : '',
  ];
}
