import { SHANGHAI_OFFSET_MS } from '../../contract/business-date.js';
import type { CaseContent } from '../../contract/case-contents.js';
import { canonicalJson } from '../../contract/hashing.js';
import type { CaseCause, CaseMarkCause, CaseMarks } from '../../contract/http/cases.js';
import type { SignedReport } from '../../contract/wire/media-signing/signed-report.js';
import type { Fragment } from '../../contract/wire/mqtt/up.js';
import type { KeptListing } from '../listed-span.js';

export interface FileEntry {
  file: string;
  bytes: number;
  sha256: string;
}

/** A segment of which a clip has some fragments: all that its leaf takes, and which of them are in the clip. */
export interface ClipSegment {
  segmentId: string;
  startMs: number;
  endMs: number;
  /** All fragments of the segment in their order. */
  fragments: { startMs: number; durationMs: number; byteTo: number; sha256: string }[];
  /** Those in the clip: from `first` up to `last`, both by their place in `fragments`. */
  first: number;
  last: number;
  /** Its link; null from a box that says nothing of its chain. */
  link: { count: number; before: string | null; leaf: string; head: string } | null;
}

export interface Clip extends FileEntry {
  spanId: string;
  cameraId: string;
  from: string;
  to: string;
  fromLocal: string;
  toLocal: string;
  initId: string;
  /** Of the initialisation part, with which the file begins. */
  initBytes: number;
  segments: ClipSegment[];
  /** Where nothing was recorded for so short a time that the clip plays on over it. */
  gaps: ClipGap[];
}

export interface ClipGap {
  from: string;
  ms: number;
}

/** A film to look at: a clip encoded anew with marks burned in. It is no signed picture; what it was made of is named. */
export interface Rendition extends FileEntry {
  /** The clip; `file` is null in a copy that holds no footage as it was recorded. */
  source: { file: string | null; bytes: number; sha256: string };
  spanId: string;
  cameraId: string;
  from: string;
  to: string;
  fromLocal: string;
  toLocal: string;
  /** As of the clip: it plays on over them, and its clock leaps. */
  gaps: ClipGap[];
  /** Whether all of the picture is drawn in coarse blocks. */
  masked: boolean;
  /** What is burned in, besides the clock: lines as they are drawn. */
  mark: string[];
}

/** A clip of which no marked film could be made. */
export interface Unmarked {
  spanId: string;
  from: string;
  to: string;
  sha256: string;
  cause: CaseMarkCause;
}

export interface SpanEntry {
  spanId: string;
  camera: { id: string; name: string };
  /** Where it looked; null where that is not known. */
  place: { id: string; name: string } | null;
  from: string;
  to: string;
  fromLocal: string;
  toLocal: string;
  /** The lines of the viewing register under which it was fetched, and handed out in this copy. */
  viewings: { fetched: string; exported: string };
  askedAt: string | null;
  /** What of it is in no clip, and why. */
  missing: { from: string; to: string; cause: CaseCause }[];
  /** Links of the chain from the first segment of the stretch to `told`, which its box had told the platform on that day. */
  links: { count: number; before: string | null; leaf: string; head: string }[];
  told: { date: string; count: number; head: string } | null;
  conflict: boolean;
  /** What the camera's own signatures said of it when it was fetched; null where that was not looked at. */
  signed: SignedReport | null;
}

export interface RecordEntry extends FileEntry {
  actId: string;
  /** That it is in the public log; null where no signed head has it yet. */
  proof: FileEntry | null;
}

/** Version 1 knew no films with marks, and always had a log of the case. */
export interface Manifest {
  v: 2;
  case: {
    id: string;
    school: { id: string; name: string };
    /** Both null in a copy of marked films only. */
    reason: string | null;
    openedBy: { name: string; unit: string } | null;
    openedAt: string;
    closedAt: string | null;
  };
  export: {
    id: string;
    at: string;
    by: { accountId: string; name: string; unit: string };
    reason: string;
    content: CaseContent;
  };
  /** How many films have marks, and why not all; `made` is null where there is no film. */
  marks: { made: CaseMarks | null; cause: CaseMarkCause | null };
  spans: SpanEntry[];
  /** Footage as it was recorded; none in a copy of marked films only. */
  clips: Clip[];
  renditions: Rendition[];
  unmarked: Unmarked[];
  records: RecordEntry[];
  /** Null in a copy of marked films only. */
  custody: (FileEntry & { count: number; head: string }) | null;
  key: string;
}

export const manifestText = (manifest: Manifest): string => canonicalJson(manifest);

/** `2026-11-23 18:05:00.250` in Asia/Shanghai. */
export const localTimeOf = (ms: number): string =>
  new Date(ms + SHANGHAI_OFFSET_MS).toISOString().slice(0, 23).replace('T', ' ');

/** Both ends of a fragment are told in whole milliseconds: what is not more is no gap. */
const ROUNDING_MS = 1;

/** Where in a clip one fragment does not begin when the one before it ends. */
export function gapsIn(segments: readonly ClipSegment[]): ClipGap[] {
  const fragments = segments.flatMap(({ fragments: all, first, last }) => all.slice(first, last));
  return fragments.flatMap((fragment, index) => {
    const before = fragments[index - 1];
    const endMs = before === undefined ? fragment.startMs : before.startMs + before.durationMs;
    const ms = fragment.startMs - endMs;
    return ms > ROUNDING_MS ? [{ from: new Date(endMs).toISOString(), ms }] : [];
  });
}

/** The whole segment of each fragment, with its link. */
export function segmentsOf({ fragments, links }: Pick<KeptListing, 'fragments' | 'links'>): Map<string, ClipSegment> {
  const all = new Map<string, Fragment[]>();
  for (const fragment of fragments) all.set(fragment.segmentId, [...(all.get(fragment.segmentId) ?? []), fragment]);
  const linkOf = new Map(links.map((link) => [link.segmentId, link]));
  const segments = [...all].map(([segmentId, unsorted]): [string, ClipSegment] => {
    const own = unsorted.sort((a, b) => a.byteFrom - b.byteFrom);
    const link = linkOf.get(segmentId) ?? null;
    const rows = own.map(({ startAt, durationMs, byteTo, sha256 }) => ({
      ...{ startMs: Date.parse(startAt), durationMs, byteTo, sha256 },
    }));
    const [first, last] = [rows[0], rows.at(-1)];
    const startMs = link === null ? (first?.startMs ?? 0) : Date.parse(link.startAt);
    return [
      segmentId,
      {
        ...{ segmentId, startMs, endMs: (last?.startMs ?? 0) + (last?.durationMs ?? 0), fragments: rows },
        ...{ first: 0, last: rows.length },
        link: link && { count: link.count, before: link.before, leaf: link.leaf, head: link.head },
      },
    ];
  });
  return new Map(segments);
}
