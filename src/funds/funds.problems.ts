import { defineProblems } from '../platform/index.js';

defineProblems({
  'funds.not-food': {
    status: 422,
    zh: '营养膳食补助只能用于食材,这笔支出请记到别的经费',
    en: 'This money is for food only; enter it under another fund',
  },
  'funds.delivery-not-found': {
    status: 422,
    zh: '没有找到这次配送,或者它还没有签完、已被冲销',
    en: 'No such delivery, or it is not signed yet, or was taken back',
  },
  'funds.gift-not-paid': {
    status: 422,
    zh: '这次配送是捐赠或自种自养的,不得从任何经费列支',
    en: 'What came was given or grown here: no fund pays for it',
  },
  'funds.price-unknown': {
    status: 422,
    zh: '这次配送有食材没有单价,无法核对金额:请先在配送验收里更正单价,再记付款',
    en: 'A price of this delivery is missing: put its price right in the record of the delivery, then enter the payment',
  },
  'funds.more-than-delivered': {
    status: 422,
    zh: '这次配送验收金额 {total} 元,已记付款 {paid} 元,再付就多出 {over} 元。验收数量或单价记错了,请先更正配送验收;没有记错,多出的不能从这里付',
    en: 'It was worth {total} yuan and {paid} yuan are entered: this is {over} yuan too much. Where amount or price of the delivery are wrong, put them right first; otherwise the rest is not paid from here',
  },
  'funds.document-entered': {
    status: 409,
    zh: '这个凭证号 {date} 已经记过同样的一笔。记错了请先冲销那一笔;是另一张凭证,请写全它自己的编号',
    en: 'The same was entered under this document on {date}; take that one back where it is wrong; another voucher is entered under the whole of its own number',
  },
  'funds.date-in-future': { status: 422, zh: '凭证日期不能晚于今天', en: 'The day of the voucher has not come yet' },
  'funds.month-locked': {
    status: 409,
    zh: '{month} 的月报已经锁定,请记在今天的日期',
    en: 'The return of {month} is locked; enter it on a day of now',
  },
  'funds.entry-not-found': { status: 404, zh: '没有找到这笔账', en: 'No such entry' },
  'funds.entry-reversed': { status: 409, zh: '这笔账已经冲销', en: 'This entry was taken back' },
  'funds.entry-signed': { status: 409, zh: '这笔账您已经签过,或已签完', en: 'You signed it already, or all have' },
  'funds.month-not-over': { status: 409, zh: '{month} 还没有结束,月底以后再提交', en: '{month} is not over yet' },
  'funds.return-changed': {
    status: 409,
    zh: '这个月已经提交到第 {round} 次,请先看一遍',
    en: 'Round {round} of this month has been submitted meanwhile; please look at it first',
  },
  'funds.entries-unsigned': {
    status: 409,
    zh: '这个月还有 {count} 笔账没有复核,请先复核或冲销',
    en: '{count} entries of the month wait for a signature: have them signed or take them back',
  },
  'funds.note-missing': {
    status: 422,
    zh: '更正月报,或数据还有缺漏时,请写明原因',
    en: 'Say why: this is a correction, or something is missing',
  },
  'funds.area-sheet-busy': {
    status: 409,
    zh: '您的上一份汇总还没有算完,请等待或先停止',
    en: 'Your last sheet is still being computed; wait for it, or stop it',
  },
  'funds.area-sheet-not-found': { status: 404, zh: '没有找到这份汇总', en: 'No such sheet' },
  'funds.area-sheet-unfinished': {
    status: 409,
    zh: '这份汇总没有算完,没有表可以下载',
    en: 'This sheet was not computed to its end; there is no table of it',
  },
  'funds.return-not-found': { status: 404, zh: '没有找到这份月报', en: 'No such return' },
  'funds.return-superseded': {
    status: 409,
    zh: '学校已经重新提交,请看第 {round} 次',
    en: 'The school has submitted round {round} since; please look at that one',
  },
  'funds.return-locked': {
    status: 409,
    zh: '这份月报已经锁定,更正请记在当前月份',
    en: 'This return is locked; what is put right now is entered in the open month',
  },
  'funds.return-altered': {
    status: 500,
    zh: '这份月报和提交时的校验码不符,请保留现场并报告上级',
    en: 'This return does not match the checksum of its submission; leave everything as it is and report it',
  },
});
