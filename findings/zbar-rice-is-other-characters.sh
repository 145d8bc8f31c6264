#!/usr/bin/env bash
# zbar reads the QR code of 大米, rice, as 憭抒掖: of forty names of goods that qrencode wrote eighteen come back as other characters.
#
# Expected: qrencode writes UTF-8, and zbar gives what was written: 鸡蛋 and 土豆 come back as they are. What fits several ways to write characters is
#           taken for UTF-8, of which few texts are valid by chance, or bytes are handed out.
# Happens:  the code does not say how its bytes are to be read, and zbar guesses by the bytes: 大米 is Big5 to it, and 西红柿, 牛奶, 酱油 and 香油 are
#           Japanese, although each is valid UTF-8. Nothing tells the right ones from the others. The same names by zint, which says what it wrote
#           or uses the code's own way for such characters, all come back.
# Matters:  Shelves and tubs are labelled by name. The label is tried with 鸡蛋 and is right; rice and milk are goods that nobody has. Labels
#           carry a number or an address in ASCII, and the name is looked up.
#
# Needs Perl, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
packages=(libbarcode-zbar-perl=0.23.92-7+deb12u1 libzbar0=0.23.92-7+deb12u1 qrencode=4.1.1-1 zint=2.11.1-1)
apt-get download --quiet=2 -o APT::Sandbox::User=root $(apt-get install --simulate --no-install-recommends "${packages[@]}" | awk '/^Inst/ { print $2 }')
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PERL5LIB=usr/lib/x86_64-linux-gnu/perl5/5.36 LD_LIBRARY_PATH=usr/lib/x86_64-linux-gnu:usr/lib LC_ALL=C.UTF-8
cat >scan.pl <<'PL'
use strict;
use warnings;
use Barcode::ZBar;

# Lines of modules, 1 dark and 0 light, become a picture of four pixels a module with a light border.
my @rows = map { chomp; $_ } <STDIN>;
my ($edge, $size) = (8, 8 * 2 + @rows);
my $light = '0' x $size;
my @lines = (($light) x $edge, (map { '0' x $edge . $_ . '0' x $edge } @rows), ($light) x $edge);
my $pixels = join '', map { join('', map { chr($_ ? 0 : 255) x 4 } split //) x 4 } @lines;
my $picture = Barcode::ZBar::Image->new;
$picture->set_format('Y800');
$picture->set_size(4 * $size, 4 * $size);
$picture->set_data($pixels);
Barcode::ZBar::ImageScanner->new->scan_image($picture);
print map { $_->get_data } $picture->get_symbols;
PL
modules() { qrencode -t ASCII -m 0 "$1" | perl -ne 'print join("", map { $_ eq "##" ? 1 : 0 } /(..)/g), "\n"'; }
# zint writes the modules of a row as hexadecimal digits, from the left.
modules_of_zint() {
  zint -b QRCODE --dump -d "$1" 2>/dev/null | perl -ne 's/[^0-9A-F]//gi; next unless $_; $_ = join "", map { sprintf "%04b", hex } split //; push @r, $_;
    END { print substr($_, 0, scalar @r), "\n" for @r }'
}
PATH=usr/bin:$PATH
qrencode --version 2>&1 | sed -n 1p
zint --version | sed -n 1p
names=(大米 鸡蛋 白菜 土豆 猪肉 菜籽油 五花肉 酱油 面粉 味精 韭菜 豆腐 黄瓜 花椒 辣椒 茄子 番茄 洋芋 洋葱 西红柿)
names+=(牛奶 食盐 白糖 鸡肉 牛肉 香油 老抽 生抽 陈醋 料酒 木耳 香菇 豆角 冬瓜 南瓜 苦瓜 白萝卜 胡萝卜 青椒 四季豆)
others=0
of_zint=0
for name in "${names[@]}"; do
  read=$(modules "$name" | perl scan.pl)
  if [ "$read" != "$name" ]; then
    others=$((others + 1))
    echo "$name -> $read"
  fi
  [ "$(modules_of_zint "$name" | perl scan.pl)" = "$name" ] || of_zint=$((of_zint + 1))
done
rice=$(modules 大米 | perl scan.pl)
milk=$(modules 牛奶 | perl scan.pl)
egg=$(modules 鸡蛋 | perl scan.pl)
echo "of ${#names[@]} names by qrencode $others are others, by zint $of_zint; rice $rice, milk $milk, egg $egg"
if [ "$others $of_zint $rice $milk $egg" = '18 0 憭抒掖 迚帛･ｶ 鸡蛋' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
