#!/usr/bin/env bash
# IceCube takes the last working day of a month for every working day.
#
# Expected: iCalendar says it as FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1, of the working days of a month the last one: 30 September, 30 October and
#           30 November of 2026. Or from_ical() raises an error, as it does for other parts that it does not know.
# Happens:  BYSETPOS is passed over, and the rule is due on every working day. BYDAY=-1FR, the last Friday, is right, and of BYWEEKNO it says "Invalid
#           rule validation type". There is neither an error nor a warning for BYSETPOS.
# Matters:  Stock is counted on the last working day, and calendars of offices write that so. Every day without a count is one missed. A rule that is
#           not wholly understood is refused.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root ruby-ice-cube=0.16.4-3 ruby3.1 libruby3.1 ruby-rubygems
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu TZ=UTC
export RUBYLIB="$folder/usr/share/rubygems-integration/all/gems/ice_cube-0.16.4/lib:$folder/usr/lib/ruby/3.1.0:$folder/usr/lib/x86_64-linux-gnu/ruby/3.1.0"
RUBYLIB="$RUBYLIB:$folder/usr/lib/ruby/vendor_ruby"
cat >ask.rb <<'RUBY'
require 'ice_cube'

puts "Ruby #{RUBY_VERSION}, IceCube #{IceCube::VERSION}"
seen = ['BYDAY=-1FR', 'BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'BYWEEKNO=36'].map do |part|
  days = begin
    schedule = IceCube::Schedule.from_ical("DTSTART:20260901T060000Z\nRRULE:FREQ=MONTHLY;#{part}")
    schedule.first(3).map { |at| at.to_time.utc.strftime('%d %b') }.join(', ')
  rescue StandardError => error
    error.class.to_s + ' ' + error.message
  end
  puts "FREQ=MONTHLY;#{part}: #{days}"
  days
end
as_described = seen == ['25 Sep, 30 Oct, 27 Nov', '01 Sep, 02 Sep, 03 Sep', 'ArgumentError Invalid rule validation type: BYWEEKNO']
puts as_described ? 'as described' : 'CHANGED'
exit as_described
RUBY
usr/bin/ruby3.1 ask.rb
