import { localMinute } from '../business-date.js';
import type { CameraReason } from '../wire/mqtt/up.js';

/** `unknown` is not `ok`: nobody has said anything for too long. */
export type Level = 'ok' | 'watch' | 'fault' | 'unknown';

/** A state in words for the person who stands in the kitchen: what is the matter, and what to do now. */
export interface Words {
  level: Level;
  zh: string;
  en: string;
}

export const words = (level: Level, zh: string, en: string): Words => ({ level, zh, en });

/** `who` is the camera's name, `since` a local date and time. */
type Say = (who: string, since: string) => Words;

/**
 * For each reason what is the matter and what to do. Only what cures is asked for: "plug and cable" where nothing
 * answers at all, "H.264" where the codec is the matter.
 */
const SAYINGS: Readonly<Record<CameraReason, Say>> = {
  unreachable: (who) =>
    words('fault', `${who}无画面:请检查插头和网线`, `${who} gives no picture: check its plug and cable`),
  reboot: (who) =>
    words(
      'watch',
      `${who}刚刚断开,可能正在重启:请等两分钟`,
      `${who} has just gone and may be restarting: wait two minutes`,
    ),
  too_slow: (who) =>
    words(
      'fault',
      `${who}在线,但反应太慢,盒子等不到回答:请给它断电再通电,常常这样请联系装机人员`,
      `${who} is there but answers too slowly: switch its power off and on, and call the installer if it happens often`,
    ),
  address_unknown: (who) =>
    words(
      'fault',
      `${who}的地址是一个名字,这里查不到:请联系装机人员,改填数字地址(如 192.168.1.64)`,
      `The address of ${who} is a name nobody here knows: ask the installer to enter a numeric one, as 192.168.1.64`,
    ),
  moved: (who) =>
    words(
      'fault',
      `${who}换了网络地址,盒子在新地址看到了它:请联系装机人员,在路由器里把原来的地址固定给它,或请管理员改填新地址`,
      `${who} has another network address now, where the box has seen it: ask the installer to fix the old one for it in the router, or the administrator to enter the new one`,
    ),
  stream_refused: (who) =>
    words(
      'fault',
      `${who}在线,但取画面的端口(RTSP)不通:请联系装机人员,在摄像头里打开 RTSP`,
      `${who} is there but its stream port (RTSP) is closed: ask the installer to switch RTSP on in the camera`,
    ),
  wrong_password: (who) =>
    words(
      'fault',
      `${who}的密码不对:请联系管理员重新填写`,
      `${who} refuses the password: ask the administrator to enter it again`,
    ),
  maybe_locked: (who) =>
    words(
      'fault',
      `${who}不收密码:密码不对,或试错太多次,它把自己锁住了(最长 30 分钟)。请管理员核对密码,改好后等半小时再看`,
      `${who} refuses the password: it is wrong, or the camera has locked itself after too many tries (up to 30 min). Ask the administrator to check it, then wait half an hour`,
    ),
  rtsp_auth: (who) =>
    words(
      'fault',
      `${who}认得密码,但取画面的认证方式盒子不会:请联系装机人员,把 RTSP 认证改成 digest/MD5`,
      `${who} accepts the password, but signs in for the stream in a way the box does not know: ask the installer to set RTSP authentication to digest/MD5`,
    ),
  http_auth: (who) =>
    words(
      'fault',
      `${who}要盒子明着送密码(Basic),盒子不肯:请联系装机人员,把 ONVIF/HTTP 认证改成 digest`,
      `${who} wants the password in the open (Basic), which the box does not do: ask the installer to set ONVIF/HTTP authentication to digest`,
    ),
  not_permitted: (who) =>
    words(
      'fault',
      `${who}的这个用户没有看画面的权限:请联系装机人员,在摄像头里给它“预览”权限`,
      `The user entered for ${who} may not watch it: ask the installer to give that user the right to live view`,
    ),
  clock: (who) =>
    words(
      'fault',
      `${who}的钟不准,所以不认密码:请联系装机人员,打开自动校时(NTP),时区选北京`,
      `The clock of ${who} is wrong, so it refuses the password: ask the installer to switch NTP on and set the zone to Beijing`,
    ),
  foreign_address: (who) =>
    words(
      'fault',
      `${who}的地址不在盒子允许的网段:请联系装机人员`,
      `The address of ${who} is outside the networks the box may use: call the installer`,
    ),
  https_only: (who) =>
    words(
      'fault',
      `${who}只肯用 https,盒子只会 http:请联系装机人员,在摄像头里打开 http`,
      `${who} speaks https only and the box speaks http: ask the installer to switch http on in the camera`,
    ),
  reply_strange: (who) =>
    words(
      'fault',
      `${who}的回答看不懂:请联系装机人员,看那个地址上是不是支持 ONVIF 的摄像头`,
      `The answers of ${who} are not understood: ask the installer whether an ONVIF camera is at that address`,
    ),
  no_stream: (who) =>
    words(
      'fault',
      `${who}说没有这一路画面:请联系装机人员,核对通道号和码流`,
      `${who} says that there is no such stream: ask the installer to check channel number and stream`,
    ),
  no_channel: (who) =>
    words(
      'fault',
      `${who}选的通道在录像机上找不到:请联系装机人员,核对通道号`,
      `The channel chosen for ${who} is not on the video recorder: ask the installer to check the channel number`,
    ),
  no_profile: (who) =>
    words(
      'fault',
      `${who}没有给出任何视频配置:请联系装机人员,在摄像头里打开 ONVIF 和主码流`,
      `${who} offers no video profile: ask the installer to switch ONVIF and the main stream on in the camera`,
    ),
  no_signal: (who) =>
    words(
      'fault',
      `${who}在线,但说自己没有视频信号:接在录像机上的,请看那一路的镜头有没有电`,
      `${who} is there but says it has no video signal: on a video recorder, see whether that lens has power`,
    ),
  codec: (who) =>
    words(
      'fault',
      `${who}的画面不是 H.264,也不是 H.265,录不了:请联系装机人员,把编码改成 H.264`,
      `${who} sends neither H.264 nor H.265, which cannot be recorded: ask the installer to set H.264`,
    ),
  only_metadata: (who) =>
    words(
      'fault',
      `${who}的这一路里只有数据,没有画面:请联系装机人员,在摄像头里打开这一路的视频`,
      `This stream of ${who} holds data and no picture: ask the installer to switch its video on in the camera`,
    ),
  too_many_viewers: (who) =>
    words(
      'fault',
      `同时看${who}的太多,它不肯再给画面:请关掉别处的预览(手机、电脑、录像机)`,
      `Too many are watching ${who}, so it gives no further picture: close it elsewhere (phones, computers, recorders)`,
    ),
  transport: (who) =>
    words(
      'fault',
      `${who}不支持盒子取画面的方式:请联系装机人员,在摄像头里允许 RTSP 走 TCP 或 UDP`,
      `${who} does not support the ways the box fetches pictures: ask the installer to allow RTSP over TCP or UDP`,
    ),
  no_key_frames: (who) =>
    words(
      'fault',
      `${who}一直在发,但没有关键帧,没法开始录:请联系装机人员,关掉智能编码(H.264+/H.265+),关键帧间隔设成 2–4 秒`,
      `${who} sends but no key frames, so recording cannot begin: ask the installer to turn H.264+/H.265+ (智能编码) off and set a key frame every 2–4 s`,
    ),
  stopped: (who) =>
    words(
      'fault',
      `${who}连着,但不再发画面:请给摄像头断电再通电`,
      `${who} is connected but has stopped sending: switch the camera's power off and on`,
    ),
  ended: (who) =>
    words(
      'fault',
      `${who}自己断开了画面,盒子在重新连接:常常这样请联系装机人员`,
      `${who} has ended its stream itself; the box is connecting again: call the installer if it happens often`,
    ),
  broken_stream: (who) =>
    words(
      'fault',
      `${who}发来的数据是坏的:请给摄像头断电再通电,常常这样请联系装机人员`,
      `What ${who} sends is damaged: switch the camera's power off and on, and call the installer if it happens often`,
    ),
  own_disk: (who) =>
    words(
      'fault',
      `盒子的硬盘写不进去,${who}没有录上。不是摄像头的毛病:请马上联系装机人员`,
      `The box cannot write to its disk, so ${who} is not recorded. It is not the camera: call the installer at once`,
    ),
  own_fault: (who) =>
    words(
      'fault',
      `盒子的录像程序出了错,${who}在重新开始录。不是摄像头的毛病:常常这样请联系装机人员`,
      `The box's own program failed and is starting ${who} again. It is not the camera: call the installer if it happens often`,
    ),
  box_busy: (who) =>
    words(
      'fault',
      `录像盒太忙,顾不上${who}。不是摄像头的毛病:请把盒子断电再通电,常常这样请联系装机人员`,
      `The box is too busy to attend to ${who}. It is not the camera: switch the box's power off and on, and call the installer if it happens often`,
    ),
  clock_jump: (who) =>
    words(
      'watch',
      `盒子的钟刚刚跳了,${who}在重新开始录:请等一会儿`,
      `The clock of the box has just jumped and ${who} is being started again: wait a moment`,
    ),
  long_key_frames: (who) =>
    words(
      'watch',
      `${who}在录像,但关键帧隔得太久,回放和查看都会慢:请联系装机人员,关掉智能编码(H.264+/H.265+),关键帧间隔设成 2–4 秒`,
      `${who} is recorded, but its key frames are too far apart to play and watch it well: ask the installer to turn H.264+/H.265+ (智能编码) off and set a key frame every 2–4 s`,
    ),
  b_frames: (who) =>
    words(
      'watch',
      `${who}在录像,但用了 B 帧,画面会晚一点:请联系装机人员,在摄像头里关掉 B 帧`,
      `${who} is recorded, but with B-frames, which delay the picture: ask the installer to switch B-frames off`,
    ),
  over_udp: (who) =>
    words(
      'watch',
      `${who}只能用 UDP 取画面,网络忙时画面会缺块:请联系装机人员,能改的话在摄像头里打开 TCP`,
      `${who} gives its picture over UDP only, so parts are lost when the network is busy: ask the installer to switch TCP on in the camera if it can`,
    ),
  ffmpeg_encrypted: (who) =>
    words(
      'watch',
      `${who}在录像,但画面是加密传的(RTSPS),录像盒要多费些力:校内网络可信的话,请装机人员在摄像头里关掉 RTSPS`,
      `${who} is recorded, but its stream is encrypted (RTSPS), which costs the box more: where the school's network can be trusted, ask the installer to switch RTSPS off`,
    ),
  ffmpeg_packets: (who) =>
    words(
      'watch',
      `${who}在录像,但画面打包的方式少见,录像盒要多费些力:请装机人员升级摄像头的固件,或换一种码流设置`,
      `${who} is recorded, but packs its stream in a rare way, which costs the box more: ask the installer to update its firmware or to set the stream otherwise`,
    ),
  ffmpeg_description: (who) =>
    words(
      'watch',
      `${who}在录像,但它对码流的说明录像盒看不全懂,要多费些力:请装机人员升级摄像头的固件`,
      `${who} is recorded, but the box does not quite understand how it describes its stream, which costs the box more: ask the installer to update its firmware`,
    ),
  ffmpeg_stamps: (who) =>
    words(
      'watch',
      `${who}在录像,但画面里的时间标记乱跳,时间只按收到的时刻记:请装机人员升级摄像头的固件,并核对帧率设置`,
      `${who} is recorded, but the times within its stream make no sense, so it is dated by when it arrives: ask the installer to update its firmware and to check its frame rate`,
    ),
  ffmpeg_fault: (who) =>
    words(
      'watch',
      `${who}在录像,但录像盒读它的画面时自己出过错,改用了备用的方法:请把这一条转告装机人员`,
      `${who} is recorded, but the box itself failed in reading it and fell back on another way: please pass this on to the installer`,
    ),
  profile_hidden: (who) =>
    words(
      'watch',
      `${who}还有一路没说是什么编码,盒子没用它,录的可能不是最清楚的一路:请联系装机人员,把主码流改成 H.264`,
      `${who} has a stream whose codec it does not tell, which the box does not use, so the clearest may not be recorded: ask the installer to set the main stream to H.264`,
    ),
  sub_dead: (who, since) =>
    words(
      'watch',
      `${who}的子码流从 ${since} 起取不到,盒子改看大画面找动静,费力:请联系装机人员,检查子码流`,
      `The sub-stream of ${who} has been dead since ${since}, so the box must watch the large picture: ask the installer to check the sub-stream`,
    ),
  sub_full: (who, since) =>
    words(
      'watch',
      `${who}在录像,但录像机(摄像头)从 ${since} 起不再多给一路画面,盒子改看录下来的画面找动静:请关掉别处的预览,或请装机人员提高它允许的连接数`,
      `${who} is recorded, but since ${since} it gives no further stream, so the box looks for movement in what it records: close live views elsewhere, or ask the installer to allow more connections`,
    ),
  not_looked_at: (who, since) =>
    words(
      'fault',
      `${who}在录像,但从 ${since} 起盒子没有看到画面里的动静:请联系装机人员,检查子码流和连接数`,
      `${who} is recorded, but the box has not looked at it since ${since}: ask the installer to check the sub-stream and how many may connect`,
    ),
  frozen_picture: (who, since) =>
    words(
      'fault',
      `${who}在录像,但画面从 ${since} 起一点都没变,像是卡住了,看不出有没有动静:请给摄像头断电再通电`,
      `${who} is recorded, but its picture has not changed at all since ${since} and seems to stand still, so nothing can be seen in it: switch the camera's power off and on`,
    ),
  unknown: (who) =>
    words(
      'fault',
      `${who}没有录上,原因还不清楚:请联系装机人员`,
      `${who} is not recorded and it is not clear why: call the installer`,
    ),
};

/** One reason in words; `since` null where that is not known. */
export function reasonWords(who: string, reason: CameraReason, since: Date | null): Words {
  return SAYINGS[reason](who, since === null ? '?' : localMinute(since));
}
