import { defineProblems } from '../platform/index.js';

defineProblems({
  'journal.version-unknown': {
    status: 422,
    zh: '这条记录是另一个版本的页面写的(第 {version} 版,这里到第 {newest} 版),先不要删,等服务器更新后再上传',
    en: 'This record was written by a page of another version ({version}; {newest} is known here). Keep it and send it once the server is updated',
  },
  'journal.field-required': { status: 422, zh: '请填写“{label}”', en: 'Fill in “{labelEn}”' },
  'journal.out-of-limits': { status: 422, zh: '{ask}。请填“{label}”', en: '{askEn}. Fill in “{labelEn}”' },
  'journal.field-not-asked': {
    status: 422,
    zh: '按前面选的,这一项不用填,请清空',
    en: 'By what was chosen before this is not asked for: leave it empty',
  },
  'journal.act-exists': { status: 409, zh: '这条记录已经提交过', en: 'This act has already been recorded' },
  'journal.act-not-found': { status: 404, zh: '没有找到这条记录', en: 'No such act' },
  'journal.occurred-in-future': {
    status: 422,
    zh: '发生时间 {occurredAt:full} 还没有到(现在是 {recordedAt:full}),请重新填写发生时间',
    en: 'It cannot have happened at {occurredAt:full}: it is {recordedAt:full}. Give the time anew',
  },
  'journal.captured-in-future': {
    status: 422,
    zh: '手机时间不对:手机上是 {capturedAt:full},现在是 {recordedAt:full}。请先校准手机时间,再填一次发生时间',
    en: 'The device’s clock is wrong: it says {capturedAt:full}, and it is {recordedAt:full}. Set it, then give the time anew',
  },
  'journal.clock-unset': {
    status: 422,
    zh: '手机时间不对:手机上是 {capturedAt:full},现在是 {recordedAt:full}。请先校准手机时间,再填一次发生时间',
    en: 'The device’s clock is wrong: it says {capturedAt:full}, and it is {recordedAt:full}. Set it, then give the time anew',
  },
  'journal.captured-before-occurred': {
    status: 422,
    zh: '发生时间 {occurredAt:full} 晚于保存时间 {capturedAt:full},请核对',
    en: 'It was saved at {capturedAt:full}, before it happened at {occurredAt:full}',
  },
  'journal.too-long-ago': {
    status: 422,
    zh: '发生时间 {occurredAt:full} 太久以前,不能再补录',
    en: 'It happened at {occurredAt:full}, too long ago to be recorded',
  },
  'journal.attachment-not-found': { status: 404, zh: '没有找到这张照片', en: 'No such photo' },
  'journal.attachment-too-large': { status: 413, zh: '照片不能超过 5 MB', en: 'A photo may have at most 5 MB' },
  'journal.attachment-not-an-image': {
    status: 415,
    zh: '只接受 JPEG、PNG 或 WebP 照片',
    en: 'Only JPEG, PNG and WebP photos are accepted',
  },
  'journal.nothing-to-sign': { status: 409, zh: '这条记录不需要再会签', en: 'This act needs no further signature' },
  'journal.same-person': {
    status: 409,
    zh: '{person}已经签过,同一个人不能签两次,请另一位人员签字',
    en: '{person} has signed: one person may not sign twice, a second person must sign',
  },
  'journal.signer-of-other-duty': {
    status: 409,
    zh: '{person}签过这批货的{duty:kind}。食堂有 {staff} 人,采购、验收、保管要分开,请另一位人员签字',
    en: '{person} signed for the same goods: {duty:kind}. With {staff} people in the kitchen who buys, accepts and keeps are three: somebody else must sign',
  },
  'journal.no-witness-here': {
    status: 422,
    zh: '这里不能由没有账号的人见证:食堂有 {staff} 人,要由另一位有账号的人签字',
    en: 'Nobody without an account may witness this here: there are {staff} people in the kitchen, and another one of them signs',
  },
  'journal.witness-has-account': {
    status: 422,
    zh: '{person}在本校有账号,请用自己的手机或 PIN 签字',
    en: '{person} has an account here, and signs on a phone of his own or by PIN',
  },
  'journal.witness-left-no-mark': {
    status: 422,
    zh: '见证人要在手机上签名,或拍一张照片',
    en: 'A witness signs on the phone, or is photographed',
  },
  'journal.not-reversible': {
    status: 409,
    zh: '会签和冲销记录不能单独冲销',
    en: 'Co-signatures and reversals cannot be reversed',
  },
  'journal.already-reversed': { status: 409, zh: '这条记录已经冲销', en: 'This act has been reversed' },
  'journal.act-in-use': {
    status: 409,
    zh: '后面还有记录用到了它:{actPerson} {actAt} 在{actPlace}的{actKind:kind}({actGoods})。请用“更正”,后面的记录会一起处理',
    en: 'A later record rests on it: {actKind:kind} at {actPlace}, {actAt}, by {actPerson} ({actGoods}). Use “Correct”: it takes care of both',
  },
  'journal.branch-changed': {
    status: 409,
    zh: '您打开之后,相关的记录有了变化:{actPerson} {actAt} {actKind:kind}({actGoods})。请重新打开再更正',
    en: 'What rests on this record has changed since you opened it: {actKind:kind}, {actAt}, {actPerson} ({actGoods}). Open it again',
  },
  'journal.branch-too-long': {
    status: 409,
    zh: '后面用到它的记录超过 {most} 条,请先从最后面的记录更正',
    en: 'More than {most} records rest on it: begin with a later one',
  },
  'journal.branch-of-others': {
    status: 403,
    zh: '后面有别的学校的记录:{actPerson} {actAt} {actKind:kind}({actGoods})。请由能更正那所学校记录的人来更正',
    en: 'Another school’s record rests on it: {actKind:kind}, {actAt}, {actPerson} ({actGoods}). Somebody who may correct there must do it',
  },
  'journal.rests-on-dropped': {
    status: 422,
    zh: '{actPerson} {actAt} 的{actKind:kind}({actGoods})用到了更正后已经没有的内容。请改那条记录,或者选“不再录入”',
    en: '{actKind:kind}, {actAt}, {actPerson} ({actGoods}) uses what is no longer there after the correction. Change it, or leave it out',
  },
  'journal.not-again': {
    status: 422,
    zh: '更正后,{actPerson} {actAt} 在{actPlace}的{actKind:kind}({actGoods})录不进去:{why:problem}。请同时改那条记录',
    en: 'After the correction {actKind:kind} at {actPlace}, {actAt}, {actPerson} ({actGoods}) cannot be entered: {why:problem}. Change that record too',
  },
  'journal.recorded-before': {
    status: 409,
    zh: '{person} {at} 已经记过{kind:kind}({what})。确定还要再记吗?',
    en: '{person} recorded this before: {kind:kind}, {at} ({what}). Record it again?',
  },
  'journal.before-receipt': {
    status: 409,
    zh: '{goods} {receivedAt} 才验收到货,您记的时间是 {at},早于到货。请核对时间;确实如此请写明原因',
    en: '{goods} came at {receivedAt}; you say {at}, before it came. Check the time, or say why it is so',
  },
  'journal.before-cooking': {
    status: 409,
    zh: '{at} 时这一餐还没有出锅的菜({cookedAt})。请核对时间,或先记烹饪;确实如此请写明原因',
    en: 'At {at} nothing of this meal had been cooked ({cookedAt}). Check the time, record the cooking first, or say why it is so',
  },
  'journal.receipt-differs': {
    status: 409,
    zh: '对方记录送出 {sent} 份、封签 {sealSent};这里收到 {received} 份、封签 {sealRead}。请再点一遍;确实这样,写明差多少、怎么处理的',
    en: 'The sender recorded {sent} portions under seal {sealSent}; {received} under seal {sealRead} came here. Count again, or say what differs',
  },
  'journal.meals-recalled': {
    status: 409,
    zh: '有学校记录:{supplier}的“{batch}”这一批被召回。请先向供餐单位核实,不要分发;确认不是同一批的写明原因',
    en: 'A school recorded that batch “{batch}” of {supplier} is recalled. Ask the supplier before anything is served; say why if it is another batch',
  },
  'journal.collector-unlicensed': {
    status: 409,
    zh: '{collector}的许可证或协议 {validUntil} 到期(S-19)。请先要新证;今天不能不拉走的,写明原因',
    en: 'The licence or contract of {collector} ended on {validUntil} (S-19). Ask for the new one; if the waste must go today, say why',
  },
  'journal.licence-ended': {
    status: 409,
    zh: '{supplier}的许可证 {validUntil} 到期。请先要新证并登记;今天的餐已经送到、不能不用的,写明原因',
    en: 'The licence of {supplier} ended on {validUntil}. Ask for the new one and put it on file; if the meals must be used today, say why',
  },
  'journal.many-portions': {
    status: 409,
    zh: '{who}只有 {people} 名学生,这里填了 {portions} 份。请核对份数;确实如此请写明原因',
    en: '{who} has {people} pupils, and {portions} portions are entered. Check the number, or say why it is so',
  },
  'journal.long-cooking': {
    status: 409,
    zh: '从 {startedAt} 做到 {finishedAt},超过了 {hours} 小时。请核对开始的日期和时间;确实如此请写明原因',
    en: 'From {startedAt} to {finishedAt} is more than {hours} hours. Check the day and time it was begun, or say why it is so',
  },
  'journal.stopped-use': {
    status: 409,
    zh: '{goods}已因食品安全事件或召回封存,不能动用、报损或退货。事件:监管部门同意后,先录“事件结束、解除封存”;召回:由发起的部门结束',
    en: '{goods} may not be used, written off or sent back: a food incident or a recall has stopped it. An office must allow it first',
  },
  'journal.short-then': {
    status: 409,
    zh: '按账上记录,{at} 时{place}的{goods}只有 {availableAmount:quantity},不够这次用的。请核对时间,或先补记入库;确实如此请写明原因',
    en: 'By the books {place} had only {availableAmount:quantity} of {goods} at {at}, less than was taken. Check the time, record the stock-in first, or say why it is so',
  },
  'journal.price-off': {
    status: 409,
    zh: '{goods}的单价 {priceFen:price},与{against:measure} {usualFen:price} 相差较大。请核对单价;确实如此请写明原因',
    en: '{goods} at {priceFen:price} is far from {against:measure}, {usualFen:price}. Check the price, or say why it is so',
  },
  'journal.month-closed': {
    status: 409,
    zh: '{school}{month}的月报已由{unit}锁定,这条记录会作为 {enteredMonth} 的更正记下,原月报不变。请核对日期;确实如此请写明原因',
    en: 'The return of {school} for {month} was locked by {unit}: this will be kept as a correction in {enteredMonth}, and the return stays as it is. Check the day, or say why it is so',
  },
  'journal.other-duty': {
    status: 409,
    zh: '{person}签过这批货的{duty:kind}。食堂有 {staff} 人,采购、验收、保管要分开,请换人来做;确实如此请写明原因',
    en: '{person} signed for the same goods: {duty:kind}. With {staff} people in the kitchen who buys, accepts and keeps are three. Let somebody else do it, or say why it is so',
  },
  'journal.paper-overdue': {
    status: 409,
    zh: '{supplier}上次的{goods}还欠{paper},应于 {dueOn} 前补交(共欠 {count} 份)。请催要;确实要先收货请写明原因',
    en: '{supplier} still owes {paperEn} of {goods}, due on {dueOn} ({count} in all). Ask for it, or say why the goods are taken all the same',
  },
  'journal.cash-over-cap': {
    status: 409,
    zh: '今天应急现金采购共 {spent} 元,超过每天 {cap} 元的限额。请核对单价和数量;确实如此请写明原因',
    en: 'In all {spent} yuan are spent in cash on this day, more than the {cap} yuan of a day. Check prices and amounts, or say why it is so',
  },
  'journal.confirmed-without-reason': {
    status: 422,
    zh: '请在备注里写明原因',
    en: 'Say why in the note',
  },
  'journal.not-kept-as-written': {
    status: 422,
    zh: '数据库没有照原样保存文字,这条记录没有记下。请去掉特殊字符后重试,并告诉管理员',
    en: 'The database did not keep the text as it was written; nothing was recorded. Leave out special characters, and tell the administrator',
  },
  'journal.verification-busy': {
    status: 503,
    zh: '正在核对其他学校的记录,请稍后再试',
    en: 'Other schools’ records are being verified; please try again later',
  },
  'journal.book-span': {
    status: 422,
    zh: '一本台账最多 {most} 天,止日不能早于起日,请重新选日期',
    en: 'A book covers at most {most} days and ends no earlier than it begins: choose other dates',
  },
  'journal.book-restricted': {
    status: 403,
    zh: '这本台账记有个人健康信息,只有食品安全员和食品安全总监可以打开',
    en: 'This book holds health data of people: only the food-safety officer and the director may open it',
  },
  'journal.book-too-large': {
    status: 422,
    zh: '这段日子的行数超过 {most},请把日期范围缩小',
    en: 'There are more than {most} rows: choose fewer days',
  },
  'journal.meal-not-found': { status: 422, zh: '没有找到这一餐', en: 'No such meal' },
  'journal.batch-not-found': { status: 422, zh: '没有找到这一锅菜', en: 'No such cooking batch' },
  'journal.sample-not-found': { status: 422, zh: '没有找到这份留样', en: 'No such retained sample' },
});
