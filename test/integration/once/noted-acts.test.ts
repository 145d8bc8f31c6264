import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeclaredRoutes } from '../../../src/app/declared-routes.js';
import { addDays, businessDateOf } from '../../../src/contract/business-date.js';
import { PLAIN_ACTS } from '../../../src/contract/declaring/all.js';
import { routeOf } from '../../../src/contract/declaring/route.js';
import { auditEndpoints } from '../../../src/contract/http/audit.js';
import { findingEndpoints } from '../../../src/contract/http/findings.js';
import { inspectionEndpoints } from '../../../src/contract/http/inspection.js';
import { videoEndpoints } from '../../../src/contract/http/video.js';
import { type Session, TestPlatform } from '../harness.js';
import { thingsOf } from '../things.js';

/** What a route that changes something writes into the audit log. Nobody may add one without saying so here or below. */
const NOTED: Record<string, readonly string[]> = {
  'audit.verify': ['audit.verified'],
  'auth.activate': ['identity.account-activated'],
  'auth.changePassword': ['auth.password-changed'],
  'auth.confirmTotp': ['auth.totp-enrolled'],
  'auth.dropTotp': ['auth.totp-dropped'],
  'auth.endOtherSessions': ['auth.other-sessions-ended'],
  'auth.firstAdministrator': ['identity.first-administrator-created'],
  'auth.login': ['auth.signed-in'],
  'auth.finishWithProvider': ['auth.signed-in'],
  'auth.setPin': ['auth.pin-set'],
  'auth.switchPerson': ['auth.switched-by-pin'],
  'boxes.answerSpare': ['video.spare-accepted', 'video.spare-refused'],
  'boxes.printSticker': ['video.sticker-printed'],
  'boxes.cancelEnrolment': ['video.enrolment-cancelled'],
  'boxes.claim': ['video.box-enrolled', 'video.box-replaced', 'video.enrolment-locked', 'video.spare-waiting'],
  'boxes.openEnrolment': ['video.enrolment-opened'],
  'boxes.placeCamera': ['video.camera-bound'],
  'boxes.plan': ['video.places-made'],
  'calendar.setArea': ['calendar.set'],
  'calendar.setSchool': ['calendar.set'],
  'catalogue.createIngredient': ['catalogue.ingredient-added'],
  'catalogue.stateMeasure': ['catalogue.measure-stated'],
  'catalogue.takeOver': ['catalogue.ingredient-taken-over'],
  'catalogue.setListOwner': ['catalogue.list-owner-set'],
  'catalogue.mergeIngredient': ['catalogue.ingredient-merged'],
  'catalogue.undoMerge': ['catalogue.merge-undone'],
  'catalogue.withdrawIngredient': ['catalogue.ingredient-withdrawn'],
  'cases.open': ['cases.opened'],
  'cases.addSpan': ['cases.span-added'],
  'cases.addActs': ['cases.acts-added'],
  'cases.startExport': ['cases.export-begun'],
  'cases.close': ['cases.closed'],
  'challenges.open': ['inspection.challenge-opened'],
  'challenges.showing': ['inspection.challenge-shown'],
  'challenges.answer': ['inspection.challenge-answered'],
  'checks.answer': ['checks.episode-answered'],
  'checks.say': [
    'checks.episode-asked',
    'checks.episode-dismissed',
    'checks.episode-settled',
    'checks.episode-reopened',
  ],
  'deductions.propose': ['deductions.proposed'],
  'deductions.say': ['deductions.agreed', 'deductions.settled', 'deductions.withdrawn'],
  'deductions.contest': ['deductions.contested'],
  'disclosure.answerFeedback': ['disclosure.feedback-answered'],
  'disclosure.feedbackContact': ['disclosure.contact-read'],
  'disclosure.publishFunds': ['disclosure.funds-published'],
  'disclosure.setNoticeSettings': ['disclosure.notice-set'],
  'draws.stateGrades': ['draws.grades-stated'],
  'draws.prepare': ['draws.prepared'],
  'draws.change': ['draws.changed'],
  'draws.publish': ['draws.published'],
  'draws.stateNumber': ['draws.drawn'],
  'duties.ask': ['agenda.school-asked'],
  'evidence.review': ['evidence.misfit-reviewed', 'evidence.misfit-fine', 'evidence.misfit-reopened'],
  'filing.setFiling': ['video.camera-filed'],
  'filing.setSign': ['video.sign-kept'],
  'funds.enter': ['funds.entry-entered'],
  'funds.lockReturn': ['funds.return-locked'],
  'funds.submit': ['funds.return-submitted'],
  'funds.reverseEntry': ['funds.entry-reversed'],
  'funds.signEntry': ['funds.entry-signed'],
  'funds.stateTerm': ['funds.term-stated'],
  'identity.addGrant': ['identity.grant-added', 'identity.set-up-duty-ended'],
  'identity.createAccount': ['identity.account-created'],
  'identity.disableAccount': ['identity.account-disabled'],
  'identity.enableAccount': ['identity.account-enabled'],
  'identity.endSessions': ['identity.sessions-ended'],
  'identity.issueSlips': ['identity.slip-issued'],
  'identity.removeGrant': ['identity.grant-removed'],
  'identity.linkProvider': ['identity.provider-linked'],
  'identity.unlinkProvider': ['identity.provider-unlinked'],
  'identity.resetTotp': ['identity.totp-reset'],
  'incidents.read': ['incidents.read'],
  'incidents.setContacts': ['incidents.contacts-set'],
  'inspection.plan': ['inspection.planned'],
  'inspection.join': ['inspection.joined'],
  'inspection.checkIn': ['inspection.begun'],
  'inspection.check': ['inspection.checked'],
  'inspection.pack': ['inspection.packed'],
  'inspection.recount': ['inspection.recounted'],
  'inspection.measure': ['inspection.measured'],
  'inspection.close': ['inspection.closed'],
  'inspection.publish': ['inspection.published'],
  'inspection.open': ['inspection.finding-opened'],
  'inspection.answer': ['inspection.finding-answered'],
  'inspection.reopen': ['inspection.finding-reopened'],
  'inspection.settle': ['inspection.finding-closed'],
  'messages.addRobot': ['messages.robot-added'],
  'messages.changeRobot': ['messages.robot-changed'],
  'messages.removeRobot': ['messages.robot-removed'],
  'messages.tryRobot': ['messages.robot-tried'],
  'northbound.addUpper': ['northbound.upper-added'],
  'northbound.changeUpper': ['northbound.upper-changed'],
  'northbound.removeUpper': ['northbound.upper-removed'],
  'northbound.tryUpper': ['northbound.upper-tried'],
  'northbound.nameCamera': ['northbound.camera-named'],
  'menu.takeTable': ['menu.compositions-stated'],
  'menu.saveDish': ['menu.dish-saved'],
  'menu.stateDiet': ['menu.diet-stated'],
  'menu.endDiet': ['menu.diet-ended'],
  'menu.saveWeek': ['menu.week-planned', 'menu.week-changed'],
  'recalls.start': ['recalls.started'],
  'reports.issueScreen': ['reports.screen-hung'],
  'reports.revokeScreen': ['reports.screen-taken-back'],
  'reports.shown': ['reports.screen-opened'],
  'recalls.end': ['recalls.ended'],
  'recalls.acknowledge': ['recalls.acknowledged'],
  'organization.createClass': ['organization.class-added'],
  'organization.createKitchen': ['organization.kitchen-added'],
  'organization.createPlace': ['organization.place-added'],
  'organization.createSchool': ['organization.school-added'],
  'organization.editClass': ['organization.class-edited'],
  'organization.endService': ['organization.service-ended'],
  'organization.placeSchool': ['organization.school-placed'],
  'organization.setPosition': ['organization.position-set'],
  'organization.serveSchool': ['organization.service-begun'],
  'organization.setSchoolState': ['organization.school-closed', 'organization.school-opened'],
  'organization.setCapacity': ['organization.capacity-set'],
  'organization.setSupplyMode': ['organization.supply-mode-set'],
  'organization.setTimetable': ['organization.timetable-set'],
  'organization.updateSchool': ['organization.school-edited'],
  'procurement.describeSupplier': ['procurement.supplier-described'],
  'procurement.createSupplier': ['procurement.supplier-added'],
  'procurement.stateAreaPrice': ['procurement.price-stated'],
  'procurement.stateSchoolPrice': ['procurement.price-stated'],
  'exports.createProfile': ['exports.profile-made'],
  'exports.changeProfile': ['exports.profile-changed'],
  'exports.run': ['exports.made'],
  'funds.startAreaSheet': ['funds.area-sheet-begun'],
  'reports.start': ['reports.month-begun'],
  'funds.cancelAreaSheet': ['funds.area-sheet-cancelled'],
  'printing.startBatch': ['printing.batch-begun'],
  'printing.cancelBatch': ['printing.batch-cancelled'],
  'projects.plan': ['projects.planned'],
  'projects.say': ['projects.begun', 'projects.paid', 'projects.delayed', 'projects.finished', 'projects.stopped'],
  'pupils.saveProfile': ['pupils.profile-saved'],
  'pupils.answer': ['pupils.answered'],
  'pupils.take': ['pupils.list-taken'],
  'roster.run': ['roster.import-begun', 'roster.import-done'],
  'roster.cancel': ['roster.import-cancelled'],
  'serving.issuePass': ['serving.guest-pass-issued'],
  'serving.revokePass': ['serving.guest-pass-revoked'],
  'video.bindCamera': ['video.camera-bound'],
  'video.createAgent': ['video.box-enrolled'],
  'video.createCamera': ['video.camera-added'],
  'video.moveCamera': ['video.camera-moved'],
  'video.setSubStream': ['video.sub-stream-allowed', 'video.sub-stream-kept'],
  'video.retag': ['video.event-retagged'],
  'video.revokeAgent': ['video.box-revoked'],
};

