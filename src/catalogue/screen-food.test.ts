import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { type ForbiddenFood, screenFood } from './screen-food.js';

const LIST = parse(readFileSync('config/forbidden-food.yaml', 'utf8')) as ForbiddenFood[];

describe('forbidden food (S-14)', () => {
  it.each([
    ['亚硝酸钠', 'forbidden'],
    ['食品级亚硝酸盐', 'forbidden'],
    ['干煸四季豆', 'forbidden'],
    ['凉拌牛肝菌', 'doubtful'],
    ['豆角', 'doubtful'],
    ['平菇', 'allowed'],
    ['香菇', 'allowed'],
    ['土豆', 'allowed'],
    ['番茄炒蛋', 'allowed'],
    ['亚硝酸\u200b钠', 'forbidden'],
    ['亚 硝酸盐', 'doubtful'],
    ['野　生 菌', 'doubtful'],
    ['凉 拌黄瓜', 'doubtful'],
    ['四季 豆腐', 'doubtful'],
    ['涼拌黃瓜', 'doubtful'],
    ['涼 拌黃瓜', 'doubtful'],
    ['亞硝酸鹽', 'forbidden'],
    ['食品級亞硝酸鈉', 'forbidden'],
    ['雞樅菌', 'doubtful'],
    ['鮮黃花菜', 'forbidden'],
    ['發芽馬鈴薯', 'forbidden'],
    ['NaNO2', 'forbidden'],
    ['ＮａＮＯ２', 'forbidden'],
    ['nano₂', 'forbidden'],
    ['KNO2 99%', 'forbidden'],
    ['Sodium Nitrite', 'forbidden'],
    ['Na NO2', 'doubtful'],
    ['护色剂 E250', 'doubtful'],
    ['护色剂 INS 250', 'doubtful'],
    ['NaCl', 'allowed'],
    ['NaHCO3', 'allowed'],
    ['香乾炒肉', 'allowed'],
    ['麵條', 'allowed'],
  ])('%s is %s', (name, verdict) => {
    expect(screenFood(name, LIST).verdict).toBe(verdict);
  });

  it('says which rule and which word', () => {
    expect(screenFood('见手青火锅', LIST)).toEqual({ verdict: 'doubtful', rule: 'S-14', matched: '见手青' });
    expect(screenFood('見手青火鍋', LIST)).toEqual({ verdict: 'doubtful', rule: 'S-14', matched: '见手青' });
    expect(screenFood('nano2', LIST)).toEqual({ verdict: 'forbidden', rule: 'S-14', matched: 'NaNO2' });
  });
});
