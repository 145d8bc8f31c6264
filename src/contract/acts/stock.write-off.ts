import { FROM, GOODS, TO } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';

export const act = actWithEffects({
  kind: 'stock.write-off',
  version: 2,
  stage: 'stock',
  placeKinds: ['cold_store', 'dry_store'],
  signers: 'cosign.write_off',
  watched: true,
  ledgers: ['L27'],
  book: {
    columns: {
      fromLocation: FROM,
      toLocation: TO,
      writeOffReason: {
        type: 'choice',
        label: { zh: '报损原因', en: 'Why written off' },
        options: {
          expired: { zh: '过期', en: 'Expired' },
          spoiled: { zh: '变质', en: 'Spoiled' },
          damaged: { zh: '损坏', en: 'Damaged' },
          missing: { zh: '短少', en: 'Missing' },
          tested: { zh: '送检', en: 'Taken for a test' },
        },
      },
    },
    lines: GOODS,
  },
  zh: '报损',
  en: 'Write-off',
  upcasts: { 1: readAsGrams },
  inFirstWords: saidInGrams,
});