const JOURNAL = 'an act of the journal: signed, hash-chained and never changed, which says more than a note';
const EXEMPT: Record<string, string> = {
  ...Object.fromEntries(PLAIN_ACTS.map((act) => [routeOf(act).id, JOURNAL])),
  'auth.logout': 'ends one’s own session and gives nobody anything',
  'auth.endSession': 'ends one’s own session and gives nobody anything',
  'auth.offerTotp': 'a secret that does not count until it is confirmed, which is noted',
  'auth.readSlip': 'reads; a code that is no slip counts against its address',
  'auth.startWithProvider': 'nobody is signed in yet',
  'boxes.snapshot': 'a picture is looked at: that is a row of the viewing register',
  'disclosure.followFeedback': 'reads what became of something, by its number',
  'disclosure.sendFeedback': 'by nobody that is known; its row says when, and is answered by an act that is noted',
  'exports.readTemplate': 'reads the headings of a blank sheet; nothing of it is kept',
  'inspection.uploadPhoto': 'a file nobody sees until a finding shows it, which is noted; its row says whose it is',
  'journal.cosign': JOURNAL,
  'journal.correct': JOURNAL,
  'journal.refuse': JOURNAL,
  'journal.reverse': JOURNAL,
  'journal.upload': 'a file nobody sees until an act shows it; its row says whose it is',
  'kitchen.cook': JOURNAL,
  'kitchen.discardSample': JOURNAL,
  'kitchen.keepSample': JOURNAL,
  'kitchen.planMeal': JOURNAL,
  'menu.previewTable': 'a rehearsal: nothing of the table is written before it is taken, which is noted',
  'menu.propose': 'a proposal: nothing of it is kept before somebody plans the week, which is noted',
  'procurement.accept': JOURNAL,
  'procurement.order': JOURNAL,
  'procurement.readNote': 'a proposal: nothing of it is kept before somebody records the delivery, which is noted',
  'procurement.keepPaper': JOURNAL,
  'procurement.bringPaper': JOURNAL,
  'roster.upload': 'a rehearsal: nothing of the list is written before it is run, which is noted',
  'serving.dispatch': JOURNAL,
  'serving.guestAccompany': JOURNAL,
  'serving.guestCommitteeVisit': JOURNAL,
  'serving.guestHeadcount': JOURNAL,
  'serving.handOver': JOURNAL,
  'serving.headcount': JOURNAL,
  'serving.leftovers': JOURNAL,
  'serving.openPass': 'reads what the link is for',
  'transparency.sign': 'a signature that proves itself, under a key the operator has registered; the line is published',
  'video.probe': 'asks the box which cameras it sees; nothing is kept',
  'video.uploadOffset': 'a box asks how much has arrived',
  'video.upload': 'bytes from a box, against a playback that is in the viewing register',
  'warehouse.recordReading': JOURNAL,
  'warehouse.returnGoods': JOURNAL,
  'warehouse.sendBack': JOURNAL,
  'warehouse.stockIn': JOURNAL,
  'warehouse.stockOut': JOURNAL,
  'warehouse.stocktake': JOURNAL,
  'warehouse.transfer': JOURNAL,
  'warehouse.writeOff': JOURNAL,
};
/** Files that leave the platform, and looks at what is restricted, are noted although nothing changes. */
const EXPORTS = [
  'audit.exported',
  'cases.export-taken',
  'exports.fetched',
  'funds.area-sheet-exported',
  'reports.month-exported',
  'reports.month-printed',
  'funds.month-exported',
  'journal.book-exported',
  'journal.restricted-read',
  'menu.week-exported',
  'printing.batch-fetched',
  'printing.exported',
  'printing.printed',
  'recalls.sheet-taken',
  'trace.epcis-exported',
  'transparency.journal-exported',
  'video.viewings-exported',
];

