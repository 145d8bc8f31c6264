import type { RosterKind } from '../../contract/http/roster.js';
import type { Table } from './read-table.js';

export interface Column {
  /** As the template heads it; a heading that begins with it is taken too (`人数(必填)`). */
  heading: string;
  isRequired: boolean;
  /** What may stand there, for the template. */
  hint: string;
  isDate?: boolean;
}

/** The columns of each kind of list, in the order of the template; the key is the field at fault in a refusal. */
export const COLUMNS = {
  schools: {
    code: { heading: '学校标识码', isRequired: true, hint: '4–20 位数字或大写字母,按文本填写' },
    name: { heading: '学校名称', isRequired: true, hint: '全称,80 字以内' },
    area: { heading: '县市代码', isRequired: true, hint: '6 位,如 532301 楚雄市、532302 禄丰市' },
    kind: { heading: '类型', isRequired: true, hint: '学校、教学点、中心校' },
    central: { heading: '所属中心校标识码', isRequired: false, hint: '只有教学点填写' },
    supply: { heading: '供餐模式', isRequired: false, hint: '食堂、企业、托餐、加餐' },
  },
  kitchens: {
    host: { heading: '所在学校标识码', isRequired: true, hint: '食堂建在哪所学校' },
    name: { heading: '食堂名称', isRequired: true, hint: '80 字以内' },
    from: { heading: '开始供餐日期', isRequired: false, hint: '如 2026-09-01,不填为今天', isDate: true },
    served: { heading: '另外供餐的学校标识码', isRequired: false, hint: '多所用顿号或逗号隔开' },
  },
  classes: {
    school: { heading: '学校标识码', isRequired: true, hint: '' },
    name: { heading: '班级', isRequired: true, hint: '如 三年级 1 班,40 字以内' },
    size: { heading: '人数', isRequired: true, hint: '1–200' },
  },
  people: {
    name: { heading: '姓名', isRequired: true, hint: '60 字以内' },
    number: { heading: '工号', isRequired: false, hint: '有工号的人再次导入时凭工号认出;没有的凭姓名、手机和单位' },
    phone: { heading: '手机', isRequired: false, hint: '' },
    school: { heading: '学校标识码', isRequired: false, hint: '学校的人填学校标识码' },
    area: { heading: '县市代码', isRequired: false, hint: '机关的人填县市代码;两者填其一' },
    unit: { heading: '单位', isRequired: false, hint: '不填为学校名称' },
    role: { heading: '岗位', isRequired: false, hint: '不填则只登记人员,不开账号' },
  },
} as const satisfies Record<RosterKind, Record<string, Column>>;

/** One row of a list: each field's text, '' where nothing stands. */
export interface RosterRow {
  rowNumber: number;
  fields: Readonly<Record<string, string>>;
}

export interface RosterRows {
  rows: RosterRow[];
  /** Headings of required columns that the file lacks; with any of these nothing is taken. */
  missing: string[];
}

const DAY_MS = 86_400_000;
/** The day before the first one that a spreadsheet counts, as it counts since March 1900. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);

/** A day of this century as it is commonly written, or as a spreadsheet counts it, as `YYYY-MM-DD`; else the text as it is. */
export function dateText(text: string): string {
  const [, year, month = '', day = ''] = /^(20\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const iso = /^\d{5}$/.test(text) ? new Date(SERIAL_ZERO_MS + Number(text) * DAY_MS).toISOString().slice(0, 10) : '';
  return iso.startsWith('20') ? iso : text;
}

/** Finds the columns by their headings, in whatever order they stand. */
export function rowsOf(kind: RosterKind, { heading, rows }: Table): RosterRows {
  const columns = Object.entries(COLUMNS[kind]) as [string, Column][];
  const plain = heading.map((text) => text.replace(/[\s*]/g, ''));
  const places = columns.map(([field, column]) => {
    const exact = plain.indexOf(column.heading);
    return {
      field,
      column,
      at: exact >= 0 ? exact : plain.findIndex((text) => new RegExp(`^${column.heading}\\(`).test(text)),
    };
  });
  return {
    missing: places.filter(({ column, at }) => column.isRequired && at < 0).map(({ column }) => column.heading),
    rows: rows.map(({ rowNumber, cells }) => ({
      rowNumber,
      fields: Object.fromEntries(
        places.map(({ field, column, at }) => {
          const text = at < 0 ? '' : (cells[at] ?? '');
          return [field, column.isDate ? dateText(text) : text];
        }),
      ),
    })),
  };
}
