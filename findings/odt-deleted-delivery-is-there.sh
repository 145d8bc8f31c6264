#!/usr/bin/env bash
# Two readers of OpenDocument texts give a delivery that was deleted, and 25 kg with a comment as 25Wang2026….
#
# Expected: the text of a document is what it shows. What was deleted with tracked changes is kept aside for whoever wants it back, and a comment
#           hangs on the text, with its author and its time.
# Happens:  odt2txt and odfpy (its teletype, and all paragraphs by getElementsByType) give the deleted line first, as one more delivery, and write the
#           author, the time and the words of a comment into the line, without a space: 25 kg are "25Wang2026-09-01T06:12:003 short kg". No warning.
# Matters:  Delivery notes are corrected with tracked changes, and doubted in comments. What was taken out is delivered, and the weight is no number.
#           Such files are read for a person to look at, not for the ledger.
#
# Needs Python 3, zip, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root odt2txt=0.5-7 python3-odf=1.4.2-2 python3-defusedxml=0.7.1-2
for package in *.deb; do dpkg-deb --extract "$package" .; done
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1 LC_ALL=C.UTF-8
urn=urn:oasis:names:tc:opendocument:xmlns
mkdir note note/META-INF
printf 'application/vnd.oasis.opendocument.text' >note/mimetype
cat >note/META-INF/manifest.xml <<XML
<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="$urn:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
XML
cat >note/content.xml <<XML
<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="$urn:office:1.0" xmlns:text="$urn:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">
<office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>
<office:change-info><dc:creator>Li</dc:creator><dc:date>2026-09-01T07:00:00</dc:date></office:change-info><text:p>eggs 30 kg</text:p>
</text:deletion></text:changed-region></text:tracked-changes>
<text:p>rice 25<office:annotation><dc:creator>Wang</dc:creator><dc:date>2026-09-01T06:12:00</dc:date><text:p>3 short</text:p></office:annotation> kg</text:p>
<text:p>oil 5 kg<text:change text:change-id="c1"/></text:p>
</office:text></office:body></office:document-content>
XML
(cd note && zip -q -0 -X ../note.odt mimetype && zip -q -X ../note.odt META-INF/manifest.xml content.xml)
usr/bin/odt2txt.odt2txt --version | sed -n 1p
one=$(usr/bin/odt2txt.odt2txt note.odt | grep . | paste -sd'|')
echo "odt2txt: $one"
two=$(python3 -S -c "
from odf import teletype, text
from odf.opendocument import load
print('|'.join(teletype.extractText(paragraph) for paragraph in load('note.odt').getElementsByType(text.P)))")
echo "odfpy 1.4.2: $two"
if [ "$one" = 'Li2026-09-01T07:00:00eggs 30 kg|rice 25Wang2026-09-01T06:12:003 short|kg|oil 5 kg' ] &&
  [ "$two" = 'eggs 30 kg|rice 25Wang2026-09-01T06:12:003 short kg|3 short|oil 5 kg' ]; then
  echo 'as described'
else
  echo CHANGED
  exit 1
fi
