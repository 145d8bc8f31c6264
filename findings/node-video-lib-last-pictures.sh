#!/usr/bin/env bash
# A film that node-video-lib builds anew lacks its last two pictures, and one in fragments is a film without pictures.
#
# Expected: MovieParser reads MP4, and MP4Builder writes the film it read: 120 pictures in, 120 out.
# Happens:  where pictures refer to later ones (B pictures, what cameras and x264 make) the first is shown two pictures after it is decoded, and
#           the edit list of the file takes that off; the one that is built begins at 0 and is as long as before, so that the last two
#           are beyond its end: 118 of 120 are shown. Without B pictures all are. A fragmented MP4 is a film of 0 s without tracks; no error.
# Matters:  The moment that a clip was asked for may be its last, and recordings in fragments are "empty". Clips are made by
#           ffmpeg here.
#
# Needs ffmpeg with libx264, and Node.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-video-lib@2.5.0
ffmpeg -version | head -1
echo "node $(node --version) node-video-lib $(node -p 'require("node-video-lib/package.json").version')"
film() {
  ffmpeg -loglevel error -nostdin -f lavfi -i testsrc=size=64x48:rate=10 -t 12 -pix_fmt yuv420p -c:v libx264 -g 20 -threads 1 "$@"
}
film -bf 2 referring.mp4
film -bf 0 plain.mp4
ffmpeg -loglevel error -nostdin -i referring.mp4 -c copy -movflags +frag_keyframe+empty_moov fragments.mp4
cat >build.cjs <<'JS'
const { openSync, closeSync } = require('node:fs');
const { MovieParser, MP4Builder } = require('node-video-lib');
const from = openSync(process.argv[2], 'r');
const movie = MovieParser.parse(from);
console.log(`${movie.relativeDuration()} s, pictures: ${movie.tracks.reduce((sum, { samples }) => sum + samples.length, 0)}`);
const to = openSync(process.argv[3], 'w');
if (movie.tracks.length) MP4Builder.build(movie, from, to);
closeSync(to);
JS
shown() {
  ffmpeg -loglevel error -nostdin -i "$1" -fps_mode passthrough -f framemd5 - | grep -vc '^#'
}
seen=
for name in referring plain fragments; do
  read=$(node build.cjs $name.mp4 built-$name.mp4)
  before=$(shown $name.mp4)
  after=none
  if [ -s built-$name.mp4 ]; then after=$(shown built-$name.mp4); fi
  echo "$name.mp4: $before pictures are shown; node-video-lib reads $read; shown of what it built: $after"
  seen="$seen$before/$read/$after;"
done
if [ "$seen" = '120/12 s, pictures: 120/118;120/12 s, pictures: 120/120;120/0 s, pictures: 0/none;' ]; then
  echo 'as described'
else
  echo "CHANGED $seen"
  exit 1
fi
