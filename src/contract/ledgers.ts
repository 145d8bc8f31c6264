import type { Columns, Words } from './declaring/declaration.js';

/** The books of a school canteen, as the trade calls them (domain-rules.md §10). */
export const LEDGERS: Readonly<Record<string, Words>> = {
  L01: { zh: '进货查验记录', en: 'Goods received' },
  L02: { zh: '入库单', en: 'Stock-in' },
  L03: { zh: '出库单', en: 'Stock-out' },
  L04: { zh: '盘点表', en: 'Stocktake' },
  L05: { zh: '食谱台账', en: 'Menu' },
  L06: { zh: '陪餐记录', en: 'Accompany-dining' },
  L07: { zh: '留样台账', en: 'Retained samples' },
  L08: { zh: '餐用具清洗消毒记录', en: 'Washing and disinfection' },
  L09: { zh: '从业人员晨检记录', en: 'Staff morning check' },
  L10: { zh: '食品添加剂使用记录', en: 'Use of additives' },
  L11: { zh: '餐厨废弃物处置记录', en: 'Kitchen waste' },
  L12: { zh: '每日食品安全检查记录', en: 'Daily check' },
  L13: { zh: '每周食品安全排查治理报告', en: 'Weekly check report' },
  L14: { zh: '每月食品安全调度会议纪要', en: 'Minutes of the monthly dispatch' },
  L15: { zh: '农药残留快速检测记录', en: 'Pesticide quick tests' },
  L16: { zh: '冷藏冷冻温度记录', en: 'Cold-store temperatures' },
  L17: { zh: '库房温湿度记录', en: 'Store temperature and humidity' },
  L18: { zh: '清洁记录', en: 'Cleaning' },
  L19: { zh: '有害生物防制记录', en: 'Pest control' },
  L20: { zh: '培训记录', en: 'Training' },
  L21: { zh: '日常检查记录', en: 'Daily rounds' },
  L22: { zh: '受益学生签名册', en: 'Signatures of beneficiary pupils' },
  L23: { zh: '用餐人数日报', en: 'Diners of the day' },
  L24: { zh: '设备维护校验记录', en: 'Upkeep and calibration' },
  L25: { zh: '供应商档案', en: 'Suppliers' },
  L26: { zh: '退换货拒收单', en: 'Goods refused or sent back' },
  L27: { zh: '报损单', en: 'Write-off' },
  L28: { zh: '不合格食品处理召回记录', en: 'Unfit goods and recalls' },
  L29: { zh: '投诉举报与满意度记录', en: 'Complaints and satisfaction' },
  L30: { zh: '家长委员会检查记录', en: 'Visits of the parents’ committee' },
  L31: { zh: '应急处置记录', en: 'Handling of emergencies' },
  L32: { zh: '公示记录', en: 'Public notices' },
};

/** Books that no kind of act fills by itself, and what of the record holds what they ask. */
export const LEDGERS_OF_OTHER_RECORDS: Readonly<Record<string, Words>> = {
  L29: { zh: '公示页收到的意见、投诉和满意度', en: 'what the public sent from the notice' },
};

/** Books that nothing here fills yet: they are kept on paper. */
export const OPEN_LEDGERS: readonly string[] = ['L22'];

/** The columns of the books that no kind of act fills. */
export const COLUMNS_OF_OTHER_LEDGERS: Readonly<Record<string, Columns>> = {
  L22: {
    className: { type: 'words', label: { zh: '班级', en: 'Class' } },
    pupil: { type: 'words', label: { zh: '学生姓名', en: 'Pupil' } },
    days: { type: 'words', label: { zh: '用餐天数', en: 'Days eaten' } },
    amount: { type: 'words', label: { zh: '补助金额(元)', en: 'Subsidy (yuan)' } },
    signature: { type: 'words', label: { zh: '学生或监护人签字', en: 'Signed by pupil or guardian' }, widthMm: 40 },
  },
  L25: {
    name: { type: 'words', label: { zh: '供货者', en: 'Supplier' }, widthMm: 60 },
    licenceNo: { type: 'words', label: { zh: '许可证号', en: 'Licence' }, widthMm: 50 },
    licenceValidUntil: { type: 'date', label: { zh: '许可证有效期至', en: 'Licence valid until' }, widthMm: 30 },
  },
  L29: {
    receivedOn: { type: 'date', label: { zh: '日期', en: 'Date' } },
    category: { type: 'words', label: { zh: '类别', en: 'What it is' } },
    from: { type: 'words', label: { zh: '反映人及联系方式', en: 'Who said it, and how to reach him' }, widthMm: 30 },
    matter: { type: 'words', label: { zh: '内容', en: 'Matter' }, widthMm: 60 },
    grade: { type: 'words', label: { zh: '满意度', en: 'Satisfaction' } },
    settled: { type: 'words', label: { zh: '处理和答复', en: 'What was done and answered' }, widthMm: 50 },
  },
};

const RECORDER = { zh: '记录人', en: 'Recorder' };
const STOREKEEPER = { zh: '库管员', en: 'Storekeeper' };
const ACCEPTOR = { zh: '验收人', en: 'Acceptance' };
const MANAGER = { zh: '食堂负责人', en: 'Canteen manager' };
const PRINCIPAL = { zh: '校长', en: 'Principal' };
const OFFICER = { zh: '食品安全员', en: 'Food safety officer' };
const DIRECTOR = { zh: '食品安全总监', en: 'Food safety director' };
const SUPERVISOR = { zh: '监督人', en: 'Supervisor' };

/** Who signs a book on paper (domain-rules.md §10); where it says nothing, who wrote it and who answers for it. */
export function signersOfLedger(ledger: string): readonly Words[] {
  return SIGNERS[ledger] ?? [RECORDER, MANAGER, PRINCIPAL];
}
const SIGNERS: Readonly<Record<string, readonly Words[]>> = {
  L01: [{ zh: '供货方', en: 'Supplier' }, ACCEPTOR, ACCEPTOR],
  L02: [STOREKEEPER, ACCEPTOR, { zh: '采购员', en: 'Buyer' }],
  L03: [{ zh: '领取人', en: 'Received by' }, STOREKEEPER],
  L04: [STOREKEEPER, { zh: '监盘人', en: 'Witness of the count' }, { zh: '负责人', en: 'In charge' }],
  L05: [{ zh: '监督员', en: 'Supervisor' }, RECORDER],
  L06: [{ zh: '陪餐人', en: 'Ate with the pupils' }],
  L07: [
    { zh: '留样人', en: 'Sampler' },
    { zh: '审核人', en: 'Checked by' },
  ],
  L08: [{ zh: '消毒人', en: 'Disinfected by' }, SUPERVISOR],
  L09: [{ zh: '检查人', en: 'Checked by' }, OFFICER],
  L10: [{ zh: '使用人', en: 'Used by' }, MANAGER],
  L11: [{ zh: '交出人', en: 'Handed over by' }, { zh: '收运人', en: 'Taken by' }, RECORDER],
  L12: [OFFICER, DIRECTOR, PRINCIPAL],
  L13: [DIRECTOR],
  L14: [PRINCIPAL],
  L15: [{ zh: '检测人', en: 'Tested by' }],
  L18: [{ zh: '负责人', en: 'In charge' }, SUPERVISOR],
  L22: [{ zh: '班主任', en: 'Class teacher' }, PRINCIPAL],
};
