#!/usr/bin/env bash
# ffmpeg cuts a film with periodic intra refresh where no picture can be decoded, and most of each piece is never shown.
#
# Expected: `-f segment -c copy` begins a piece at a key frame, so that each piece can be played by itself; of a stream that has
#           one IDR picture and is refreshed strip by strip from then on, either one long piece or pieces that play.
# Happens:  the packet in which a refresh begins (recovery point) is marked as a key frame, in the packet flags and in the MP4's
#           sync samples. Pieces are cut there, and of the 20 pictures of a piece ffmpeg itself shows two, with exit code 0
#           and without a word. Seeking by these marks has the same end.
# Matters:  Small cameras refresh so to have an even rate. Their footage looks complete by size, packets and key frames, and a
#           piece that is watched alone is a tenth of a second. Whoever records them hands on what lies before, too.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1

# twelve seconds at ten pictures a second, refreshed every two seconds
ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc=size=320x240:rate=10 -t 12 -pix_fmt yuv420p \
  -c:v libx264 -x264-params intra-refresh=1:keyint=20:bframes=0 film.mp4
ffmpeg -loglevel error -nostdin -y -i film.mp4 -c copy -f segment -segment_time 2 -reset_timestamps 1 piece%d.mp4
marked=$(ffprobe -v error -show_entries packet=flags -of csv=p=0 film.mp4 | grep -c K)
idr=$(ffmpeg -hide_banner -nostdin -i film.mp4 -c copy -bsf:v trace_headers -f null - 2>&1 | grep -c 'nal_unit_type .*= 5$')
pieces=$(find . -name 'piece*.mp4' | wc -l)
shown() { ffmpeg -loglevel error -nostdin -i "$1" -fps_mode passthrough -f framemd5 - | grep -vc '^#'; }
sent() { ffprobe -v error -count_packets -show_entries stream=nb_read_packets -of csv=p=0 "$1"; }
echo "whole film: packets $(sent film.mp4), shown $(shown film.mp4), marked as key frames $marked, IDR pictures $idr, pieces $pieces"
few=0
for piece in piece[1-9].mp4; do
  pictures=$(shown "$piece")
  echo "$piece: packets $(sent "$piece"), shown $pictures"
  [ "$pictures" -le 4 ] && few=$((few + 1))
done
if [ "$marked" = 6 ] && [ "$idr" = 1 ] && [ "$pieces" = 6 ] && [ "$few" = 5 ] && [ "$(shown film.mp4)" = 120 ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
