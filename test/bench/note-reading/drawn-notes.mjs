/**
 * Delivery notes that were never handed over: drawn from a seed, in four layouts that suppliers print, then put at a slant,
 * shaded, blurred, made noisy and compressed, as a phone in a store room would. They are no photographs of real notes, and
 * nothing on them is written by hand.
 */
const SUPPLIERS = [
  '楚雄鹿城鲜蔬配送有限公司',
  '南华县龙川镇兴旺粮油经营部',
  '姚安县栋川惠民商行',
  '大姚金碧生态农业专业合作社',
  '元谋县元马镇顺达食品有限公司',
  '牟定县共和镇老李肉铺',
  '双柏县妥甸绿源蔬菜批发部',
  '武定县狮山镇康鲜供应链有限公司',
];
const SCHOOLS = ['永仁县永定镇中心小学', '禄丰市金山镇第二小学', '南华县雨露白族乡中学'];
/** Name, unit as printed, how many grams or pieces it is, from and to in that unit, price from and to in fen. */
const GOODS = [
  ['大白菜', 'kg', 'g', 1000, 8, 60, 150, 320],
  ['土豆', 'kg', 'g', 1000, 10, 80, 200, 420],
  ['西红柿', '公斤', 'g', 1000, 5, 40, 360, 780],
  ['猪后腿肉', 'kg', 'g', 1000, 5, 35, 2200, 3200],
  ['鸡蛋', '个', 'piece', 1, 60, 360, 70, 110],
  ['大米', '斤', 'g', 500, 50, 300, 220, 330],
  ['菜籽油', '桶', 'piece', 1, 1, 6, 6800, 9900],
  ['胡萝卜', '千克', 'g', 1000, 5, 30, 240, 520],
  ['豆腐', '斤', 'g', 500, 10, 60, 180, 350],
  ['青椒', 'kg', 'g', 1000, 3, 20, 480, 960],
  ['纯牛奶', '盒', 'piece', 1, 40, 240, 180, 320],
  ['面条', 'kg', 'g', 1000, 5, 40, 420, 700],
  ['黄瓜', '公斤', 'g', 1000, 5, 30, 300, 650],
  ['食盐', '袋', 'piece', 1, 2, 20, 150, 300],
  ['鸡胸肉', '千克', 'g', 1000, 4, 25, 1600, 2400],
  ['洋葱', 'kg', 'g', 1000, 4, 30, 180, 380],
];

const GRAIN = 65_521;

/** How much the photo suffers; a note takes one after the other. */
export const CONDITIONS = ['flat', 'slanted', 'shaded', 'poor'];
export const LAYOUTS = ['grid', 'plain', 'stub', 'receipt'];

/** A number from 0 to 1 for each call, the same for the same seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @param {number} index of the note; layout and condition follow from it
 * @returns what is printed on it, as a person would read it, and its page
 */
export function drawNote(index) {
  const random = chance(0x51ab + index);
  const between = (from, to) => from + Math.floor(random() * (to - from + 1));
  const pick = (list) => list[Math.floor(random() * list.length)];
  const goods = [...GOODS].sort(() => random() - 0.5).slice(0, between(3, 8));
  const lines = goods.map(([name, printed, unit, base, least, most, cheap, dear]) => {
    const isWeighed = unit === 'g';
    const tenths = isWeighed ? between(least * 10, most * 10) : between(least, most) * 10;
    const priceFen = Math.round(between(cheap, dear) / 10) * 10;
    return {
      ...{ name, printed, unit, amount: (tenths * base) / 10, count: String(tenths / 10) },
      ...{ price: (priceFen / 100).toFixed(2), unitPriceFen: unit === 'g' ? (priceFen * 1000) / base : priceFen },
      totalFen: Math.round((tenths * priceFen) / 10),
    };
  });
  const [year, month, day] = [2026, between(9, 12), between(1, 28)];
  const two = (n) => String(n).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const note = {
    supplier: pick(SUPPLIERS),
    school: pick(SCHOOLS),
    date,
    noteNo: `${pick(['XS', 'SH', 'CK'])}${year}${two(month)}${two(day)}${between(100, 999)}`,
    lines,
  };
  const printedDate = pick([
    date,
    `${year}年${month}月${day}日`,
    `${year}/${two(month)}/${two(day)}`,
    date.replaceAll('-', '.'),
  ]);
  const layout = LAYOUTS[index % LAYOUTS.length];
  const condition = CONDITIONS[Math.floor(index / LAYOUTS.length) % CONDITIONS.length];
  const html = page(PAGES[layout]({ ...note, printedDate }), { layout, condition, random, index });
  return { ...note, index, layout, condition, html };
}

const yuan = (fen) => (fen / 100).toFixed(2);
const sumOf = (lines) => lines.reduce((sum, { totalFen }) => sum + totalFen, 0);

