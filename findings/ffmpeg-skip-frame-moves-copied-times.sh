#!/usr/bin/env bash
# ffmpeg moves the times of pictures that it only copies when it is told to decode key pictures alone.
#
# Expected: -skip_frame nokey is for the decoder: with "-c copy" nothing is decoded, and the copy is the same with it and without it.
# Happens:  of a Matroska film with a hole of 30 s after 2 s the decoding times in the copy, by which fragments are placed, go on as if there were no
#           hole: the fragment of second 32 begins at 2, and the one of 34 at 4. Offsets of 30 s bring its pictures to where they belong. From MP4
#           with the same pictures all is right. No warning.
# Matters:  Key pictures are looked at while the film is copied, in one run. Who reads where a fragment begins has all that comes after the hole
#           half a minute too early. Films are copied in a run of their own.
#
# Needs ffmpeg (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | sed -n 1p
for kind in mkv mp4; do
  ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc=size=64x64:rate=10:duration=6 -vf "setpts='if(gte(N,20),PTS+30/TB,PTS)'" -vsync passthrough \
    -c:v libx264 -preset ultrafast -g 20 -sc_threshold 0 -pix_fmt yuv420p "film.$kind"
done
# When key pictures are decoded and shown in the copy, in seconds
keys() {
  ffmpeg -loglevel warning -nostdin -y "$@" -c copy -movflags frag_keyframe+empty_moov+default_base_moof copy.mp4
  ffprobe -v error -show_entries packet=pts_time,dts_time,flags -of csv=p=0 copy.mp4 | awk -F, '/K/ { printf "%g/%g ", $2, $1 }'
}
seen=
for kind in mkv mp4; do
  plain=$(keys -i "film.$kind")
  skipping=$(keys -skip_frame nokey -i "film.$kind")
  echo "$kind, key pictures by decoding time/time: $plain with -skip_frame nokey: $skipping"
  seen="$seen$plain| $skipping;"
done
if [ "$seen" = '0/0 32/32 34/34 | 0/0 2/32 4/34 ;0/0 32/32 34/34 | 0/0 32/32 34/34 ;' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
