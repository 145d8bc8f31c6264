#!/usr/bin/env bash
# ffmpeg copies H.264 from an MP4 into an MPEG program stream that nobody can read, itself included.
#
# Expected: as for an MPEG transport stream: where the muxer needs start codes, ffmpeg puts `h264_mp4toannexb` in by itself;
#           or it refuses.
# Happens:  `-c copy -f mpeg` (and `-f vob`) writes the length-prefixed units of the MP4 as they are, exit code 0, and says
#           no more than when all is well (of a VBV buffer). Read back, the video stream is "Audio: mp3, 0 channels". H.265
#           likewise. With the filter named it is right.
# Matters:  GB/T 28181 carries video in program streams. A recording in MP4 handed to a platform so is received, stored and
#           black; what made it reports success.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1

ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc2=size=640x360:rate=10 -t 6 -pix_fmt yuv420p -c:v libx264 -bf 0 -g 20 film.mp4
read_back() { ffprobe -v quiet -show_entries stream=codec_type,codec_name -of csv=p=0 "$1" | tr '\n' ' '; }
copy() {
  ffmpeg -loglevel warning -nostdin -y -i film.mp4 -c copy "$@" 2>complaints && code=0 || code=$?
  for name in "$@"; do file=$name; done
  seen=$(read_back "$file")
  echo "-c copy $*: exit code $code, complaints $(wc -l <complaints), read back as ${seen:-nothing}"
}
copy -f mpegts film.ts
transport=$seen
copy -f mpeg film.mpg
program=$seen ended=$code
complaints=$(sed 's/@ [^]]*/@/' complaints)
copy -bsf:v h264_mp4toannexb -f mpeg told.mpg
told=$seen
usual=$(sed 's/@ [^]]*/@/' complaints)
case "$transport/$program/$told" in
  h264,video*/mp3,audio*/h264,video*) same=yes ;;
  *) same=no ;;
esac
if [ $same = yes ] && [ "$complaints" = "$usual" ] && [ "$ended" = 0 ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
