#!/usr/bin/env bash
# fugit does every hour what is due every 90 minutes, and on the hundredth day of the year what is due every 100.
#
# Expected: "every 90 minutes" is due at 01:30, 03:00 and 04:30; or it is nothing, as a line of cron cannot say it: parse() gives nil for what it does
#           not understand, "every 2 weeks" is one.
# Happens:  it is "*/90 * * * *", due at each full hour; so is every 90 seconds at each minute, and every 36 hours at each midnight. "every 100 minutes" is
#           no schedule any more but a moment, 10 April, of this year. "every 45 minutes" is 00:45, 01:00, 01:45. Nothing is raised.
# Matters:  A refrigerator is read every 90 minutes, and what is read each hour has readings that nobody asked for, or none at all. Schedules are
#           shown with their next times before they are saved.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(ruby-fugit=1.5.2-1 ruby-raabro ruby-et-orbi ruby-tzinfo ruby-concurrent ruby3.1 libruby3.1 ruby-rubygems)
apt-get download --quiet=2 -o APT::Sandbox::User=root "${packages[@]}"
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu TZ=UTC
RUBYLIB="$folder/usr/lib/ruby/vendor_ruby:$folder/usr/lib/ruby/3.1.0:$folder/usr/lib/x86_64-linux-gnu/ruby/3.1.0"
for lib in "$folder"/usr/share/rubygems-integration/all/gems/*/lib "$folder"/usr/share/rubygems-integration/all/gems/*/lib/concurrent-ruby; do
  RUBYLIB="$RUBYLIB:$lib"
done
export RUBYLIB
cat >ask.rb <<'RUBY'
require 'fugit'

puts "Ruby #{RUBY_VERSION}, fugit #{Fugit::VERSION}"
texts = ['every 90 minutes', 'every 90 seconds', 'every 36 hours', 'every 45 minutes', 'every 100 minutes', 'every 2 weeks']
seen = texts.map do |text|
  read = Fugit.parse(text)
  said =
    if read.is_a?(Fugit::Cron)
      at = EtOrbi.make_time('2026-09-01 00:00:00 UTC')
      "#{read.original}: " + 3.times.map { (at = read.next_time(at)).strftime('%d %H:%M') }.join(', ')
    else
      read && "#{read.class}, day #{read.yday} of the year"
    end
  puts "#{text} -> #{said.inspect}"
  said
end
as_described = seen == [
  '*/90 * * * *: 01 01:00, 01 02:00, 01 03:00',
  '*/90 * * * * *: 01 00:01, 01 00:02, 01 00:03',
  '0 */36 * * *: 02 00:00, 03 00:00, 04 00:00',
  '*/45 * * * *: 01 00:45, 01 01:00, 01 01:45',
  'EtOrbi::EoTime, day 100 of the year',
  nil,
]
puts as_described ? 'as described' : 'CHANGED'
exit as_described
RUBY
usr/bin/ruby3.1 ask.rb
