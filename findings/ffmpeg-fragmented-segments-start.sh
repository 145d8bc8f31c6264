#!/usr/bin/env bash
# ffmpeg's segments lose the running time of the recording when they are fragmented MP4, although nobody asked for it.
#
# Expected: without `-reset_timestamps 1` (off by default) a segment begins at the time it has within the recording: the second of
#           four-second segments at 4. In Matroska, transport streams and plain MP4 it does, and so does the CSV list.
# Happens:  with `movflags=frag_keyframe+empty_moov` each file begins at 0: the muxer writes times since its own first
#           packet (tfdt), and `frag_discont` changes nothing.
# Matters:  A film that is put together again by the times in its pieces has all pieces on top of each other. Fragmented
#           segments need their beginning from the list, or from whoever cut them.
#
# Needs ffmpeg with libx264 (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | head -1

starts() {
  rm -f piece*
  ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc=size=320x240:rate=10 -t 12 -pix_fmt yuv420p -c:v libx264 -g 20 -bf 0 \
    -f segment -segment_time 4 -segment_list list.csv -segment_list_type csv "$@" piece%d.mp4
  found=$(for n in 0 1 2; do ffprobe -v error -show_entries format=start_time -of csv=p=0 piece$n.mp4 | cut -d. -f1; done | xargs)
  echo "$*: segments begin at $found s, by the list at $(cut -d, -f2 list.csv | cut -d. -f1 | xargs) s"
}
starts -segment_format matroska
matroska=$found
starts -segment_format mp4
plain=$found
starts -segment_format mp4 -segment_format_options movflags=+frag_keyframe+empty_moov+default_base_moof
fragmented=$found
starts -segment_format mp4 -segment_format_options movflags=+frag_keyframe+empty_moov+default_base_moof+frag_discont
discont=$found
if [ "$matroska" = '0 4 8' ] && [ "$plain" = '0 4 8' ] && [ "$fragmented" = '0 0 0' ] && [ "$discont" = '0 0 0' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