describe('what is noted in the audit log', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());

  it('is said of every route that changes something: its note, or why there is none', () => {
    const changing = platform.app
      .get(DeclaredRoutes)
      .all()
      .filter(({ method }) => method !== 'GET')
      .map(({ id }) => id);
    expect([...Object.keys(NOTED), ...Object.keys(EXEMPT)].sort()).toEqual([...changing].sort());
  });

  it('are the actions that the program writes, and the page has words for each', () => {
    const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
      .map((name) => readFileSync(join('src', name), 'utf8'))
      .join('\n');
    const words = readFileSync('web/src/desk/audit/action-words.ts', 'utf8');
    const actions = [...new Set([...Object.values(NOTED).flat(), ...EXPORTS])];
    // some are written as a room's prefix and what was done
    const isWritten = (action: string) => {
      const [room, deed = ''] = action.split('.');
      const [prefix] = [...source.matchAll(/action: `([a-z]+\.[a-z-]*)\$\{/g)]
        .map((match) => match[1] as string)
        .filter((start) => action.startsWith(start) && start.startsWith(`${room}.`))
        .filter((start) => source.includes(`'${action.slice(start.length)}'`));
      return source.includes(`'${action}'`) || (prefix !== undefined && deed !== '');
    };
    expect(actions.filter((action) => !isWritten(action))).toEqual([]);
    expect(actions.filter((action) => !words.includes(`'${action}'`))).toEqual([]);
  });

  it('names each step of a visit and of a finding, who took it and where', async () => {
    const { things, people } = await thingsOf(platform, '532301');
    const [params, as] = [{ schoolId: things.school }, people.market_inspector];
    const auditor = await platform.newPerson('auditor', '532301');
    const ofSchool = await platform.newPerson('auditor', things.school);
    const second = await platform.newPerson('market_inspector', '532301');
    const today = businessDateOf(Date.now());
    const inspection = await platform.ok(inspectionEndpoints.plan, {
      as,
      params,
      body: { kind: 'flight', plannedFor: today, reason: null },
    });
    const seen = async (who: Session, id: string) =>
      (await platform.ok(auditEndpoints.entries, { as: who, query: { limit: 100, subjectId: id } })).items
        .map(({ action, accountId }) => [action, accountId])
        .reverse();
    const visit = { params: { inspectionId: inspection.id } };
    await platform.ok(inspectionEndpoints.join, { as: second, ...visit, body: { method: 'own-session' } });
    // whoever audits the school alone does not learn of a visit before it begins (I-11)
    expect(await seen(ofSchool, inspection.id)).toEqual([]);
    await platform.ok(inspectionEndpoints.checkIn, { as, ...visit, body: {} });
    const said = { item: 'staff.clothes', placeId: null, answer: 'fits' as const };
    await platform.ok(inspectionEndpoints.check, { as: second, ...visit, body: said });
    await platform.ok(inspectionEndpoints.close, { as, ...visit, body: { summary: 's', receivedBy: '李校长' } });
    expect(await seen(auditor, inspection.id)).toEqual([
      ['inspection.planned', as.accountId],
      ['inspection.joined', second.accountId],
      ['inspection.begun', as.accountId],
      ['inspection.checked', second.accountId],
      ['inspection.closed', as.accountId],
    ]);
    expect((await seen(ofSchool, inspection.id)).map(([action]) => action)).toEqual([
      'inspection.begun',
      'inspection.checked',
      'inspection.closed',
    ]);

    const finding = { params: { findingId: things.finding } };
    const body = { text: '已补', photoIds: [] };
    await platform.ok(findingEndpoints.answer, { as: people.principal, ...finding, body });
    const deadline = addDays(today, 2);
    await platform.ok(findingEndpoints.reopen, { as, ...finding, body: { reason: 'r', photoIds: [], deadline } });
    await platform.ok(findingEndpoints.settle, { as, ...finding, body: { reason: 'r', photoIds: [] } });
    expect(await seen(ofSchool, things.finding)).toEqual([
      ['inspection.finding-opened', as.accountId],
      ['inspection.finding-answered', people.principal.accountId],
      ['inspection.finding-reopened', as.accountId],
      ['inspection.finding-closed', as.accountId],
    ]);

    const { safety_section: reviewer } = people;
    const event = { params: { eventId: things.event } };
    const retag = { stage: 'cooking' as const, note: '看错了' };
    const answer = await platform.call(videoEndpoints.retag, { as: reviewer, ...event, body: retag });
    expect(answer.status).toBeLessThan(300);
    expect(await seen(auditor, things.event)).toEqual([['video.event-retagged', reviewer.accountId]]);
  });
});
