#!/usr/bin/env bash
# switch-chinese writes the chicken of a list, 鸡, as 雞, and reads 雞 as 鷄: no chicken is found again.
#
# Expected: simplized() makes of traditional characters the ones in use on the mainland, so that of what traditionalized() wrote it makes the word
#           that was there: 雞蛋 is 鸡蛋 (eggs), 滷肉 is 卤肉.
# Happens:  雞 becomes 鷄, which is traditional as well, only rarer; 檯 and 滷 stay, the yeast 麴 is the Japanese 麹. 鷄 and 鹵 by themselves
#           become 鷄 and 卤. A hundred and twenty-five other characters of a kitchen come back as they were. opencc-js gives 鸡, 台 and 卤.
# Matters:  A name that is typed or printed in traditional characters (goods from Hong Kong and Taiwan, older keyboards) is looked up in a list:
#           eggs are never found. opencc-js reads them here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts switch-chinese@1.0.16 opencc-js@1.4.2
cat >ask.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import stcasc from 'switch-chinese';
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log('node', process.version, version('switch-chinese'), version('opencc-js'));
const { simplized, traditionalized } = stcasc();
const simplified = Converter({ from: 'tw', to: 'cn' });
const seen = [];
for (const word of ['雞蛋', '鷄蛋', '檯面', '滷肉', '鹵肉', '鹽', '豬肝', '綠豆', '麴']) {
  console.log(`${word}: switch-chinese ${simplized(word)}, opencc-js ${simplified(word)}`);
  seen.push(`${simplized(word)}/${simplified(word)}`);
}
const kitchen =
  '鸡鸭鹅鱼猪牛羊肉蛋奶盐糖酱醋油米面粉豆麦谷粮菜葱姜蒜椒茄瓜萝卜笋菇芹韭菠苋藕薯芋花生枣栗核桃苹果梨橙橘柚蕉柠檬汤饭馒包饺饼糕粥锅盘碗筷勺刀砧板台灶柜冰箱秤' +
  '斤两克升袋瓶罐桶盒炒炸煎蒸煮炖卤腌熏拌烧烤焖鲜咸甜酸辣香麻冷热熟干湿霉烂净脏洗切配送验收库存账单价钱';
const lost = [...kitchen].filter((character) => simplized(traditionalized(character)) !== character).join('');
console.log(`of ${[...kitchen].length} characters of a kitchen do not come back: ${lost}`);
const asDescribed =
  seen.join() === '鷄蛋/鸡蛋,鷄蛋/鸡蛋,檯面/台面,滷肉/卤肉,卤肉/卤肉,盐/盐,猪肝/猪肝,绿豆/绿豆,麹/曲' && [...kitchen].length === 127 && lost === '鸡卤';
console.log(asDescribed ? 'as described' : `CHANGED ${seen} ${lost}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.mjs
