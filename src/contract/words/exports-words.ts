type Words = readonly [zh: string, en: string];

/** Where the rows of an export come from. */
export const EXPORT_SOURCES = ['headcounts', 'deliveries', 'funds_month', 'deductions', 'projects'] as const;
export type ExportSource = (typeof EXPORT_SOURCES)[number];

export const EXPORT_SOURCE_WORDS: Readonly<Record<ExportSource, Words>> = {
  headcounts: ['用餐人数(逐日逐班)', 'Diners of each day and class'],
  deliveries: ['验收明细', 'Lines of deliveries'],
  funds_month: ['学校资金月报(最后一次提交)', 'Monthly returns of schools (last round)'],
  deductions: ['扣款建议', 'Proposed deductions'],
  projects: ['食堂建设项目(按计划完工日期)', 'Works at canteens (by their planned end)'],
};

const SCHOOL = {
  areaId: ['县市代码', 'Area code'],
  areaName: ['县市', 'Area'],
  schoolCode: ['学校标识码', 'School code'],
  schoolName: ['学校名称', 'School'],
} as const;

/** What each row of a source holds, by field, in the order in which it is offered. Amounts of money are in yuan. */
export const EXPORT_FIELDS = {
  headcounts: {
    date: ['日期', 'Day'],
    ...SCHOOL,
    className: ['班级', 'Class'],
    mealKind: ['餐次', 'Meal'],
    enrolled: ['班级人数', 'Pupils of the class'],
    present: ['实到人数', 'Present'],
    served: ['用餐人数', 'Ate'],
  },
  deliveries: {
    date: ['日期', 'Day'],
    ...SCHOOL,
    supplierName: ['供应商', 'Supplier'],
    licenceNo: ['许可证号', 'Licence number'],
    noteNo: ['送货单号', 'Delivery note'],
    ingredientName: ['食材', 'Food'],
    amount: ['接收数量', 'Accepted amount'],
    unit: ['单位', 'Unit'],
    unitPriceYuan: ['单价', 'Unit price'],
    supplierLot: ['生产批号', 'Supplier’s lot'],
    useBy: ['保质期至', 'Use by'],
  },
  funds_month: {
    month: ['月份', 'Month'],
    ...SCHOOL,
    round: ['提交次数', 'Round'],
    pupilDays: ['受益人次', 'Pupil days'],
    claimYuan: ['应补助', 'Claim'],
    costYuan: ['食材成本', 'Cost of food'],
    openingYuan: ['期初余额', 'Opening'],
    inYuan: ['收入', 'In'],
    outYuan: ['支出', 'Out'],
    closingYuan: ['期末余额', 'Closing'],
  },
  deductions: {
    date: ['验收日期', 'Day of the delivery'],
    ...SCHOOL,
    supplierName: ['供应商', 'Supplier'],
    licenceNo: ['许可证号', 'Licence number'],
    ingredientName: ['食材', 'Food'],
    ground: ['事由', 'Ground'],
    clause: ['依据条款', 'Clause'],
    computedYuan: ['按记录算', 'By the records'],
    amountYuan: ['建议扣款', 'Proposed amount'],
    reason: ['金额说明', 'Why another amount'],
    status: ['状态', 'Status'],
    objection: ['异议', 'Objection'],
    outcome: ['结果', 'Outcome'],
  },
  projects: {
    date: ['计划完工', 'Planned end'],
    ...SCHOOL,
    title: ['项目名称', 'Name of the project'],
    kind: ['类别', 'Kind'],
    documentNo: ['批准文号', 'Document that approves it'],
    funding: ['资金来源', 'Who pays'],
    addsSeats: ['增加座位', 'Seats it adds'],
    addsCooksFor: ['增加供餐学生数', 'Pupils it adds'],
    plannedYuan: ['计划投资', 'Planned money'],
    paidYuan: ['累计已付', 'Paid in all'],
    plannedFrom: ['计划开工', 'Planned begin'],
    firstPlannedTo: ['原定完工', 'First planned end'],
    begunOn: ['实际开工', 'Begun'],
    finishedOn: ['实际完工', 'Finished'],
    state: ['进度', 'How far'],
    lateDays: ['晚于计划天数', 'Days behind the plan'],
    delay: ['延期说明', 'Why it takes longer'],
    capacityFrom: ['供餐能力登记起', 'Capacity stated from'],
  },
} as const satisfies Record<ExportSource, Record<string, Words>>;

/** The fields of a source with their words. */
export const fieldsOfSource = (source: ExportSource): Readonly<Record<string, Words>> => EXPORT_FIELDS[source];
