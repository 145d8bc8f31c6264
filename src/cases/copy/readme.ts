/** What lies beside the manifest of each copy. Whoever checks takes the program from somebody else than the copy. */
export const README = `明厨 案卷副本 / A copy of a case from Mingchu

clips/           原始录像,未转码 / footage as it was recorded, not encoded again
records/         记录的原文及其公开日志证明 / records as they were sealed, and proofs that they are in the public log
custody.ndjson   谁、何时、因何经手 / who did what with the case, when and why
manifest.json    每个文件的 SHA-256、时间、摄像头、哈希链 / SHA-256, time, camera and hash chain of every file
manifest.sig     平台对 manifest.json 的签名 / the platform's signature of manifest.json

核验(不用网络、不用数据库)/ To check it, without network or database:

    node proof/case.mjs FOLDER --keys KEYS

proof/case.mjs 请从程序源码取得,KEYS 是平台公布的公钥,每行一个;不要用随副本一起送来的公钥。
Take proof/case.mjs from the source of the program, and KEYS, a file with a public key on each line, from the bureau: not from
whoever brought you the copy.
`;
