import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Language } from '../../contract/language.js';
import { dayAndTime, distanceInWords, SIGNATURE_WORDS, visitInWords } from '../../contract/visit-document.js';
import type { SignedVisit } from '../../inspection/index.js';
import { MARGIN, MM } from './lay-out.js';
import { SheetFonts } from './sheet-fonts.js';
import { wrapText } from './wrap-text.js';

const [WIDTH, HEIGHT] = [210 * MM, 297 * MM];
const SIDE = 2 * MARGIN;
const ROOM = WIDTH - 2 * SIDE;
const BOTTOM = HEIGHT - SIDE;
const TITLE_SIZE = 15;
const HEAD_SIZE = 11;
const TEXT_SIZE = 9.5;
const FOOT_SIZE = 7.5;
/** Of the text's size, from line to line and from the top of a line to its base. */
const LEADING = 1.45;
const ASCENT = 0.92;
const SIGN = { width: 50 * MM, height: 20 * MM };

const WORDS = {
  signatures: { zh: '签名', en: 'Signatures' },
  unreadable: { zh: '(签名图无法印出)', en: '(the picture cannot be printed)' },
  paper: {
    zh: '没有在平板上签名;在纸上签的,附后。',
    en: 'Nobody signed on the tablet; what was signed on paper follows.',
  },
  closed: { zh: '检查结束:', en: 'Ended: ' },
  distance: { zh: '签到位置(平台计算,只作说明):', en: 'Checked in at (counted by the platform, for information): ' },
  told: { zh: '平板在无网络时记下,传到平台:', en: 'Written on a tablet without a line; reached the platform: ' },
  same: {
    zh: '平台所存内容与签名时平板上显示的内容一致。',
    en: 'What the platform holds is what those who signed were shown.',
  },
  differs: {
    zh: '注意:平台所存内容与签名时平板上显示的内容不一致,例如另一台平板上另有记录。',
    en: 'Note: what the platform holds is not what those who signed were shown; another tablet may have added to it.',
  },
} as const;

type Document = InstanceType<typeof PDFDocument>;
interface Line {
  text: string;
  size: number;
}
/** What is drawn of one who signed. */
export interface DrawnSignature {
  role: SignedVisit['signatures'][number]['role'];
  name: string;
  /** JPEG; null where what was sent cannot be drawn. */
  picture: Buffer | null;
}

/**
 * What a visit found, as it was shown and signed on the tablet, on A4. A picture that cannot be drawn is left out,
 * and that is said.
 *
 * @throws DomainError `printing.font-missing`
 */
export async function drawVisit(
  visit: SignedVisit,
  signatures: readonly DrawnSignature[],
  language: Language,
): Promise<Readable> {
  const fonts = await SheetFonts.load();
  const { title, parts } = visitInWords(visit.facts, visit.questions, language);
  const wrapped = (text: string, size: number): Line[] =>
    wrapText(text, ROOM, (part) => fonts.widthOf(part, size)).map((line) => ({ text: line, size }));
  const lines = parts.flatMap((part) => [
    ...wrapped(part.title, HEAD_SIZE),
    ...part.lines.flatMap((line) => wrapped(line, TEXT_SIZE)),
  ]);
  const said = [
    WORDS.closed[language] + dayAndTime(visit.closedAt.toISOString()),
    WORDS.distance[language] + distanceInWords(visit.distance, language),
    ...(visit.toldAt === null ? [] : [WORDS.told[language] + dayAndTime(visit.toldAt.toISOString())]),
    ...(visit.isAsSigned === null ? [] : [WORDS[visit.isAsSigned ? 'same' : 'differs'][language]]),
    ...(signatures.length === 0 ? [WORDS.paper[language]] : []),
    `SHA-256 ${visit.sha256}`,
  ].flatMap((line) => wrapped(line, TEXT_SIZE));

  const document = new PDFDocument({
    ...{ size: [WIDTH, HEIGHT], margin: 0, autoFirstPage: false, compress: true, font: '' },
    info: { Title: `${title} ${visit.facts.schoolName}`, Producer: 'Mingchu', Creator: 'Mingchu' },
  });
  fonts.registerIn(document);
  const write = (text: string, x: number, y: number, size: number): void => {
    let at = x;
    for (const run of fonts.runsOf(text)) {
      const place: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic', features: [] };
      document.font(run.face).fontSize(size).fillColor('#000000');
      document.text(run.text, at, y + size * ASCENT, { ...place });
      at += fonts.widthOf(run.text, size);
    }
  };
  const pen = new Pen(document, (page) => write(`${title} · ${page}`, SIDE, BOTTOM + 2 * MM, FOOT_SIZE));
  const put = ({ text, size }: Line): void => {
    const gap = size === HEAD_SIZE ? 3 * MM : 0;
    // A heading goes with the line below it
    const y = pen.room(gap + size * LEADING, gap === 0 ? 0 : TEXT_SIZE * LEADING) + gap;
    write(text, SIDE, y, size);
  };
  const draw = async (): Promise<void> => {
    for (const line of [{ text: title, size: TITLE_SIZE }, ...lines]) {
      put(line);
      await setImmediate();
    }
    if (signatures.length > 0) put({ text: WORDS.signatures[language], size: HEAD_SIZE });
    for (const { role, name, picture } of signatures) {
      const y = pen.room(SIGN.height + 2 * MM);
      write(`${SIGNATURE_WORDS[role][language]}  ${name}`, SIDE, y + SIGN.height / 2, TEXT_SIZE);
      const x = SIDE + 60 * MM;
      if (picture === null) write(WORDS.unreadable[language], x, y + SIGN.height / 2, TEXT_SIZE);
      else document.image(picture, x, y, { fit: [SIGN.width, SIGN.height] });
    }
    for (const line of said) put(line);
    document.end();
  };
  draw().catch((error: Error) => (document as unknown as Readable).destroy(error));
  return document as unknown as Readable;
}

/** Where the next line goes, on the next page where this one is full. */
class Pen {
  private y = BOTTOM;
  private page = 0;

  constructor(
    private readonly document: Document,
    private readonly foot: (page: number) => void,
  ) {}

  /** Takes `height`; turns the page where it, and what must follow it, finds no room. @returns its top */
  room(height: number, following = 0): number {
    if (this.y + height + following > BOTTOM) {
      this.document.addPage();
      this.page += 1;
      this.foot(this.page);
      this.y = SIDE;
    }
    this.y += height;
    return this.y - height;
  }
}
