#!/usr/bin/env bash
# Where a camera was silent for half a minute, ffmpeg and GStreamer copy its transport stream as if nothing were missing.
#
# Expected: the times of the pictures say that there is a hole, and a copy in Matroska has it too: 40 s from the first picture to the last, as in the
#           stream, and as GStreamer has it when the pictures come from Matroska.
# Happens:  "-c copy" without a further word closes the hole of 30 s, and GStreamer every one, also of a second: the copies last 10 s. A jump is taken
#           for a clock that was set anew. ffmpeg keeps a hole of 9 s, and all of them with -copyts. Exit code 0, and no warning.
# Matters:  All that comes after a fault of the line is half a minute earlier than it was, and nobody sees that something is missing. Films that are
#           imported are read with -dts_delta_threshold of two hours, the longest that is taken.
#
# Needs ffmpeg (Debian 12: 5.1), and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
needed=(gstreamer1.0-tools=1.22.0-2+deb12u1 libgstreamer-plugins-base1.0-0 libgstreamer-plugins-bad1.0-0)
apt-get download --quiet=2 -o APT::Sandbox::User=root libgstreamer1.0-0 gstreamer1.0-plugins-good gstreamer1.0-plugins-bad $(
  apt-get install --simulate --no-install-recommends "${needed[@]}" | awk '/^Inst/ && $2 != "libgstreamer1.0-0" { print $2 }'
)
for package in *.deb; do dpkg-deb --extract "$package" .; done
libraries=usr/lib/x86_64-linux-gnu
mkdir plugins
for plugin in coreelements matroska mpegtsdemux videoparsersbad; do cp "$libraries/gstreamer-1.0/libgst$plugin.so" plugins; done
gst() {
  LD_LIBRARY_PATH=$libraries GST_PLUGIN_SYSTEM_PATH=plugins GST_REGISTRY=registry "usr/bin/$@"
}
gst gst-launch-1.0 --version | sed -n 1p
ffmpeg -version | sed -n 1p
# Seconds from the first picture to the last
times() { ffprobe -v error -show_entries packet=pts_time -of csv=p=0 "$1" | tr -d , | awk 'NR == 1 { first = $1 } { last = $1 } END { printf "%.1f\n", last - first }'; }
seen=
for hole in 0 1 9 30; do
  ffmpeg -loglevel error -nostdin -y -f lavfi -i testsrc2=size=64x64:rate=10:duration=10 -vf "setpts='if(gte(N,40),PTS+$hole/TB,PTS)'" -vsync passthrough \
    -c:v libx264 -preset ultrafast -g 20 -sc_threshold 0 -bf 0 film.ts
  ffmpeg -loglevel warning -nostdin -y -i film.ts -c copy ffmpeg.mkv
  ffmpeg -loglevel error -nostdin -y -copyts -i film.ts -c copy copyts.mkv
  gst gst-launch-1.0 -q filesrc location=film.ts ! tsdemux ! h264parse ! matroskamux ! filesink location=gstreamer.mkv
  gst gst-launch-1.0 -q filesrc location=copyts.mkv ! matroskademux ! h264parse ! matroskamux ! filesink location=from-matroska.mkv
  found=$(for film in film.ts ffmpeg.mkv copyts.mkv gstreamer.mkv from-matroska.mkv; do times "$film"; done | xargs)
  echo "hole of $hole s: the stream, by ffmpeg, by ffmpeg -copyts, by GStreamer, by GStreamer from Matroska $found s"
  seen="$seen$found;"
done
if [ "$seen" = '9.9 9.9 9.9 9.9 9.9;10.9 10.9 10.9 10.3 10.9;18.9 18.9 18.9 10.3 18.9;39.9 9.9 39.9 10.3 39.9;' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
