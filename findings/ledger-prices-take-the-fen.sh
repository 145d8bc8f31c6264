#!/usr/bin/env bash
# ledger leaves what costs 0.45 yuan out of its register and shows 14 where 14.36 were paid, as long as yuan stand in prices only.
#
# Expected: an accounting program shows money to the fen: it reckons exactly, and takes a currency's decimals from how it is written in the book.
#           "0.1 kg @ 4.50 CNY" writes yuan with two.
# Happens:  decimals of a price do not count: what is reckoned from it is shown in whole yuan. 3.2 kg of rice at 4.205 are 13, salt and pepper
#           for 0.45 each are no line at all, and all of them are 14. One line whose amount is written out ("0.70 CNY") gives the whole book
#           fen and both lines. hledger shows 14.356 without it.
# Matters:  Deliveries are weights and prices. The register that is printed for an audit lacks two of three, and its sum has no fen. Money is
#           whole fen here, and a line of nothing is a line.
#
# Needs apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root $(apt-get install --simulate --no-install-recommends ledger=3.3.0-3 hledger=1.25-2+b5 | awk '/^Inst/ { print $2 }')
for package in *.deb; do dpkg-deb --extract "$package" .; done
export LD_LIBRARY_PATH="usr/lib/x86_64-linux-gnu:usr/lib/ledger" LC_ALL=C.UTF-8
cat >deliveries <<'BOOK'
2026-09-01 rice
    Pantry  3.2 kg @ 4.205 CNY
    Cash

2026-09-02 salt
    Pantry  0.1 kg @ 4.50 CNY
    Cash

2026-09-03 pepper
    Pantry  0.01 kg @ 45.00 CNY
    Cash
BOOK
printf '%s\n' '' '2026-09-04 vinegar' '    Kitchen  0.70 CNY' '    Cash  -0.70 CNY' | cat deliveries - >written
usr/bin/ledger --version | head -1
usr/bin/hledger --version
lines() { usr/bin/ledger --file "$1" --format '%(payee) %(display_amount), ' register Cash; }
total() { "usr/bin/$1" --file "$2" balance Cash | head -1 | sed 's/ *\(.*\)  Cash/\1/'; }
seen="$(lines deliveries)all $(total ledger deliveries); $(lines written)all $(total ledger written); $(total hledger deliveries)"
echo "$seen"
if [ "$seen" = 'rice CNY-13, all CNY-14; rice -13.46 CNY, salt -0.45 CNY, pepper -0.45 CNY, vinegar -0.70 CNY, all -15.06 CNY; -14.356 CNY' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