const PAGES = {
  grid: ({ supplier, school, printedDate, noteNo, lines }) => `
    <h1>${supplier}</h1><h2>送 货 单</h2>
    <p class="two"><span>收货单位：${school}</span><span>单号：${noteNo}</span></p>
    <p class="two"><span>送货日期：${printedDate}</span><span>电话：0878-3012${noteNo.slice(-3)}</span></p>
    <table class="lined"><tr><th>序号<th>品名<th>规格<th>单位<th>数量<th>单价<th>金额<th>备注</tr>
    ${lines.map((l, i) => `<tr><td>${i + 1}<td>${l.name}<td>散装<td>${l.printed}<td>${l.count}<td>${l.price}<td>${yuan(l.totalFen)}<td></tr>`).join('')}
    <tr><td colspan="6">合计<td>${yuan(sumOf(lines))}<td></tr></table>
    <p class="two"><span>送货人：</span><span>收货人：</span></p>`,
  plain: ({ supplier, school, printedDate, noteNo, lines }) => `
    <h2>销售出库单</h2>
    <p>供货单位：${supplier}</p><p>客户名称：${school}</p>
    <p class="two"><span>日期：${printedDate}</span><span>NO.${noteNo}</span></p>
    <table class="ruled"><tr><th>商品名称<th>数量<th>单位<th>单价(元)<th>小计(元)</tr>
    ${lines.map((l) => `<tr><td>${l.name}<td>${l.count}<td>${l.printed}<td>${l.price}<td>${yuan(l.totalFen)}</tr>`).join('')}
    <tr><td>总计<td><td><td><td>${yuan(sumOf(lines))}</tr></table><p>制单：　　　　验收：</p>`,
  stub: ({ supplier, school, printedDate, noteNo, lines }) => `
    <h2>食材配送清单</h2><p class="two"><span>配送日期：${printedDate}</span><span>编号：${noteNo}</span></p>
    <p>送达：${school}</p>
    <table class="lined"><tr><th>品名<th>数量<th>单价<th>金额</tr>
    ${lines.map((l) => `<tr><td>${l.name}<td>${l.count}${l.printed}<td>${l.price}<td>${yuan(l.totalFen)}</tr>`).join('')}
    <tr><td>合计金额<td><td><td>${yuan(sumOf(lines))}</tr></table>
    <p>供应商：${supplier}</p><p>送货人签字：</p>`,
  receipt: ({ supplier, school, printedDate, noteNo, lines }) => `
    <h2>${supplier}</h2><p>单据编号：${noteNo}</p><p>开单日期：${printedDate}</p><p>购货单位：${school}</p><hr>
    <table><tr><th>货品<th>重量/数量<th>单位<th>单价<th>金额</tr>
    ${lines.map((l) => `<tr><td>${l.name}<td>${l.count}<td>${l.printed}<td>${l.price}<td>${yuan(l.totalFen)}</tr>`).join('')}</table><hr>
    <p>合计：${yuan(sumOf(lines))} 元</p><p>谢谢惠顾</p>`,
};

function page(content, { layout, condition, random, index }) {
  const some = (most) => ((random() * 2 - 1) * most).toFixed(2);
  const slant = {
    flat: `rotate(${some(0.6)}deg)`,
    slanted: `perspective(1800px) rotateX(${some(9)}deg) rotateY(${some(9)}deg) rotate(${some(3)}deg)`,
    shaded: `perspective(2200px) rotateX(${some(5)}deg) rotateY(${some(5)}deg) rotate(${some(2)}deg)`,
    poor: `perspective(1700px) rotateX(${some(9)}deg) rotateY(${some(9)}deg) rotate(${some(4)}deg)`,
  }[condition];
  const shade = condition === 'shaded' || condition === 'poor';
  const font = index % 3 === 0 ? 'Droid Sans Fallback' : 'WenQuanYi Micro Hei';
  const width = layout === 'receipt' ? 560 : 860;
  return `<!doctype html><meta charset="utf-8"><style>
    html,body{margin:0;width:1100px;height:1000px;background:#8a7a66;overflow:hidden}
    .note{position:absolute;left:${(1100 - width) / 2}px;top:60px;width:${width - 80}px;padding:40px;background:#fbfaf5;
      font:${layout === 'receipt' ? 19 : 21}px '${font}',sans-serif;color:#222;transform:${slant}}
    h1,h2{text-align:center;margin:6px 0;font-size:30px;font-weight:normal}h2{font-size:26px}
    p{margin:10px 0}.two{display:flex;justify-content:space-between}
    table{width:100%;border-collapse:collapse}td,th{padding:7px 6px;text-align:left;font-weight:normal}
    .lined td,.lined th{border:1px solid #555}.ruled th{border-bottom:2px solid #444}.ruled td{border-bottom:1px dotted #999}
    .shade{position:absolute;inset:0;background:linear-gradient(${Math.floor(random() * 360)}deg,rgba(0,0,0,.55),rgba(0,0,0,0) 60%)}
  </style><div class="note">${content}</div>${shade ? '<div class="shade"></div>' : ''}`;
}

/** What the camera makes of it: a JPEG. */
export async function photographed(sharp, png, { condition, index }) {
  const [blur, noise, quality] = { flat: [0, 4, 80], slanted: [0.7, 7, 70], shaded: [0.8, 9, 65], poor: [1.3, 14, 60] }[
    condition
  ];
  const random = chance(0xc0ffee + index);
  // The sum of three dice is noise enough; the same grain every so many bytes is too far off to be seen
  const grain = Int8Array.from({ length: GRAIN }, () => (random() + random() + random() - 1.5) * 2 * noise);
  const { data, info } = await (blur > 0 ? sharp(png).removeAlpha().blur(blur) : sharp(png).removeAlpha())
    .raw()
    .toBuffer({ resolveWithObject: true });
  const bytes = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] += grain[i % GRAIN];
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}
