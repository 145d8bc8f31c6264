#!/usr/bin/env bash
# ffmpeg finds a covered lens sharper than a sharp picture, and one that is covered for one picture leaves the whole recording without a number.
#
# Expected: blurdetect gives a picture a number that grows with its blur: a lens with a hand or a bag before it has the greatest, or at least one that
#           is no better than a picture in focus. At the end it gives the mean of all pictures.
# Happens:  the width of edges is measured, and where there is none there is no number: an even picture has "nan", which is above no limit, and a
#           single one of twenty makes the mean of the film "nan". With the noise of a dark sensor on it the even picture has a third of the blur of
#           a sharp one. Out of focus is as expected.
# Matters:  A lens is to be cleaned when its blur is above a limit. Grease is found, and the camera with a bag over it is the sharpest of the
#           school. Whether there is anything to see is asked first, by the spread of brightness.
#
# Needs ffmpeg (Debian 12: 5.1).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
ffmpeg -version | sed -n 1p
# The mean blur of twenty test pictures through this filter
blur() {
  ffmpeg -loglevel info -nostdin -f lavfi -i "testsrc2=size=320x240:rate=5:duration=4,format=gray,$1,format=gray" -vf blurdetect -f null - 2>&1 |
    sed -n 's/.*blur mean: -\{0,1\}//p'
}
bag=drawbox=color=gray:thickness=fill
sharp=$(blur null)
unfocused=$(blur gblur=3)
covered=$(blur "$bag")
noisy=$(blur "$bag,noise=alls=8:all_seed=1:allf=t")
once=$(blur "$bag:enable='eq(n,10)'")
echo "sharp $sharp, out of focus $unfocused, covered $covered, covered with noise $noisy, covered for one picture of twenty $once"
order=$(awk "BEGIN { print ($noisy * 2 < $sharp && $sharp * 2 < $unfocused) }")
if [ "$order $covered $once" = '1 nan nan' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
