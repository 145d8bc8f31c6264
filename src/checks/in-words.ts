import { localTime } from '../contract/business-date.js';
import { CHECKS, type CheckId } from '../contract/checks.js';
import type { Language } from '../contract/language.js';
import type { Cause } from '../contract/verdicts.js';
import type { Facts } from './rules/check.js';

const CAUSES: Record<Cause, readonly [zh: string, en: string]> = {
  no_camera: ['此处没有摄像头', 'there is no camera'],
  camera_off: ['摄像头未工作', 'the camera was off'],
  agent_silent: ['录像盒没有上报', 'the recorder box has not reported'],
  planned: ['按计划不录像', 'recording was not planned'],
  disk: ['录像盒硬盘故障或已满', 'the recorder’s disk failed or was full'],
  clock: ['时钟不准', 'the clock was wrong'],
  covered: ['镜头被遮挡', 'the lens was covered'],
  few_people: ['识别到的人数不足', 'fewer people were recognised than needed'],
  restless: ['画面一直在动,说明不了什么', 'the picture always moves and proves nothing'],
  none: ['无', 'none'],
  unknown: ['原因不明', 'the reason is not known'],
};

const FORMS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  sample: ['留样重量', 'sample weights'],
  core: ['中心温度', 'core temperatures'],
  body: ['晨检体温', 'morning-check temperatures'],
  reading: ['库房读数', 'store readings'],
  holding: ['分发温度', 'holding temperatures'],
};

type Say = (facts: Facts) => readonly [zh: string, en: string];
const grams = (value: unknown): string => `${(Number(value) / 1_000).toFixed(1)} kg`;
const tenths = (value: unknown): string => (Number(value) / 10).toFixed(1);
const yuan = (value: unknown): string => (Number(value) / 100).toFixed(2);
const time = (value: unknown): string => localTime(Date.parse(String(value)));

