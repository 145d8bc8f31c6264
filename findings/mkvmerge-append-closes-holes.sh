#!/usr/bin/env bash
# mkvmerge closes the hole where a piece of a recording is missing: what follows is shown earlier than it was.
#
# Expected: pieces that carry the running time of the recording (ffmpeg's segments: the first begins at 0, the third at 8) keep it when they are
#           joined by `mkvmerge a + b`, as a piece by itself keeps it; or the join says that they do not follow each other.
# Happens:  the third piece behind the first begins at 4, without a warning; with the second between them everything is where it was.
# Matters:  A camera's day is cut into pieces, and one is missing where the current failed. Joined so, every later picture is too early by
#           what is missing, and is shown beside another record. Pieces are joined by their own times, or shown one by one.
#
# Needs ffmpeg with libx264; mkvmerge, or apt-get of Debian 12 to fetch it (74).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
if ! command -v mkvmerge >/dev/null; then
  apt-get download --quiet=2 -o APT::Sandbox::User=root $(apt-get install --simulate --no-install-recommends mkvtoolnix | awk '/^Inst/ { print $2 }')
  for package in *.deb; do dpkg-deb --extract "$package" .; done
  export PATH="$folder/usr/bin:$PATH"
  libraries="$folder/usr/lib/x86_64-linux-gnu"
fi
join() { LD_LIBRARY_PATH=${libraries:-} mkvmerge "$@"; }
join --version
ffmpeg -version | head -1
ffmpeg -loglevel error -nostdin -f lavfi -i testsrc=size=160x120:rate=10 -t 12 -pix_fmt yuv420p -c:v libx264 -preset ultrafast -g 20 -bf 0 \
  -f segment -segment_time 4 -reset_timestamps 0 piece%d.mkv
moments() { ffprobe -v error -select_streams v -show_entries packet=pts_time,flags -of csv=p=0 "$1" | grep K | cut -d, -f1 | cut -c1-4 | xargs; }
join --quiet -o alone.mkv piece2.mkv
join --quiet -o all.mkv piece0.mkv + piece1.mkv + piece2.mkv
join -o hole.mkv piece0.mkv + piece2.mkv >said
alone=$(moments alone.mkv)
all=$(moments all.mkv)
hole=$(moments hole.mkv)
warnings=$(grep -ci warning said || true)
echo "key pictures of the third piece alone at $alone; of all three at $all; of the first and third at $hole, with $warnings warnings"
seen="$alone | $all | $hole | $warnings"
if [ "$seen" = '8.00 10.0 | 0.00 2.00 4.00 6.00 8.00 10.0 | 0.00 2.00 4.00 6.00 | 0' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
