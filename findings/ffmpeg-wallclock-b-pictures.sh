#!/usr/bin/env bash
# With `-use_wallclock_as_timestamps 1` ffmpeg shows the pictures of a stream with B pictures in the order they were sent.
#
# Expected: the arrival replaces the clock of the stream (its decoding times), and a picture that is shown later than it is sent
#           still is: B pictures keep their offsets.
# Happens:  both times of each packet become its arrival. A film I P B B is copied so that P is due before the B pictures which
#           are shown before it; the times of the pictures in the order of the decoder run backwards at every third one.
#           The pictures themselves are all there. ffmpeg says nothing, neither when writing nor when reading.
# Matters:  It is the usual advice against cameras with a bad clock. People in such footage go to and fro, and a picture
#           looked up by its time is another one. Streams with B pictures keep their own times here.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1

film() {
  ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc=size=320x240:rate=10 -t 4 -pix_fmt yuv420p \
    -c:v libx264 -g 20 -x264-params b-adapt=0 -bf "$1" -f mpegts sent.ts
  ffmpeg -loglevel error -nostdin -re -i sent.ts -c copy -f mpegts pipe:1 |
    ffmpeg -loglevel error -y -use_wallclock_as_timestamps 1 -f mpegts -i pipe:0 -c copy arrived.mp4
}
# How often the time of a picture lies before that of the picture shown before it.
backwards() {
  ffprobe -v error -show_entries frame=pts_time -of csv=p=0 "$1" | tr -d ',' |
    awk 'NF { if ($1 < last) steps++; last = $1 } END { print steps + 0 }'
}
film 2
with=$(backwards arrived.mp4)
sent=$(backwards sent.ts)
ffprobe -v error -show_entries packet=pts_time,dts_time -of csv=p=0 arrived.mp4 | awk -F, '$1 != $2' | wc -l |
  xargs echo 'packets whose two times differ:'
film 0
without=$(backwards arrived.mp4)
echo "steps backwards: as sent $sent, arrived with B pictures $with, arrived without B pictures $without"
if [ "$sent" = 0 ] && [ "$with" -ge 8 ] && [ "$without" = 0 ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