const SAY: Readonly<Record<CheckId, Say>> = {
  'count-over-portions': ({ served, portions }) => [
    `记录就餐 ${served} 人,而任何一道菜最多分发 ${portions} 份。`,
    `${served} pupils are counted as fed, and no dish was handed over in more than ${portions} portions.`,
  ],
  'absence-missing': ({ full, days, absent, expected, before }) =>
    full === undefined
      ? [
          `近 ${days} 天只有 ${absent} 人次缺席,按${before ? `本校此前 ${before} 天` : '同类学校'}的缺席率应约为 ${expected} 人次。`,
          `Over ${days} counts ${absent} pupils were absent; at the rate of ${before ? `the ${before} counts before` : 'like schools'} it would be about ${expected}.`,
        ]
      : [
          `近 ${days} 天中有 ${full} 天一个缺席也没有,其余日子都有人缺席;按平时的缺席率,这 ${full} 天合计应约有 ${expected} 人次缺席。`,
          `On ${full} of ${days} counts nobody at all was absent, on all others somebody was; at the usual rate about ${expected} would have been on those ${full} together.`,
        ],
  'count-never-moves': ({ days, of, served }) => [
    `近 ${of} 天中有 ${days} 天就餐人数都是 ${served}。`,
    `On ${days} of the last ${of} days the count was ${served}.`,
  ],
  'plate-value': ({ percent, days, worthFen, usualFen }) => [
    `近 ${days} 天人均出库按通常价格值 ${yuan(worthFen)} 元,同类学校为 ${yuan(usualFen)} 元(差 ${percent}%)。`,
    `Food issued a head over ${days} days is worth ${yuan(worthFen)} yuan at usual prices, at like schools ${yuan(usualFen)} (${percent}%).`,
  ],
  'weights-always-exact': ({ exact, lines, usualPercent }) =>
    usualPercent === undefined
      ? [
          `近期 ${lines} 行称重中有 ${exact} 行与送货单一克不差。`,
          `Of ${lines} weighed lines ${exact} are to the gram what the note says.`,
        ]
      : [
          `近期 ${lines} 行称重(整数重量不计)中有 ${exact} 行与送货单一克不差,同类学校约 ${usualPercent}%。`,
          `Of ${lines} weighed lines (round weights left out) ${exact} are to the gram what the note says, at like schools about ${usualPercent}%.`,
        ],
  'night-movement': ({ minutes, at }) => [
    `${time(at)} 起库房有约 ${minutes} 分钟活动,没有出入库记录。`,
    `Movement in a store from ${time(at)}, about ${minutes} minutes, without a record of goods.`,
  ],
  'copied-values': ({ form, days, figures }) => [
    `${FORMS[String(form)]?.[0] ?? form}的 ${figures} 个数在近期 ${days} 天完全相同。`,
    `The ${figures} ${FORMS[String(form)]?.[1] ?? form} are the same on ${days} of the last days.`,
  ],
  'price-high': ({ percent, priceFen, usualFen, deliveries }) => [
    `近 ${deliveries} 次进货单价 ${yuan(priceFen)} 元,同类学校同期为 ${yuan(usualFen)} 元,高 ${percent}%。`,
    `${yuan(priceFen)} yuan over ${deliveries} deliveries, at like schools in these days ${yuan(usualFen)}: ${percent}% more.`,
  ],
  'skim-per-meal': ({ fen, days }) => [
    `近 ${days} 天每人每餐比同类学校的价格多付约 ${yuan(fen)} 元,天天如此。`,
    `Over ${days} days about ${yuan(fen)} yuan a meal more was paid than at the prices of like schools.`,
  ],
  'delivery-unseen': ({ deliveries, at }) => [
    `${time(at)} 的签收(共 ${deliveries} 次)有录像,画面中没有看到活动。`,
    `Footage of the delivery signed at ${time(at)} (${deliveries} in all) shows no movement.`,
  ],
  'delivery-covered': ({ deliveries, at }) => [
    `${time(at)} 签收时(共 ${deliveries} 次)镜头被遮挡。`,
    `The lens was covered while the delivery of ${time(at)} was signed (${deliveries} in all).`,
  ],
  'delivery-few-people': ({ deliveries, at }) => [
    `${time(at)} 签收时(共 ${deliveries} 次)画面识别到的人数少于签收所需;只数人数,可能有误,以录像为准。`,
    `Around the delivery of ${time(at)} (${deliveries} in all) pictures showed fewer people at once than have to sign; counted by machine, the film decides.`,
  ],
  'written-in-one-go': ({ records, hours }) => [
    `${records} 条记录在几分钟内录入,所述时间却跨 ${hours} 小时。`,
    `${records} records were typed within minutes and are about times ${hours} hours apart.`,
  ],
  'samples-out-of-order': ({ early, missing, dishes }) => [
    `${dishes} 道菜中,${early} 份留样早于出锅,${missing} 道没有留样。`,
    `Of ${dishes} dishes ${early} were sampled before they were cooked and ${missing} not at all.`,
  ],
  'goods-chain': ({ issuedGrams, cookedGrams, returnedGrams }) => [
    `出库 ${grams(issuedGrams)},下锅 ${grams(cookedGrams)},退回 ${grams(returnedGrams)},其余去向没有记录。`,
    `${grams(issuedGrams)} were issued, ${grams(cookedGrams)} cooked and ${grams(returnedGrams)} given back; no record says where the rest is.`,
  ],
  'records-unseen': ({ records, supported }) => [
    `有录像的记录中 ${records} 条画面没有活动,${supported} 条相符。`,
    `Footage shows no movement for ${records} records, and movement for ${supported}.`,
  ],
  'photo-again': ({ photos, records, earlier }) => [
    `${photos} 张照片的文件完全相同,用在了 ${records} 条记录上${earlier === 0 ? '' : ',其中有以前日期的记录'}。`,
    `${photos} photo files are used, byte for byte, for ${records} records${earlier === 0 ? '' : ', earlier days among them'}.`,
  ],
  'signed-on-one-phone': ({ signatures, days, seconds }) => [
    `近期 ${days} 天的全部第二人签名(${signatures} 个)都是在同一人登录的手机上凭 PIN 签的,距记录不到 ${seconds} 秒;以前有人用自己的手机签过。`,
    `On ${days} of the last days all ${signatures} second signatures were given by PIN on the phone of one person, within ${seconds} seconds of the record; before, people signed on phones of their own.`,
  ],
  'same-weights-elsewhere': ({ same, lines, days, schools }) => [
    `近期有 ${days} 天,同一供货商送给本校和另一所学校的 ${lines} 个重量中有 ${same} 个一克不差(这样的学校共 ${schools} 所)。`,
    `On ${days} of the last days, of ${lines} weights of one supplier at this school and another ${same} are the same to the gram (${schools} such schools).`,
  ],
  'store-loss': ({ lostGrams, percentTenths, usualTenths }) => [
    `近期报损和盘亏 ${grams(lostGrams)},占进货 ${tenths(percentTenths)}%,同类学校为 ${tenths(usualTenths)}%。`,
    `${grams(lostGrams)} were written off or missing at counts: ${tenths(percentTenths)}% of what came, at like schools ${tenths(usualTenths)}%.`,
  ],
  'staff-not-counted': ({ days, accompanied, schools, of, counted, usualPercent }) =>
    counted === undefined
      ? [
          `近 ${days} 天有 ${accompanied} 次校领导、教师陪餐记录,但就餐人数中没有教职工;${of} 所同类学校中 ${schools} 所有计教职工。`,
          `Over ${days} days leaders or teachers ate along ${accompanied} times and no staff is counted; ${schools} of ${of} like schools count theirs.`,
        ]
      : [
          `近 ${counted} 天中有 ${days} 天就餐人数里没有教职工,其间有校领导、教师陪餐记录;同类学校没有计教职工的日子约占 ${usualPercent}%。`,
          `On ${days} of ${counted} days no staff is counted, though leaders or teachers ate along on some of them; like schools leave theirs out on about ${usualPercent}% of days.`,
        ],
  'place-unjudged': ({ places, days, of, records }) => [
    `有 ${places} 个地点,近 ${of} 个有记录的上学日中有 ${days} 天没有一条记录能用录像核对(共 ${records} 条),请设备维护人员检查。`,
    `At ${places} places, on ${days} of the last ${of} school days with records, none of them could be compared with footage (${records} records in all); whoever maintains the cameras should look.`,
  ],
  watching: ({ records, of }) => [
    `${of} 条记录中有 ${records} 条没有可用录像。`,
    `Of ${of} records ${records} have no usable footage.`,
  ],
};

/** A doubt in one plain sentence with its figures. It says what was found and asks; it accuses nobody. */
export function doubtInWords(
  check: CheckId,
  { facts, cause }: { facts: Facts; cause: Cause | null },
  language: Language,
): { title: string; text: string } {
  const index = language === 'zh' ? 0 : 1;
  const said = SAY[check](facts)[index];
  const close =
    cause === null
      ? ['请核实。', ' Please check.'][index]
      : [
          `原因:${CAUSES[cause][0]}。无法判断,不作疑点。`,
          ` Cause: ${CAUSES[cause][1]}. It cannot be judged and counts against nobody.`,
        ][index];
  return { title: CHECKS[check][language], text: `${said}${close}` };
}
