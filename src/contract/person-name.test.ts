import { expect, it } from '@jest/globals';
import { plainName } from './person-name.js';

it.each([
  [' 李\u3000 梅\u00a0', '李梅'],
  ['李\u200b梅\ufeff', '李梅'],
  ['Anna  \u3000Maria', 'Anna Maria'],
  ['\uff37\uff41\uff4e\uff47 \uff12', 'Wang 2'],
  ['阿依 \u30fb\u3000古丽', '阿依·古丽'],
  ['阿依\uff0e古丽', '阿依·古丽'],
  ['王𬱖', '王𬱖'],
])('a name typed as %j is that of %s', (typed, name) => {
  expect(plainName(typed)).toBe(name);
  expect(plainName(name)).toBe(name);
});
