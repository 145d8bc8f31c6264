import type { Manifest } from './manifest.js';

const FULL = `clips/           原始录像,未转码 / footage as it was recorded, not encoded again
marked/          观看件:画面上有导出人、时间、摄像头,重新编码过;不是证据本身 / films to look at, with who took them, when and of which
                 camera burned in; encoded again, not the evidence itself
records/         记录的原文及其公开日志证明 / records as they were sealed, and proofs that they are in the public log
custody.ndjson   谁、何时、因何经手 / who did what with the case, when and why
`;
const MARKED = `本副本只有观看件,没有原始录像、记录和经手记录:它能证明平台交出后未被改动,不能证明画面与录下的一致。
要证明,请取含原始录像的副本;manifest.json 里有每段原始录像的 SHA-256。
This copy holds films to look at only, no footage as it was recorded, no records and no log of the case. It can be shown that it is
as the platform handed it out, not that the pictures are those that were recorded: for that take a copy with the footage;
manifest.json has the SHA-256 of each clip it was made of.

marked/          观看件:画面上有导出人、时间、摄像头,重新编码过 / films with who took them, when and of which camera burned in, encoded again
`;
const NONE = `没有标记:服务器未能在画面上加标记,没有观看件。原因见 manifest.json 的 marks。
WITHOUT MARKS: the server could not burn marks into the pictures, there are no films to look at. manifest.json says why (marks).

`;
const SOME = `部分录像没有观看件,见 manifest.json 的 unmarked。
Of some clips there is no film to look at: see unmarked in manifest.json.

`;

/** What lies beside the manifest of each copy. Whoever checks takes the program from somebody else than the copy. */
export function readmeOf({ export: { content }, marks: { made } }: Manifest): string {
  return `明厨 案卷副本 / A copy of a case from Mingchu

${made === 'none' ? NONE : ''}${made === 'some' ? SOME : ''}${content === 'full' ? FULL : MARKED}manifest.json    每个文件的 SHA-256、时间、摄像头、哈希链 / SHA-256, time, camera and hash chain of every file
manifest.sig     平台对 manifest.json 的签名 / the platform's signature of manifest.json

核验(不用网络、不用数据库)/ To check it, without network or database:

    node proof/case.mjs FOLDER --keys KEYS

proof/case.mjs 请从程序源码取得,KEYS 是平台公布的公钥,每行一个;不要用随副本一起送来的公钥。
Take proof/case.mjs from the source of the program, and KEYS, a file with a public key on each line, from the bureau: not from
whoever brought you the copy.
`;
}
