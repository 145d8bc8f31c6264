#!/usr/bin/env bash
# Number::Range cuts nothing out of a range of more than a thousand numbers, and says nothing.
#
# Expected: delrange() takes numbers out of what was added, as its example does: "-10..10,12,100..120,200..300" without "250..255" goes on at 256.
# Happens:  up to a thousand numbers it is so. A wider range is kept by its two ends, and what is deleted from within is still in it: by inrange(),
#           by size() and by range(). Two wide ranges that overlap are counted twice by size(). There is no warning.
# Matters:  Footage of a day is 86 400 seconds, and what a camera missed is cut out of it. Of ten missing minutes in six hours none is missing;
#           in a test with a quarter of an hour they were.
#
# Needs Perl, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root libnumber-range-perl=0.12-2
dpkg-deb --extract libnumber-range-perl_*.deb .
export PERL5LIB=usr/share/perl5
cat >ask.pl <<'PL'
use strict;
use warnings;
use Number::Range;

print "Number::Range $Number::Range::VERSION, Perl $^V\n";
my @seen;
for my $length (900, 21_600) {
  my $footage = Number::Range->new('0..' . ($length - 1));
  $footage->delrange('300..899');
  push @seen, join ' ', (map { $footage->inrange($_) ? 'in' : 'out' } 299, 300, 899), $footage->size, scalar $footage->range;
  print "$length seconds less ten minutes: seconds 299, 300 and 899, how many, which: $seen[-1]\n";
}
my $both = Number::Range->new('0..2999', '2000..3999');
push @seen, $both->size;
print "0 to 2999 and 2000 to 3999 are $seen[-1] seconds\n";
my $as_described = join(',', @seen) eq 'in out out 300 0..299,in in in 21600 0..21599,5000';
print $as_described ? "as described\n" : "CHANGED\n";
exit !$as_described;
PL
perl ask.pl
