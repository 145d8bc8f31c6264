type Words = readonly [zh: string, en: string];

/** What is built or renewed at a canteen. */
export const PROJECT_KINDS = ['new', 'extension', 'equipment', 'bright-kitchen'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export const PROJECT_KIND_WORDS: Readonly<Record<ProjectKind, Words>> = {
  new: ['新建', 'New building'],
  extension: ['改扩建', 'Rebuilding or extension'],
  equipment: ['设备更新', 'New equipment'],
  'bright-kitchen': ['明厨亮灶改造', 'Open-kitchen rebuilding'],
};

/** Who pays. What the state gives for pupils' food is not among them (F-04). */
export const PROJECT_FUNDINGS = ['central', 'province', 'prefecture', 'county', 'donation', 'other'] as const;
export type ProjectFunding = (typeof PROJECT_FUNDINGS)[number];

export const PROJECT_FUNDING_WORDS: Readonly<Record<ProjectFunding, Words>> = {
  central: ['中央建设资金', 'Building funds of the centre'],
  province: ['省级资金', 'Province'],
  prefecture: ['州级资金', 'Prefecture'],
  county: ['县级资金', 'County'],
  donation: ['社会捐赠', 'Donation'],
  other: ['其他(写明文号)', 'Other (name the document)'],
};

/** What somebody may think of and what is refused with its reason: food money never pays for a building (F-04). */
export const FOOD_SUBSIDY = 'meal-subsidy';
export const FOOD_SUBSIDY_WORDS: Words = [
  '营养膳食补助(只能用于学生膳食,不可选)',
  'Meal subsidy (for pupils’ food alone, cannot be chosen)',
];

export const PROJECT_STATES = ['planned', 'building', 'finished', 'stopped'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

export const PROJECT_STATE_WORDS: Readonly<Record<ProjectState, Words>> = {
  planned: ['未开工', 'Not begun'],
  building: ['在建', 'Being built'],
  finished: ['已完工', 'Finished'],
  stopped: ['已终止', 'Given up'],
};

/** What is said of a project after it was planned. */
export const PROJECT_STEPS = ['begun', 'paid', 'delayed', 'finished', 'stopped'] as const;
export type ProjectStepKind = 'planned' | (typeof PROJECT_STEPS)[number];

export const PROJECT_STEP_WORDS: Readonly<Record<ProjectStepKind, Words>> = {
  planned: ['列入计划', 'Planned'],
  begun: ['开工', 'Begun'],
  paid: ['登记已付', 'Paid'],
  delayed: ['说明延期', 'Delayed'],
  finished: ['完工', 'Finished'],
  stopped: ['终止', 'Given up'],
};
