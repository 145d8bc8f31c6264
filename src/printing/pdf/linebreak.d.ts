/** Where Unicode lets a line end (UAX 14). */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next place, from the first character on; null after the last. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
