#!/usr/bin/env bash
# iCal::Parser makes one day of a summer vacation from 1 July to the end of August.
#
# Expected: an event of several whole days is on each of them, as the module says: it is "expanded into multiple events, one per day".
# Happens:  so it is from 1 to 30 July, thirty days. From 1 July through 31 July or 31 August it is on the first day alone: the length is taken in
#           months and days, and only its days are looked at, of which whole months have none. Through 1 August, a month and one day, it is a
#           single day too, and through 2 August all thirty-three. No warning.
# Matters:  No meals are expected in a vacation, and nothing is missing then. With this calendar a school that is shut has sixty-one days without a
#           record. Days are walked one by one, from the first to the last.
#
# Needs Perl, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root $(apt-get install --simulate --no-install-recommends libical-parser-perl=1.21-3 | awk '/^Inst/ { print $2 }')
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PERL5LIB=usr/share/perl5:usr/lib/x86_64-linux-gnu/perl5/5.36
cat >ask.pl <<'PL'
use strict;
use warnings;
use iCal::Parser;

print "iCal::Parser $iCal::Parser::VERSION, DateTime $DateTime::VERSION, Perl $^V\n";
my @seen;
# The day after the last, as iCalendar writes the end of whole days
for my $end ('20260731', '20260801', '20260802', '20260803', '20260901') {
  my $calendar = join "\r\n", 'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//school//EN', 'BEGIN:VEVENT', 'UID:1@school', 'DTSTAMP:20260601T000000Z',
    'DTSTART;VALUE=DATE:20260701', "DTEND;VALUE=DATE:$end", 'SUMMARY:vacation', 'END:VEVENT', 'END:VCALENDAR', '';
  my $years = iCal::Parser->new(start => '20260101', end => '20261231', tz => 'UTC')->parse_strings($calendar)->{events};
  push @seen, scalar map { map { keys %$_ } values %$_ } values %$years;
  print "vacation from 1 July, over on $end: $seen[-1] days\n";
}
my $as_described = "@seen" eq '30 1 1 33 1';
print $as_described ? "as described\n" : "CHANGED\n";
exit !$as_described;
PL
perl ask.pl
