#!/usr/bin/env bash
# ffprobe gives the end of a fragmented MP4 piece as its duration.
#
# Expected: `duration` is how long it is, and `start_time` where it begins: the third two seconds of a recording in pieces (initialization
#           and piece put together, as a player does) begin at 4 and last 2, as the same piece says as MPEG-TS.
# Happens:  the piece as fragmented MP4 begins at 4 and "lasts" 6, with twenty pictures at ten a second. MediaInfo says 2 seconds.
# Matters:  Whoever adds up the pieces of a day has them grow from the first to the last, and finds no gap among them. The length is
#           duration less start_time here, or is counted from the packets.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffprobe -version | sed -n 1p
ffmpeg -loglevel error -nostdin -f lavfi -i testsrc=size=160x120:rate=10 -t 6 -pix_fmt yuv420p -c:v libx264 -bf 0 -g 20 film.mp4
for kind in fmp4 mpegts; do
  ffmpeg -loglevel error -nostdin -i film.mp4 -c copy -f hls -hls_time 2 -hls_segment_type $kind -hls_list_size 0 \
    -hls_fmp4_init_filename start.mp4 -hls_segment_filename "$kind%d" $kind.m3u8
done
told=
for piece in 0 1 2; do
  cat start.mp4 "fmp4$piece" >"fmp4-$piece"
  mv "mpegts$piece" "mpegts-$piece"
  for kind in fmp4 mpegts; do
    is=$(ffprobe -v error -count_packets -show_entries format=start_time,duration:stream=nb_read_packets -of default=nw=1 "$kind-$piece" | sort -u | tr '\n' ' ')
    echo "piece $piece as $kind: $is"
    told="$told$(sed -E 's/.*duration=([0-9]+).*/\1/' <<<"$is")"
  done
done
# fmp4 and mpegts in turns
if [ "$told" = 224262 ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
