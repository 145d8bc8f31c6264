import { defineProblems } from '../platform/index.js';

defineProblems({
  'inspection.not-found': { status: 404, zh: '没有找到这次检查', en: 'No such inspection' },
  'inspection.planned-in-past': {
    status: 422,
    zh: '计划日期不能早于今天',
    en: 'It cannot be planned for a day that has passed',
  },
  'inspection.visited-lately': {
    status: 409,
    zh: '这所学校 {day} 检查过,{days} 天内不重复检查。有线索、隐患或要复查整改的,请在“任务或线索”里写明后再安排',
    en: 'This school was visited on {day} and is not visited again within {days} days. On a clue, a danger, or to look at what was to be put right: say so under “Order or clue” and plan it again',
  },
  'inspection.officer-joined': { status: 409, zh: '这位检查员已经参加这次检查', en: 'This officer takes part already' },
  'inspection.not-entitled': {
    status: 422,
    zh: '此人在这所学校没有检查权限',
    en: 'This person may not inspect this school',
  },
  'inspection.not-by-the-draw': {
    status: 422,
    zh: '按这次抽查事先定下的安排,此人不参加这次检查,请由别的检查员参加',
    en: 'By what was settled before this draw, this person takes no part in this visit: another inspector may',
  },
  'inspection.not-an-officer': {
    status: 403,
    zh: '只有参加这次检查的人员可以操作',
    en: 'Only officers who take part in this inspection may do this',
  },
  'inspection.too-few-officers': {
    status: 409,
    zh: '检查人员不得少于两人,还差 {missing} 人,请先加入',
    en: 'An inspection takes at least two inspectors: {missing} more must join first',
  },
  'inspection.draw-over': {
    status: 409,
    zh: '这次抽查的期限 {day} 已过,抽中哪些学校已经公开,这次检查不能再开始。请重新抽查;有线索的,另外计划一次检查',
    en: 'The draw ended on {day} and everybody may read which schools were drawn, so this visit can no longer begin. Draw again, or plan a visit with its clue',
  },
  'inspection.already-on-site': { status: 409, zh: '这次检查已经签到', en: 'The officers have checked in already' },
  'inspection.not-on-site': {
    status: 409,
    zh: '检查尚未签到或已经结束',
    en: 'The officers have not checked in, or the visit is over',
  },
  'inspection.lot-not-drawn': {
    status: 422,
    zh: '这批货不在本次随机复点的批次里,复点哪几批由平台抽取',
    en: 'This lot is not among those drawn to be counted again; which they are, the platform draws',
  },
  'inspection.record-not-packed': {
    status: 422,
    zh: '这条记录不在带走的资料里,请重新带走,或者不对照记录只填测得的值',
    en: 'This record is not among what was taken along: take it along again, or enter what you measured without it',
  },
  'inspection.signature-missing': {
    status: 422,
    zh: '还缺签名:检查人员两人都要签,学校签收人要签;学校不签的,由见证人签',
    en: 'A signature is missing: both inspectors sign, and whoever receives it for the school, or a witness where the school does not',
  },
  'inspection.challenge-not-found': { status: 404, zh: '没有找到这次点验', en: 'No such challenge' },
  'inspection.challenge-too-soon': {
    status: 409,
    zh: '这所学校最近做过远程点验,还没到可以再做的时间',
    en: 'This school was challenged lately; it is too early for another one',
  },
  'inspection.challenge-over': { status: 409, zh: '这次点验的时间已过', en: 'The time of this challenge has passed' },
  'inspection.challenge-answered': {
    status: 409,
    zh: '这次点验已经有结论',
    en: 'This challenge has been answered already',
  },
  'inspection.challenge-not-watched': {
    status: 409,
    zh: '请先看这个摄像头在点验时段的画面,再说是否相符;看不了画面时选“无法判断”',
    en: 'Look at the footage of this camera and time first; where there is none, say that it cannot be told',
  },
  'inspection.challenge-unreported': {
    status: 409,
    zh: '录像盒还没有报告这段时间的录制情况,请过一两分钟再填;录像盒一直没有消息的,选“无法判断”',
    en: 'The recorder box has not reported this time yet: try again in a minute or two, or say that it cannot be told',
  },
  'inspection.challenge-still-open': {
    status: 409,
    zh: '学校还有时间出示点验码,过了截止时间才能说不相符',
    en: 'The school still has time to show the code; “not matched” is for after the deadline',
  },
  'inspection.not-closed': {
    status: 409,
    zh: '检查结束后才能公布结果',
    en: 'A result is published once the visit is over',
  },
  'inspection.result-names-somebody': {
    status: 422,
    zh: '公布的结果里有个人信息“{found}”。请去掉姓名、手机号码和身份证号码再公布',
    en: '“{found}” in the result is particulars of a person. Take out names, mobile and identity numbers, then publish it',
  },
  'inspection.is-closed': { status: 409, zh: '这次检查已经结束', en: 'This inspection is over' },
  'inspection.question-not-found': {
    status: 422,
    zh: '这个场所没有这条检查项目,请刷新检查表',
    en: 'This is not asked of this place; please reload the checklist',
  },
  'inspection.answer-not-offered': {
    status: 422,
    zh: '这条检查项目不能选“不适用”',
    en: 'This question cannot be answered with “does not apply”',
  },
  'inspection.subject-not-found': {
    status: 422,
    zh: '这所学校没有所指的记录、批次或录像',
    en: 'This school has no such record, lot or footage',
  },
  'inspection.span-reversed': {
    status: 422,
    zh: '录像时段的结束须晚于开始',
    en: 'The footage must end after it begins',
  },
  'inspection.deadline-in-past': {
    status: 422,
    zh: '整改期限不能早于今天',
    en: 'The deadline cannot be a day that has passed',
  },
  'inspection.finding-not-found': { status: 404, zh: '没有找到这条问题', en: 'No such finding' },
  'inspection.finding-closed': { status: 409, zh: '这条问题已经办结', en: 'This finding is closed' },
  'inspection.finding-not-answered': {
    status: 409,
    zh: '这条问题正等待学校答复,无需重新打开',
    en: 'This finding is open and waits for the school',
  },
  'inspection.not-the-opener': {
    status: 403,
    zh: '只有提出问题的人员或其所在单位可以办结或退回',
    en: 'Only whoever opened it, or a colleague of the same unit, may do this',
  },
  'inspection.own-answer': {
    status: 403,
    zh: '您代表学校答复过这条问题,请由提出问题单位的其他人员办结或退回',
    en: 'You answered this finding for the school: a colleague of the unit that opened it closes it or sends it back',
  },
  'inspection.photo-not-found': { status: 404, zh: '没有找到这张照片', en: 'No such photo' },
  'inspection.photo-too-large': { status: 413, zh: '照片不能超过 5 MB', en: 'A photo may have at most 5 MB' },
  'inspection.photo-not-an-image': {
    status: 415,
    zh: '只接受 JPEG、PNG 或 WebP 照片',
    en: 'Only JPEG, PNG and WebP photos are accepted',
  },
});
