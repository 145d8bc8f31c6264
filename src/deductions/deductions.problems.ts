import { defineProblems } from '../platform/index.js';

defineProblems({
  'deductions.not-found': { status: 404, zh: '没有这条扣款建议', en: 'There is no such proposal' },
  'deductions.delivery-not-found': {
    status: 422,
    zh: '没有找到这行验收记录,或已冲销、还没有第二人签字',
    en: 'No such line of a delivery, or it was reversed, or its second signature is missing',
  },
  'deductions.no-evidence': {
    status: 422,
    zh: '要有依据:从一个检查问题或一条已办结的核查线索提出',
    en: 'It needs evidence: propose it from a finding or a card that was settled',
  },
  'deductions.evidence-elsewhere': {
    status: 422,
    zh: '这个问题或线索不是这所学校的',
    en: 'That finding or card is of another school',
  },
  'deductions.episode-undecided': {
    status: 422,
    zh: '这条核查线索还没有办结,不能作依据',
    en: 'That card has not been settled yet',
  },
  'deductions.amount-unknown': {
    status: 422,
    zh: '按记录算不出金额,请填写金额和原因',
    en: 'The records do not say how much: give the amount and its reason',
  },
  'deductions.reason-missing': {
    status: 422,
    zh: '金额和按记录算的不同,请写明原因',
    en: 'The amount is not the computed one: say why',
  },
  'deductions.exists': {
    status: 409,
    zh: '这行货已按同一事由提过扣款',
    en: 'A deduction of this line on this ground is proposed already',
  },
  'deductions.own-proposal': {
    status: 409,
    zh: '自己提出的要由另一个人复核',
    en: 'Somebody else has to agree to what you proposed',
  },
  'deductions.not-now': {
    status: 409,
    zh: '这条建议现在不能这样办,请刷新',
    en: 'That cannot be said of it as it stands now; please reload',
  },
  'deductions.text-missing': { status: 422, zh: '请写几句说明', en: 'Say it in a few words' },
  'deductions.record-gone': {
    status: 409,
    zh: '这次验收已冲销,只能撤回',
    en: 'The delivery was reversed: it can only be withdrawn',
  },
});
