/** Containers as their first bytes tell them, whatever the file is called. */
export type FilmForm = 'mp4' | 'matroska' | 'mpeg-ts' | 'mpeg-ps' | 'avi' | 'unknown';

const TS_PACKET = 188;

/** @param start at least the first 400 bytes of the file, or all of it */
export function formOfFilm(start: Buffer): FilmForm {
  const tag = start.toString('latin1', 4, 8);
  if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].includes(tag)) return 'mp4';
  if (start.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return 'matroska';
  if (start.subarray(0, 4).equals(Buffer.from([0, 0, 1, 0xba]))) return 'mpeg-ps';
  if (start.toString('latin1', 0, 4) === 'RIFF' && start.toString('latin1', 8, 12) === 'AVI ') return 'avi';
  return start[0] === 0x47 && start[TS_PACKET] === 0x47 ? 'mpeg-ts' : 'unknown';
}

/**
 * Why a film of this form is not taken, with a way out; null for one that can be copied rightly. A recorder's programme
 * stream (`mpeg-ps`) loses whatever follows a change of codec and has its times doubled, and an `avi` has no times for
 * pictures that are shown in another order than they are stored: ffmpeg says nothing of either.
 */
export function whyNotTaken(form: FilmForm): string | null {
  if (form === 'mp4' || form === 'matroska' || form === 'mpeg-ts') return null;
  const what = { 'mpeg-ps': '录像机的 PS 流(.ps/.mpg/.dav)', avi: 'AVI', unknown: '不认识的格式' }[form];
  return (
    `${what},时间或画面会错,没有导入。请在录像机或播放软件里选“导出为 MP4”再试。` +
    `Its times or pictures would be wrong (${form}): export it as MP4 with the recorder's own software.`
  );
}
