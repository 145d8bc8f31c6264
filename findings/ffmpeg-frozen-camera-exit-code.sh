#!/usr/bin/env bash
# ffmpeg ends with exit code 0 when the camera it records stops sending.
#
# Expected: `-timeout` of RTSP makes a camera that has frozen with its line open an error of input: ffmpeg says so and ends with
#           a code that is not 0, as it does when the camera cannot be reached.
# Happens:  it says "Connection timed out", closes the file, and ends with 0, after twice the timeout (it waits as long again for an
#           answer to its TEARDOWN). A camera that closes the connection while it sends is not even said: 0 as well.
# Matters:  "Ended well" is what a recording that was broken off looks like; fluent-ffmpeg tells `end`, not `error`. The end of a
#           live recording is taken for a failure whatever its code.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
camera=
trap '[ -z "$camera" ] || kill "$camera"; rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | sed -n 1p
ffmpeg -loglevel error -nostdin -f lavfi -i testsrc=size=160x120:rate=10 -t 2 -pix_fmt yuv420p -c:v libx264 -bf 0 -g 10 \
  -x264-params repeat-headers=1:slices=1 -bsf:v filter_units=remove_types=6 film.h264
cat >camera.mjs <<'JS'
// Speaks as much RTSP as ffmpeg asks for over TCP, sends pictures for three seconds, and then freezes or hangs up.
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
const units = readFileSync('film.h264', 'latin1').split(/\0?\0\0\x01/).slice(1).map((unit) => Buffer.from(unit, 'latin1'));
const parameters = [7, 8].map((type) => units.find((unit) => (unit[0] & 31) === type).toString('base64'));
const sdp = `v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1;sprop-parameter-sets=${parameters}\r\na=control:t\r\n`;
const answers = { OPTIONS: 'Public: DESCRIBE, SETUP, PLAY\r\n', SETUP: 'Session: 1\r\nTransport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n' };
const server = createServer((line) => {
  let [frozen, number, time] = [false, 0, 0];
  line.on('error', () => {}).on('data', (data) => {
    if (frozen) return;
    const [, method, sequence] = /^(\w+)[^]*CSeq: *(\d+)/i.exec(data) ?? [];
    const body = method === 'DESCRIBE' ? `Content-Type: application/sdp\r\nContent-Length: ${sdp.length}\r\n\r\n${sdp}` : '\r\n';
    line.write(`RTSP/1.0 200 OK\r\nCSeq: ${sequence}\r\n${answers[method] ?? 'Session: 1\r\n'}${body}`);
    if (method !== 'PLAY') return;
    const sending = setInterval(() => {
      for (let last = false; !last; ) {
        const unit = units[number % units.length];
        last = (unit[0] & 31) < 6;
        const head = Buffer.from([0x24, 0, 0, 0, 0x80, last ? 224 : 96, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        head.writeUInt16BE(12 + unit.length, 2);
        head.writeUInt16BE(number++, 6);
        head.writeUInt32BE(time, 8);
        line.write(Buffer.concat([head, unit]));
      }
      time += 9000;
    }, 100);
    setTimeout(() => {
      frozen = true;
      clearInterval(sending);
      if (process.argv[2] === 'hangs-up') line.destroy();
    }, 3000);
  });
}).listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
record() {
  rm -f port
  node camera.mjs "$1" &
  camera=$!
  until [ -s port ]; do sleep 0.1; done
  code=0
  ffmpeg -loglevel error -nostdin -y -rtsp_transport tcp -timeout 2000000 -i "rtsp://127.0.0.1:$(cat port)/live" -c copy film.mkv 2>said || code=$?
  kill $camera
  camera=
  said=$(sed 's/.*: //' said)
  pictures=$(ffprobe -v error -count_packets -show_entries stream=nb_read_packets -of csv=p=0 film.mkv)
  echo "a camera that $1: exit code $code, said: ${said:-nothing}, pictures $pictures"
}
record freezes
frozen="$code $said"
record hangs-up
hung="$code $said"
refused=0
ffmpeg -loglevel quiet -nostdin -y -rtsp_transport tcp -i "rtsp://127.0.0.1:$(cat port)/live" -c copy film.mkv || refused=$?
echo "a camera that is not there: exit code $refused"
if [ "$frozen" = '0 Connection timed out' ] && [ "$hung" = '0 ' ] && [ "$refused" != 0 ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
