#!/usr/bin/env bash
# Makes the lists of this folder again: the same two lists, each written by a program that our users' files come from.
# Debian: python3-openpyxl python3-xlsxwriter libreoffice-calc gnumeric; npm: exceljs and xlsx (SheetJS), pinned below.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

/usr/bin/python3 - <<'PY'
import datetime, re, zipfile
import openpyxl, xlsxwriter

PEOPLE = [['姓名', '工号', '手机', '学校标识码', '单位'],
          ['王𬱖', 1001, 13800000000, '5323010001', '楚雄市东华镇中心小学'],
          ['阿依·古丽', 1002, 13900000000, '0123', '𠮷安小学']]
KITCHENS = [['所在学校标识码', '食堂名称', '开始供餐日期'],
            [5323010001, '一食堂', datetime.date(2026, 9, 1)],
            ['0123', '二食堂', datetime.date(2026, 12, 31)]]

def openpyxl_book(rows, file, epoch=None, iso=False):
    book = openpyxl.Workbook()
    if epoch: book.epoch = epoch
    book.iso_dates = iso
    for row in rows: book.active.append(row)
    book.save(file)

openpyxl_book(PEOPLE, 'openpyxl-people.xlsx')
openpyxl_book(KITCHENS, 'openpyxl-kitchens.xlsx')
openpyxl_book(KITCHENS, 'openpyxl-1904-kitchens.xlsx', epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904)
openpyxl_book(KITCHENS, 'openpyxl-iso-kitchens.xlsx', iso=True)

def xlsxwriter_book(rows, file, constant_memory=False):
    book = xlsxwriter.Workbook(file, {'constant_memory': constant_memory})
    sheet = book.add_worksheet()
    day = book.add_format({'num_format': 'yyyy"年"m"月"d"日"'})
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, datetime.date): sheet.write_datetime(r, c, datetime.datetime.combine(value, datetime.time()), day)
            else: sheet.write(r, c, value)
    book.close()

xlsxwriter_book(PEOPLE, 'xlsxwriter-people.xlsx')
xlsxwriter_book(KITCHENS, 'xlsxwriter-kitchens.xlsx', constant_memory=True)

def rewritten(source, target, change):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist(): new.writestr(name, change(name, old.read(name).decode('utf8')).encode('utf8'))

# Apache POI, EasyExcel and Hutool write each number as Java prints a double
def java_double(text):
    value = float(text)
    if 1e-3 <= abs(value) < 1e7: return repr(value)
    mantissa, exponent = f'{value:.16e}'.split('e')
    return f"{mantissa.rstrip('0').rstrip('.') if '.' in mantissa else mantissa}{'' if '.' in mantissa.rstrip('0').rstrip('.') else '.0'}E{int(exponent)}"
def poi(name, xml):
    if not name.startswith('xl/worksheets/'): return xml
    return re.sub(r'(<c r="\w+"(?: s="\d+")?)><v>([^<]*)</v>', lambda m: f'{m[1]} t="n"><v>{java_double(m[2])}</v>', xml)
for kind in 'people', 'kitchens': rewritten(f'xlsxwriter-{kind}.xlsx', f'poi-form-{kind}.xlsx', poi)

# WPS: formats of East Asia by their number alone, a readable part of how a text is read aloud, a namespace of its own
def wps(name, xml):
    if name == 'xl/styles.xml': return re.sub(r'<numFmts.*?</numFmts>', '', xml).replace('numFmtId="164"', 'numFmtId="31"')
    if name == 'xl/workbook.xml': return xml.replace('<workbookPr ', '<fileVersion appName="xl" xmlns:wps="http://www.wps.cn/officeDocument/2013/wpsCustomData"/><workbookPr ')
    if name == 'xl/sharedStrings.xml': return xml.replace('<si><t>王𬱖</t></si>', '<si><r><t>王</t></r><r><t>𬱖</t></r><rPh sb="0" eb="1"><t>wang</t></rPh><phoneticPr fontId="1"/></si>')
    return xml
for kind in 'people', 'kitchens': rewritten(f'xlsxwriter-{kind}.xlsx', f'wps-form-{kind}.xlsx', wps)
PY

npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 xlsx@0.18.5
cat > write.cjs <<'JS'
const ExcelJS = require('exceljs');
const XLSX = require('xlsx');
const people = [
  ['姓名', '工号', '手机', '学校标识码', '单位'],
  ['王𬱖', 1001, 13800000000, '5323010001', '楚雄市东华镇中心小学'],
  ['阿依·古丽', 1002, 13900000000, '0123', '𠮷安小学'],
];
const day = (text) => new Date(`${text}T00:00:00Z`);
const kitchens = [
  ['所在学校标识码', '食堂名称', '开始供餐日期'],
  [5323010001, '一食堂', day('2026-09-01')],
  ['0123', '二食堂', day('2026-12-31')],
];
(async () => {
  for (const [kind, rows] of Object.entries({ people, kitchens })) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('名单');
    for (const row of rows) sheet.addRow(row);
    await book.xlsx.writeFile(`exceljs-${kind}.xlsx`);
    const other = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(other, XLSX.utils.aoa_to_sheet(rows, { UTC: true }), '名单');
    XLSX.writeFile(other, `sheetjs-${kind}.xlsx`, { compression: true });
  }
})();
JS
TZ=UTC node write.cjs

mkdir libreoffice
soffice --headless --convert-to xlsx --outdir libreoffice openpyxl-people.xlsx openpyxl-kitchens.xlsx openpyxl-1904-kitchens.xlsx >/dev/null 2>&1
for file in libreoffice/*.xlsx; do mv "$file" "libreoffice-$(basename "${file/openpyxl-/}")"; done
for kind in people kitchens; do ssconvert "openpyxl-$kind.xlsx" "gnumeric-$kind.xlsx" >/dev/null 2>&1; done
cp ./*.xlsx "$here"
ls -l "$here"
