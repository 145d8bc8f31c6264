#!/usr/bin/env bash
# Time::Duration::Parse reads -1:30 as half an hour less: the minus is of the hour alone.
#
# Expected: "-1:30" is an hour and a half less, as "1:30" is one more: hours, minutes and seconds with colons are one of the forms that it names,
#           and a leading minus is of the whole, as in "-90 minutes".
# Happens:  the minutes are added to the hour that was taken away: -1:30 is -1800 s, -0:45 is 2700 s, and -0:00:30 is 30 s, later instead of earlier.
#           So is "-1h 30m". "-90 minutes" and "-1.5 hours" are right.
# Matters:  How far a camera's clock is behind is written so. One that is 45 minutes behind is 45 minutes ahead, and each picture is moved
#           away from its time twice. Deviations are whole milliseconds with a sign.
#
# Needs Perl, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root libtime-duration-parse-perl=0.16-1 libexporter-lite-perl
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PERL5LIB=usr/share/perl5
cat >ask.pl <<'PL'
use strict;
use warnings;
use Time::Duration::Parse;

print "Time::Duration::Parse $Time::Duration::Parse::VERSION, Perl $^V\n";
my @seen;
for my $text ('1:30', '-90 minutes', '-1.5 hours', '-1:30', '-1h 30m', '-0:45', '-0:00:30') {
  push @seen, parse_duration($text);
  print "$text -> $seen[-1] s\n";
}
my $as_described = "@seen" eq '5400 -5400 -5400 -1800 -1800 2700 30';
print $as_described ? "as described\n" : "CHANGED\n";
exit !$as_described;
PL
perl ask.pl
