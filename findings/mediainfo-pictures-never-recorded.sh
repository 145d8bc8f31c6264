#!/usr/bin/env bash
# MediaInfo counts pictures that are not in a Matroska recording, and calls one with a hole of three seconds constant.
#
# Expected: "Frame count" is the number of pictures, and "Frame rate mode" says variable when they do not come evenly: of an MP4 file with
#           the same pictures it says 89 and VFR.
# Happens:  in Matroska the count is length by nominal rate, 120 where 89 are, and the mode is CFR at 10.000, as for the recording
#           without the hole: nothing tells the two apart. `--ParseSpeed=1` counts 89 and still says CFR at 10.000.
# Matters:  Recordings of a camera that fell silent for a while look whole to whoever checks them so. Holes are found by the times of the
#           pictures (ffprobe -show_entries packet=pts_time), not by counts and rates.
#
# Needs ffmpeg with libx264, and mediainfo (Debian 12: 23.04).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mediainfo --Version | tail -1
ffmpeg -version | head -1
record() {
  ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc=size=160x120:rate=10 -vf "$1" -vsync vfr -t 12 \
    -pix_fmt yuv420p -c:v libx264 -preset ultrafast -g 20 "$2.mkv"
  ffmpeg -loglevel error -nostdin -y -i "$2.mkv" -c copy "$2.mp4"
}
record null whole
record "select='not(between(t,3,6))'" hole
seen=''
for file in whole.mkv hole.mkv whole.mp4 hole.mp4; do
  said=$(mediainfo --Output='Video;%FrameCount% %FrameRate_Mode% %FrameRate%' $file)
  slow=$(mediainfo --ParseSpeed=1 --Output='Video;%FrameCount% %FrameRate_Mode% %FrameRate%' $file)
  pictures=$(ffprobe -v error -count_packets -show_entries stream=nb_read_packets -of csv=p=0 $file)
  echo "$file: $pictures pictures; MediaInfo says $said, with ParseSpeed=1 $slow"
  seen="$seen$pictures: $said, $slow; "
done
if [ "$seen" = '120: 120 CFR 10.000, 120 CFR 10.000; 89: 120 CFR 10.000, 89 CFR 10.000; 120: 120 CFR 10.000, 120 CFR 10.000; 89: 89 VFR 7.417, 89 VFR 7.417; ' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
