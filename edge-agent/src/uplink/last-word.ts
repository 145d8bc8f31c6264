/**
 * Which configuration is the platform's last word. Of several instances the slower one may send an older one last, so that a
 * lower revision counts only where the platform cannot mean anything else: as its answer to a hello that was said since the
 * higher one came. That is how a platform put back from a backup gets through with the numbers it has.
 */
export class LastWord {
  private revision: number | null = null;
  /** Since that revision came: whether a hello was said, and whether it has been answered by a welcome. */
  private isAsked = false;
  private isAnswered = false;

  hello(): void {
    this.isAsked = true;
    this.isAnswered = false;
  }

  welcome(): void {
    this.isAnswered = this.isAsked;
  }

  /** @param known the revision that holds so far, where none has come since the start */
  takes(revision: number, known: number): boolean {
    if (revision < (this.revision ?? known) && !this.isAnswered) return false;
    this.revision = revision;
    this.isAsked = false;
    this.isAnswered = false;
    return true;
  }
}
