#!/usr/bin/env bash
# ffmpeg's filter fps=1/10 gives for second 20 the picture of second 24, and -r 1/10 the one of second 13.
#
# Expected: one picture every ten seconds, and the one that is stamped 20 s is the picture nearest to it ("near: round to nearest" is the
#           default). Both ways to ask for a rate, the filter and -r, give the same.
# Happens:  of a film of a picture a second the pictures stamped 0, 10, 20 … are those of seconds 4, 14, 24 …: half an interval later. With
#           -r they are of 0, 3, 13, 23 … Only round=up gives the second that is stamped.
# Matters:  A picture a minute has the label 06:12:00 and shows half a minute later: the delivery is at the gate before it came.
#           Pictures are chosen by `select`, which keeps the time of each.
#
# Needs ffmpeg (Debian 12: 5.1) and Node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | sed -n 1p
# A minute whose pictures are as bright as four times their second.
ffmpeg -loglevel error -nostdin -f lavfi -i 'nullsrc=size=16x16:rate=1:duration=60,format=gray,geq=lum=N*4' -c:v ffv1 film.mkv
seconds() {
  ffmpeg -loglevel error -nostdin -y -i film.mkv "$@" -c:v ffv1 few.mkv
  stamps=$(ffprobe -v error -show_entries packet=pts_time -of csv=p=0 few.mkv | sed 's/\..*//' | tr '\n' ' ')
  shown=$(ffmpeg -loglevel error -nostdin -i few.mkv -f rawvideo -pix_fmt gray - | node -e '
    const greys = require("node:fs").readFileSync(0);
    console.log(Array.from({ length: greys.length / 256 }, (_, index) => greys[index * 256] / 4).join(" "));')
  echo "$*: stamped $stamps, shown $shown"
}
seconds -vf fps=1/10
filtered=$shown
seconds -r 1/10
rated=$shown
seconds -vf fps=1/10:round=up
if [ "$filtered" = '4 14 24 34 44 54' ] && [ "$rated" = '0 3 13 23 33 43 53' ] && [ "$shown" = '0 10 20 30 40 50' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
