import { defineProblems } from '../platform/index.js';

defineProblems({
  'roster.import-not-found': { status: 404, zh: '没有找到这次导入', en: 'No such import' },
  'roster.file-gone': {
    status: 410,
    zh: '这份名单已到期删除,请重新上传',
    en: 'This list has been deleted after its time; please hand it in again',
  },
  'roster.file-unreadable': {
    status: 422,
    zh: '读不懂这个文件:请用模板另存为 xlsx 或 csv 再上传',
    en: 'This file cannot be read: save the template as xlsx or csv and hand it in again',
  },
  'roster.bytes-damaged': {
    status: 422,
    zh: '第 {row} 行的文字已损坏:按 {encoding} 编码读,字节 {bytes} 不成字(多半是文件被截断,或不同编码的内容拼在了一起)。请从原表格重新导出;改不好的,另存为 xlsx 再上传',
    en: 'The text in row {row} is damaged: read as {encoding}, the bytes {bytes} are no character (a file cut off, or parts in different encodings joined). Export it from the original again, or save it as xlsx',
  },
  'roster.foreign-format': {
    status: 422,
    zh: '这个文件是 {format} 格式,不是 xlsx 或 csv。请用表格软件打开,另存为 xlsx 后再上传',
    en: 'This file is {format}, neither xlsx nor csv: open it in a spreadsheet, save it as xlsx and hand it in again',
  },
  'roster.file-locked': {
    status: 422,
    zh: '这个文件设了打开密码。请在表格软件里取消密码(文件 → 信息 / 文档加密),保存后再上传',
    en: 'This file opens with a password only: take the password off in the spreadsheet, save it and hand it in again',
  },
  'roster.file-too-large': {
    status: 413,
    zh: '文件太大(超过 {megabytes} MB)',
    en: 'The file is larger than {megabytes} MB',
  },
  'roster.too-many-rows': { status: 422, zh: '一次最多 {rows} 行,请分几个文件导入', en: 'At most {rows} rows at once' },
  'roster.too-many-columns': { status: 422, zh: '列太多(最多 {columns} 列)', en: 'At most {columns} columns' },
  'roster.formula': {
    status: 422,
    zh: '单元格 {cell} 是公式。请选择性粘贴为数值后再上传',
    en: 'Cell {cell} is a formula: paste its value instead',
  },
  'roster.error-cell': {
    status: 422,
    zh: '单元格 {cell} 是错误值 {value}(查找或计算没有结果)。请改成实际内容,没有就清空,再上传',
    en: 'Cell {cell} holds the error {value}: enter what belongs there or clear it, and hand the list in again',
  },
  'roster.no-rows': { status: 422, zh: '文件里没有数据行', en: 'There are no rows in the file' },
  'roster.columns-missing': {
    status: 422,
    zh: '缺少列:{columns}。第 {row} 行读到的表头是:{seen}',
    en: 'Columns are missing: {columns}. As headings row {row} was read: {seen}',
  },
  'roster.digits-cut': {
    status: 422,
    zh: '号码被表格缩写或截断,末几位已丢失。请把该列设为文本,重新填写完整号码',
    en: 'the spreadsheet has cut this number short: make the column text and enter all its digits again',
  },
  'roster.became-a-day': {
    status: 422,
    zh: '内容被表格变成了日期(如 3-1 变成 3月1日)。请把该列设为文本,重新填写',
    en: 'the spreadsheet has turned this into a date: make the column text and enter it again',
  },
  'roster.error-value': {
    status: 422,
    zh: '是错误值(查找或计算没有结果)。请改成实际内容,没有就清空',
    en: 'holds an error of the spreadsheet: enter what belongs there, or clear it',
  },
  'roster.formula-text': {
    status: 422,
    zh: '是没有算出结果的公式(以 = 开头)。请改成它的结果再上传',
    en: 'is a formula without its result (it begins with =): enter what it gives',
  },
  'roster.lost-text': {
    status: 422,
    zh: '有文字已丢失(显示为 �):多半是另存时选错了编码。请从原表格重新填写或导出',
    en: 'characters were lost (shown as �), likely when it was saved in another encoding: enter it again from the original',
  },
  'roster.hidden-row': {
    status: 422,
    zh: '这一行在表格里是隐藏的,未导入。要导入请先取消隐藏或筛选',
    en: 'this row is hidden in the spreadsheet and was not taken: show it if it is meant',
  },
  'roster.two-columns': {
    status: 422,
    zh: '表格里有几列都是这个表头,内容又不一样。请只留要用的一列',
    en: 'several columns have this heading and say different things: leave the one that is meant',
  },
  'roster.missing': { status: 422, zh: '必填', en: 'must be filled in' },
  'roster.too-long': { status: 422, zh: '太长', en: 'too long' },
  'roster.broken-text': { status: 422, zh: '文字不完整,有半个字符', en: 'holds half a character' },
  'roster.not-a-code': { status: 422, zh: '代码格式不对', en: 'not a code' },
  'roster.not-a-date': { status: 422, zh: '日期格式不对,应如 2026-09-01', en: 'not a date like 2026-09-01' },
  'roster.not-a-number': { status: 422, zh: '应为 1–200 的整数', en: 'not a whole number from 1 to 200' },
  'roster.not-a-phone': { status: 422, zh: '电话号码格式不对', en: 'not a phone number' },
  'roster.not-one-of': { status: 422, zh: '不在允许的填写范围内,见模板第二页', en: 'not one of the permitted words' },
  'roster.school-or-area': {
    status: 422,
    zh: '学校标识码和县市代码填一个,不能都填或都不填',
    en: 'give either a school or a county',
  },
  'roster.class-like': {
    status: 422,
    zh: '系统里已有写法不同的同一个班:“{name}”。请按这个写法填;要改名,请在学校页面改',
    en: 'this class is known as “{name}”: write it like that, or rename it on the school’s page',
  },
  'roster.twice-in-file': { status: 422, zh: '与第 {row} 行重复', en: 'the same as row {row}' },
  'roster.namesake-in-file': {
    status: 422,
    zh: '与第 {row} 行同名、同单位。若是另一个人,请填工号或手机;若是同一人,删去一行',
    en: 'name and place are those of row {row}: give a number or phone when it is somebody else, else leave it out',
  },
  'roster.no-such-county': { status: 422, zh: '本州没有这个县市代码', en: 'no such county in this prefecture' },
  'roster.outside-own-scope': { status: 422, zh: '不在您的管辖范围内', en: 'outside your own area' },
  'roster.no-central-school': {
    status: 422,
    zh: '没有这所中心校,或不在同一县市,或本行不是教学点',
    en: 'no such central school in this county, or this row is not a teaching point',
  },
  'roster.name-taken': { status: 422, zh: '本县市已有同名学校', en: 'this county has a school of that name' },
  'roster.school-elsewhere': {
    status: 422,
    zh: '系统里这所学校在另一个县市。若确已划转,请在学校页面按日期办理',
    en: 'known in another county: if it moved, enter that with its date on the school’s page',
  },
  'roster.change-on-page': {
    status: 422,
    zh: '与系统里不同。类型和归属的调整要定生效日期,请在学校页面办理',
    en: 'differs from what is known: such a change needs a date, enter it on the school’s page',
  },
  'roster.role-on-page': {
    status: 422,
    zh: '系统里已有此人(同名、同电话、同单位)。增加岗位请在人员页面办理;若是另一个人,请填工号或手机',
    en: 'somebody of that name, phone and place is known: add the role on the page about people, or give a number or phone when it is somebody else',
  },
  'roster.no-such-school': { status: 422, zh: '没有这所学校(或不在您的管辖范围内)', en: 'no such school' },
});
