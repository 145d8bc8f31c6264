import { MEASURE } from '../declaring/book-columns.js';
import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'storage.reading',
  version: 1,
  stage: 'storage',
  placeKinds: ['cold_store', 'dry_store', 'sample_cabinet'],
  signers: null,
  watched: true,
  ledgers: ['L16', 'L17'],
  book: {
    columns: {
      regime: {
        type: 'choice',
        label: { zh: '贮存方式', en: 'Regime' },
        options: {
          chill: { zh: '冷藏', en: 'Chilled' },
          freeze: { zh: '冷冻', en: 'Frozen' },
          ambient: { zh: '常温', en: 'Ambient' },
        },
      },
      temperature: {
        type: 'number',
        unit: 'tenths-celsius',
        label: { zh: '温度', en: 'Temperature' },
        from: 'valueTenths',
        when: { field: 'quantity', is: 'temperature' },
      },
      humidity: {
        type: 'number',
        unit: 'tenths-percent',
        label: { zh: '湿度', en: 'Humidity' },
        from: 'valueTenths',
        when: { field: 'quantity', is: 'humidity' },
      },
      // Only temperatures have limits (O-03, O-04)
      minTenths: { type: 'number', unit: 'tenths-celsius', label: { zh: '下限', en: 'Lower limit' } },
      maxTenths: { type: 'number', unit: 'tenths-celsius', label: { zh: '上限', en: 'Upper limit' } },
      verdict: {
        type: 'choice',
        label: { zh: '判定', en: 'Judged' },
        options: {
          within: { zh: '在范围内', en: 'Within limits' },
          out: { zh: '超出范围', en: 'Out of limits' },
          no_limit: { zh: '没有规定范围', en: 'No limit holds' },
        },
      },
      correctiveAction: MEASURE,
    },
  },
  zh: '温湿度记录',
  en: 'Storage reading',
});
