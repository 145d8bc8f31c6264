#!/usr/bin/env bash
# ffmpeg's freezedetect tells the length of each freeze, but of one that lasts until the film is over.
#
# Expected: freezedetect writes where a picture stops, how long, and where it goes on. At the end of the film a freeze is over, as it is for what stays
#           black to blackdetect.
# Happens:  the last freeze has a beginning and nothing else. Whoever adds up the durations has 6 s of a camera that stops and comes back, and none of
#           one that stops for as long and stays so. Black for the same times is 6 s and 5.8 s, to the last picture.
# Matters:  A recording ends where its piece ends, each ten minutes, and a frozen camera stays frozen: the pieces that are frozen to the end
#           count as moving. A beginning without an end is closed with the end of the piece.
#
# Needs ffmpeg (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | sed -n 1p
# Ten seconds at five pictures a second whose brightness is the expression
film() { ffmpeg -loglevel error -nostdin -y -f lavfi -i "nullsrc=size=64x64:rate=5:duration=10,format=gray,geq=lum='$1'" -pix_fmt yuv420p -c:v ffv1 film.mkv; }
durations() { ffmpeg -loglevel info -nostdin -i film.mkv -vf "$1=d=2" -f null - 2>&1 | sed -n "s/.*${1%detect}_duration: *//p" | xargs; }
starts() { ffmpeg -loglevel info -nostdin -i film.mkv -vf freezedetect=d=2 -f null - 2>&1 | grep -c freeze_start; }
seen=
for still in 'between(N,10,39)' 'gte(N,20)'; do
  film "if($still,120,128+N*2)"
  freezes="$(starts) starts, lengths '$(durations freezedetect)'"
  film "if($still,16,200)"
  black="'$(durations blackdetect)'"
  echo "$still: freezes $freezes; black $black"
  seen="$seen$freezes $black;"
done
if [ "$seen" = "1 starts, lengths '6' '6';1 starts, lengths '' '5.8';" ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
