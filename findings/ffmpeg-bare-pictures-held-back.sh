#!/usr/bin/env bash
# ffmpeg holds back the newest picture of a live stream of bare pictures, however its decoder is set.
#
# Expected: `rawvideo` compresses nothing: "-f rawvideo" gives a picture as soon as it is decoded. Whoever knows that decoders with
#           several threads wait sets "-threads 1" before the input, and has each picture at once.
# Happens:  each picture comes when the next one does. What writes bare pictures is an encoder with threads of its own, which
#           keeps one picture for them; only "-threads 1" behind the input, among the output's options, ends that.
# Matters:  At a key picture every two seconds somebody who looks is two seconds behind, and what was seen is dated wrongly;
#           the last picture before a camera falls silent is never seen.
#
# Needs ffmpeg (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1

bytes=$((160 * 90))
mkfifo in
# Five pictures, two seconds apart: how many have come out two seconds after each. It begins with the second one.
look() {
  # shellcheck disable=SC2086
  ffmpeg -loglevel error -nostdin $1 -f rawvideo -pix_fmt gray -s 160x90 -r 25 -i pipe:0 \
    -vsync passthrough $2 -f rawvideo pipe:1 < in > out.raw &
  exec 3> in
  found=''
  for _ in 1 2 3 4 5; do
    head -c "$bytes" /dev/zero >&3
    sleep 2
    found="$found$(($(stat -c %s out.raw) / bytes)) "
  done
  exec 3>&-
  wait
  echo "before the input '$1', behind it '$2': $found"
}
look '-threads 1' ''
held=$found
look '-threads 1' '-threads 1'
if [ "${held:2}" = '1 2 3 4 ' ] && [ "${found:2}" = '2 3 4 5 ' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
