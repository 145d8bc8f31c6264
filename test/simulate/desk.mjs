import { dayAfter } from './term.mjs';

/** What is done at a desk: reports of the week and the month, and money. */

export async function weeklyCheck(school, day) {
  const weekBegins = dayAfter(day.date, 1 - day.weekday);
  const isClean = !school.chance.percent(10);
  const found = {
    problemFound: '下水沟有积水',
    remedy: '疏通',
    responsible: '王管理',
    remedyUntil: dayAfter(day.date, 7),
  };
  const report = { weekBegins, attended: ['李校长', '王管理'], scope: '食堂全部区域', lastSettled: true };
  await school.record('/acts/cooking.weekly-check', 'stove', {
    ...{ ...report, allInOrder: isClean },
    ...(isClean ? {} : found),
  });
}

export async function monthlyActs(school, day) {
  const minutes = {
    ...{ coversFrom: `${day.date.slice(0, 8)}01`, coversTo: day.date, chairedBy: '李校长' },
    ...{ attended: ['李校长', '王管理'], checksDue: 20, checksDone: 20 },
    ...{ mainProblems: '无', settledHow: '已整改', nextMonth: '冷藏温度' },
  };
  await school.record('/acts/cooking.monthly-dispatch', 'stove', minutes);
  const notice = { noticeOf: 'money', postedWhere: '校门口公示栏', postedUntil: dayAfter(day.date, 30) };
  await school.record('/acts/dining.notice', 'dining_hall', notice);
}

/** What came this month and is not paid yet is paid: the principal enters it, the bureau's treasurer signs. */
export async function payDeliveries(school, day) {
  if (day.isFirst) await receiveMoney(school, day);
  if (!day.isLastOfWeek && !day.isLastOfMonth) return;
  const sheet = await school.principal.get(school.path(`/fund-months/${day.date.slice(0, 7)}`));
  for (const { actId, totalFen, paidFen } of sheet.ledger.purchases) {
    if (totalFen === paidFen) continue;
    school.documents += 1;
    const amountFen = totalFen - paidFen;
    const voucher = { fund: 'subsidy', date: day.date, documentNo: `P-${school.documents}` };
    await enter(school.principal, school.treasurer, school, {
      ...voucher,
      purpose: 'food',
      deliveryActId: actId,
      amountFen,
    });
    school.sums.paidFen += amountFen;
  }
}

/** The subsidy of the term comes in advance. */
async function receiveMoney(school, day) {
  const amountFen = school.pupils * day.nextDays * 500;
  const voucher = { fund: 'subsidy', date: day.date, documentNo: 'B-1', purpose: 'allocation', amountFen };
  await enter(school.treasurer, school.principal, school, voucher);
}

async function enter(by, second, school, entry) {
  const { id } = await by.post(school.path('/fund-entries'), entry);
  await second.post(school.path(`/fund-entries/${id}/signatures`));
}

/** The first thing of a new month: the principal answers for the last one, and the bureau takes it. */
export async function submitMonth(school, day) {
  const month = day.endsMonth;
  if (month === null) return;
  const path = school.path(`/fund-months/${month}/returns`);
  const { id, sheet } = await school.principal.post(path, { seenRound: 0, note: null });
  await school.treasurer.post(school.path(`/fund-returns/${id}/lock`));
  const { claim, cost, ledger } = sheet;
  const eaten = school.eaten.get(month) ?? 0;
  if (claim.pupilDays !== eaten)
    throw new Error(`${school.name} ${month}: ${claim.pupilDays} ate, and ${eaten} were counted`);
  if (!claim.isComplete) throw new Error(`${school.name} ${month}: something is missing in the claim`);
  const subsidy = ledger.funds.find(({ fund }) => fund === 'subsidy');
  school.eaten.delete(month);
  school.sums.returns += 1;
  school.sums.claimFen += claim.amountFen;
  school.sums.costFen += cost.amountFen;
  school.sums.closingFen = subsidy.closingFen;
}
