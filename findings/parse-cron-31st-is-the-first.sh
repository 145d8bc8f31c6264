#!/usr/bin/env bash
# parse-cron does on 1 February what is due on the 31st, and so in every month that has no 31st.
#
# Expected: "0 6 31 * *" is due on 31 January and then on 31 March, as in every cron: months without that day are left out.
# Happens:  after 31 January comes 1 February, after 31 March 1 April. What is due on the 30th comes on 1 February as well. Backwards, by last(), it is
#           the same. No error: the month is moved on, no day of it fits, and no day is taken for the first.
# Matters:  Stock is counted on the last day, and a month is closed then. It is closed again after one day, with nothing in it, and five times a
#           year. Schedules are tried over a whole year before they are used.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root ruby-parse-cron=0.1.4-1.1 ruby3.1 libruby3.1 ruby-rubygems
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu TZ=UTC
export RUBYLIB="$folder/usr/lib/ruby/vendor_ruby:$folder/usr/lib/ruby/3.1.0:$folder/usr/lib/x86_64-linux-gnu/ruby/3.1.0"
cat >ask.rb <<'RUBY'
require 'cron_parser'
require 'parse-cron/version'

puts "Ruby #{RUBY_VERSION}, parse-cron #{Parse::Cron::VERSION}"
seen = []
[['0 6 31 * *', :next, [2026, 1, 30]], ['0 6 30 * *', :next, [2026, 1, 29]], ['0 6 31 * *', :last, [2026, 8, 1]]].each do |line, way, day|
  at = Time.utc(*day)
  seen << 4.times.map { (at = CronParser.new(line).public_send(way, at)).strftime('%d %b') }.join(', ')
  puts "#{line}, #{way} of #{day.join('-')}: #{seen.last}"
end
as_described = seen == ['31 Jan, 01 Feb, 31 Mar, 01 Apr', '30 Jan, 01 Feb, 30 Mar, 30 Apr', '31 Jul, 01 Jun, 31 May, 01 Apr']
puts as_described ? 'as described' : 'CHANGED'
exit as_described
RUBY
usr/bin/ruby3.1 ask.rb
