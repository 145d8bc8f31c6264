#!/usr/bin/env bash
# Date::Range finds no gap between two ranges when exactly one day is missing between them.
#
# Expected: 1 to 5 and 7 to 12 September leave out the 6th: gap() is that day, a range as any other (one of one day can be made, and has length 1),
#           and abuts() is false, as the two do not touch.
# Happens:  gap() is nothing and abuts() is true, the same as of two ranges that follow each other. Of two missing days and more both are right.
# Matters:  The commonest hole in a ledger or in footage is one day. Asked so, a kitchen that kept no record on the 6th kept one every day. Missing
#           days are counted one by one against the days of service.
#
# Needs Perl, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root libdate-range-perl=1.41-4 libdate-simple-perl=3.0300-3+b3
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PERL5LIB=usr/share/perl5:usr/lib/x86_64-linux-gnu/perl5/5.36
cat >ask.pl <<'PL'
use strict;
use warnings;
use Date::Range;
use Date::Simple;

print "Date::Range $Date::Range::VERSION, Perl $^V\n";
my $kept = Date::Range->new(map { Date::Simple->new($_) } '2026-09-01', '2026-09-05');
my @seen;
for my $day (6 .. 8) {
  my $next = Date::Range->new(map { Date::Simple->new($_) } sprintf('2026-09-%02d', $day), '2026-09-12');
  my $gap = $kept->gap($next);
  push @seen, ($gap ? $gap->start . '..' . $gap->end : 'none') . ($kept->abuts($next) ? ' abuts' : ' apart');
  print "1 to 5 and $day to 12 September: $seen[-1]\n";
}
my $one = Date::Range->new(map { Date::Simple->new('2026-09-06') } 1, 2);
push @seen, $one->length;
print "6 to 6 September can be made, and has length $seen[-1]\n";
my $as_described = "@seen" eq 'none abuts none abuts 2026-09-06..2026-09-07 apart 1';
print $as_described ? "as described\n" : "CHANGED\n";
exit !$as_described;
PL
perl ask.pl
