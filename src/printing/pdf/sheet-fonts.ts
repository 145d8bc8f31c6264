import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import type PDFDocument from 'pdfkit';
import { DomainError, FONT_FILES, invariant } from '../../platform/index.js';

interface Face {
  /** Where it lies, which tells it from the others. */
  name: string;
  member: string | null;
  bytes: Buffer;
  font: fontkit.Font;
}

/** Part of a line that one face can draw. */
export interface Run {
  face: string;
  text: string;
}

/** What neither font draws, by what is drawn instead; the first has a glyph for ℃ with nothing in it. */
const INSTEAD: Readonly<Record<string, string>> = { '✗': '×', '℃': '°C' };
/** Instead of any other: it shows that something stands there. */
const UNKNOWN = '□';

/** One character as it is drawn. */
interface Drawn {
  face: Face;
  text: string;
  /** Of its size. */
  width: number;
}

let loaded: Promise<SheetFonts> | undefined;

/** The faces of sheets: how wide a text is in them, and which of them draws which character. */
export class SheetFonts {
  private readonly drawn = new Map<string, Drawn>();

  private constructor(private readonly faces: readonly [Face, ...Face[]]) {}

  /** Read once for the process. @throws DomainError `printing.font-missing` */
  static async load(): Promise<SheetFonts> {
    loaded ??= read();
    try {
      return await loaded;
    } catch (error) {
      loaded = undefined; // it may be installed meanwhile
      throw error;
    }

    async function read(): Promise<SheetFonts> {
      const [first, ...more] = await Promise.all(FONT_FILES.map(faceOf));
      if (first == null) throw new DomainError('printing.font-missing');
      return new SheetFonts([first, ...more.filter((face) => face !== null)]);
    }
  }

  /** Makes the faces known to a document; only the characters used are embedded. */
  registerIn(document: InstanceType<typeof PDFDocument>): void {
    for (const { name, bytes, member } of this.faces) document.registerFont(name, bytes, member ?? undefined);
  }

  /** In points, at the size. */
  widthOf(text: string, size: number): number {
    let width = 0;
    for (const character of text) width += this.drawnOf(character).width;
    return width * size;
  }

  /** The text in parts that one face each can draw, in their order. */
  runsOf(text: string): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const { face, text: drawn } = this.drawnOf(character);
      const last = runs.at(-1);
      if (last?.face === face.name) last.text += drawn;
      else runs.push({ face: face.name, text: drawn });
    }
    return runs;
  }

  private drawnOf(character: string): Drawn {
    const known = this.drawn.get(character);
    if (known) return known;
    const texts = [character, INSTEAD[character] ?? UNKNOWN, UNKNOWN];
    const drawn = texts.map((text) => this.drawnBy(text)).find((found) => found !== null);
    invariant(drawn, `a face draws ${UNKNOWN}`);
    this.drawn.set(character, drawn);
    return drawn;
  }

  /** Null where no face has something to draw for all of it. */
  private drawnBy(text: string): Drawn | null {
    for (const face of this.faces) {
      const { font } = face;
      const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
      const isDrawn = glyphs.every(({ id, path }) => id !== 0 && (path.commands.length > 0 || text.trim() === ''));
      const width = glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) / font.unitsPerEm;
      if (isDrawn) return { face, text, width };
    }
    return null;
  }
}

/** Null where the file is not there. */
async function faceOf({ path, member }: (typeof FONT_FILES)[number]): Promise<Face | null> {
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return null;
  return { name: path, member, bytes, font: fontkit.create(bytes, member ?? undefined) as fontkit.Font };
}
