#!/usr/bin/env bash
# ffmpeg's `-skip_frame nokey` shows a few of the key pictures of an open-GOP H.264 film, and loses the rest.
#
# Expected: "nokey: discard all frames except keyframes": as many pictures as there are packets that ffmpeg itself marks as key
#           frames, whether the groups are closed (IDR) or open (an I picture with a recovery point, x264's `open-gop`).
# Happens:  of 15 packets marked as key frames three are shown, all with the time of the third. Decoded whole, the film shows
#           all 15 as key frames. It takes B pictures that others refer to (x264's default): without them all 15 come.
# Matters:  Who looks only at key pictures to spare the processor sees nothing of most of the day. A camera that sends
#           open groups is found by comparing what was shown with what was marked.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1

# a group of two seconds, thirty seconds: fifteen groups
film() {
  ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc2=size=320x240:rate=10 -t 30 -pix_fmt yuv420p \
    -c:v libx264 -g 20 -x264-params "scenecut=0:bframes=2:$1" film.mp4
}
marked() { ffprobe -v error -show_entries packet=flags -of csv=p=0 film.mp4 | grep -c K; }
shown() { ffmpeg -loglevel error -nostdin -skip_frame nokey -i film.mp4 -fps_mode passthrough -f framemd5 - | grep -vc '^#'; }
whole() {
  ffmpeg -loglevel error -nostdin -i film.mp4 -vf "select=eq(key\,1)" -fps_mode passthrough -f framemd5 - | grep -vc '^#'
}
look() {
  film "$1"
  found="$(marked) $(shown) $(whole)"
  echo "$1: packets marked as key frames, shown with nokey, key frames when all is decoded: $found"
}
look open-gop=1:b-pyramid=normal
open=$found
look open-gop=1:b-pyramid=none
flat=$found
look open-gop=0:b-pyramid=normal
closed=$found
if [ "$open" = '15 3 15' ] && [ "$flat" = '15 15 15' ] && [ "$closed" = '15 15 15' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
