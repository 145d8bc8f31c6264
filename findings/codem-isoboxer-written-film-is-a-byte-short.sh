#!/usr/bin/env bash
# A film that codem-isoboxer has read and written again is a byte shorter, and no picture of it can be decoded.
#
# Expected: a file that is read, not changed and written again (parseBuffer, write) is the same file.
# Happens:  ffmpeg's box of tags (udta/meta) comes out a byte shorter. With the index in front (-movflags +faststart) everything behind it
#           moves, and the index still points where it was: nothing of sixty pictures is shown. With the index at the end the byte is
#           missing as well, and all are there. No error.
# Matters:  A clip is made to begin quickly in a browser, so its index is in front; whoever writes a label into it so destroys the evidence, and
#           its checksum is another one in any case. Footage is never written again here.
#
# Needs ffmpeg with libx264, and Node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts codem-isoboxer@0.3.10
ffmpeg -version | head -1
echo "codem-isoboxer $(node -p 'require("codem-isoboxer/package.json").version')"
film() {
  ffmpeg -loglevel error -nostdin -f lavfi -i testsrc=size=160x120:rate=10 -t 6 -pix_fmt yuv420p -c:v libx264 -preset ultrafast -threads 1 "$@"
}
film end.mp4
film -movflags +faststart front.mp4
cat >rewrite.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { parseBuffer } = require('codem-isoboxer');
const read = readFileSync(process.argv[2]);
const written = Buffer.from(parseBuffer(new Uint8Array(read).buffer).write());
writeFileSync(process.argv[3], written);
console.log(read.equals(written) ? 'the same' : `${read.length - written.length} byte shorter`);
JS
pictures() { ffmpeg -loglevel quiet -nostdin -i "$1" -f framecrc - | grep -vc '^#' || true; }
seen=''
for name in end front; do
  result=$(node rewrite.cjs $name.mp4 new-$name.mp4)
  seen+="$name: $(pictures $name.mp4) pictures, written $result, $(pictures new-$name.mp4) pictures; "
done
echo "$seen"
if [ "$seen" = 'end: 60 pictures, written 1 byte shorter, 60 pictures; front: 60 pictures, written 1 byte shorter, 0 pictures; ' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
