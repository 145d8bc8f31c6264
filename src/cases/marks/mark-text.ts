import { plainlyDirected } from '../../contract/sound-text.js';
import { localTimeOf } from '../copy/manifest.js';

/** What a picture says of itself, by name; every one of them may hold whatever people write. */
export interface MarkWords {
  school: string;
  camera: string;
  /** Null where it is not known where the camera looked. */
  place: string | null;
  /** Who has it made. */
  unit: string;
  name: string;
  /** When it was asked for. */
  askedAt: Date;
  caseId: string;
  exportId: string;
  /** Whether the picture is drawn in coarse blocks. */
  isMasked: boolean;
}

/** Where a stretch of a film stands in it, and when that was filmed. */
export interface Timed {
  /** From the beginning of the film. */
  atMs: number;
  startMs: number;
  durationMs: number;
}

/** Files beside which ffmpeg runs, by name. */
export const MARK_FILES = { where: 'where.txt', who: 'who.txt', faint: 'faint.txt', clock: 'clock.txt' } as const;

/** So wide is a line of the mark, in characters as wide as high. */
const LINE_EM = 42;
/** The width of a picture is so many of them. */
const PICTURE_EM = 44;
/** A letter of the Latin script, beside one as wide as high; behind those scripts all counts as wide. */
const NARROW_EM = 0.6;
const FIRST_WIDE = 0x2000;
const FAINT_BY = 1.5;
const SECOND_MS = 1_000;

/** How ids are called where nobody reads all of one: as in the names of the files. */
const shortOf = (id: string): string => id.slice(-8);

/** The texts of a mark, each as it is drawn: lines that fit into the picture. Line feeds and signs that nobody sees are blanks. */
export function markTexts(words: MarkWords): Record<'where' | 'who' | 'faint', string> {
  const where = [words.school, words.camera, words.place ?? '地点不明'];
  const who = [
    `${words.unit} ${words.name} 导出`,
    `${localTimeOf(words.askedAt.getTime()).slice(0, 19)}(北京时间)`,
    `案卷 ${shortOf(words.caseId)}`,
    `副本 ${shortOf(words.exportId)}`,
    ...(words.isMasked ? ['画面已打马赛克'] : []),
    '观看件,不是原始录像',
  ];
  const faint = [`${words.unit} ${words.name}`, shortOf(words.exportId)];
  return {
    where: linesOf(where, LINE_EM),
    who: linesOf(who, LINE_EM),
    faint: linesOf(faint, LINE_EM / FAINT_BY),
  };
}

/** Words one after the other with dots between. One that does not fit begins a line, and is cut only where it fits into none. */
function linesOf(words: readonly string[], most: number): string {
  const lines: string[] = [];
  let width = most;
  const add = (text: string): void => {
    if (width + lengthOf(text) > most) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += text;
    width += lengthOf(text);
  };
  for (const [index, word] of words.map(plain).entries()) {
    const dotted = index === 0 ? word : ` · ${word}`;
    if (width + lengthOf(dotted) <= most) add(dotted);
    else if (lengthOf(word) <= most) add(word);
    else for (const character of dotted) add(character);
  }
  return lines.map((line) => line.trim()).join('\n');
}

const plain = (text: string): string =>
  plainlyDirected(text)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();

/** In characters that are as wide as high. */
const lengthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < FIRST_WIDE ? NARROW_EM : 1), 0);

/**
 * What the running clock of a film says, from when on: `sendcmd` of ffmpeg, a line for each change. It is the time of the
 * recording, not of the player: where nothing was recorded for a moment it leaps.
 */
export function clockCommands(stretches: readonly Timed[]): string {
  const lines: string[] = [];
  let shown = '';
  const show = (atMs: number, wallMs: number): void => {
    const text = localTimeOf(wallMs).slice(0, 19);
    if (text === shown) return;
    shown = text;
    lines.push(
      `${(Math.max(0, atMs) / 1000).toFixed(3)} drawtext@clock reinit 'text=${text.replaceAll(':', '\\:')}';\n`,
    );
  };
  for (const { atMs, startMs, durationMs } of stretches) {
    show(atMs, startMs);
    const first = Math.floor(startMs / SECOND_MS + 1) * SECOND_MS;
    for (let wallMs = first; wallMs < startMs + durationMs; wallMs += SECOND_MS) show(atMs + wallMs - startMs, wallMs);
  }
  return lines.join('');
}

/**
 * The filters of ffmpeg that draw it, for a folder with `MARK_FILES`. No text of anybody is in it, only names of files of ours
 * and numbers, and no blank (fluent-ffmpeg would take what has one for two options).
 *
 * @param blocks so many blocks across the picture is drawn in; null: as it is
 */
export function markFilters(size: { width: number; height: number }, fontFile: string, blocks: number | null): string {
  const em = size.width / PICTURE_EM;
  const gap = Math.round(em / 2);
  const draw = (
    text: string,
    { by = 1, look, at }: { by?: number; look: string; at: string },
    name = 'drawtext',
  ): string => `${name}=fontfile=${fontFile}:expansion=none:${text}:fontsize=${(em * by).toFixed(1)}:${look}:${at}`;
  const clear = `fontcolor=white:box=1:boxcolor=black@0.45:boxborderw=${Math.max(1, Math.round(em / 6))}`;
  const faint = 'fontcolor=white@0.22:borderw=1:bordercolor=black@0.22';
  const even = 'scale=trunc(iw/2)*2:trunc(ih/2)*2';
  const mosaic = [
    `scale=${Math.min(blocks ?? 0, size.width)}:-1:flags=area`,
    `scale=${size.width}:${size.height}:flags=neighbor`,
  ];
  return [
    ...(blocks === null ? [] : mosaic),
    even,
    `sendcmd=f=${MARK_FILES.clock}`,
    // Nothing is drawn of this text: the first command comes with the first picture
    draw('text=.', { by: 1.2, look: clear, at: `x=${gap}:y=${gap}` }, 'drawtext@clock'),
    draw(`textfile=${MARK_FILES.where}`, { look: clear, at: `x=${gap}:y=${gap}+${Math.round(em * 1.8)}` }),
    draw(`textfile=${MARK_FILES.faint}`, { by: FAINT_BY, look: faint, at: 'x=(w-tw)/2:y=(h-th)/2' }),
    draw(`textfile=${MARK_FILES.who}`, { look: clear, at: `x=${gap}:y=h-th-${gap}` }),
  ].join(',');
}
