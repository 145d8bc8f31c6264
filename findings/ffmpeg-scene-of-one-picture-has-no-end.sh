#!/usr/bin/env bash
# ffmpeg sees a camera that is covered for one picture go dark, and never come back.
#
# Expected: scdet and select='gt(scene,…)' find where a picture is another than the one before: a lens that is covered and laid open again is
#           two changes, however long it was dark.
# Happens:  the score is the smaller one of two: how far the picture is from the last one, and how far that is from what it was a picture ago. Of two
#           changes of one size in a row the second has the score 0. Dark for two pictures is two changes, dark for one is one, and what is bright
#           and dark in turns changes once in twelve pictures.
# Matters:  Pictures are looked at once a second or less to save the processor, and who walks past the lens is on one of them. Changes are pictures
#           compared with the scene that was there before, not with each other.
#
# Needs ffmpeg (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | sed -n 1p
# Seconds with a change, by scdet and by select, of twelve pictures a second apart whose brightness is the expression.
changes() {
  ffmpeg -loglevel error -nostdin -y -f lavfi -i "nullsrc=size=64x64:rate=1:duration=12,format=gray,geq=lum='$1'" -pix_fmt yuv420p -c:v ffv1 film.mkv
  scdet=$(ffmpeg -loglevel error -nostdin -i film.mkv -vf 'scdet,metadata=print:key=lavfi.scd.time:file=-' -f null - | sed -n 's/.*scd.time=//p' | xargs)
  select=$(ffmpeg -loglevel error -nostdin -i film.mkv -vf "select='gt(scene,0.1)',metadata=print:file=-" -f null - | sed -n 's/.*pts_time://p' | xargs)
}
seen=
for expression in 'if(between(N,5,6),20,180)' 'if(eq(N,5),20,180)' 'if(mod(N,2),20,180)'; do
  changes "$expression"
  echo "$expression: changes at $scdet s by scdet, at $select s by select"
  seen="$seen$scdet by $select;"
done
if [ "$seen" = '5 7 by 5 7;5 by 5;1 by 1;' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
