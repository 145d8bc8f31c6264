#!/usr/bin/env bash
# xml-js writes what it has read so that it cannot be read again, once an attribute has an ampersand.
#
# Expected: xml2js and js2xml go back and forth: "convert XML text to JavaScript object and vice versa" is all that it is for.
# Happens:  name="rice &amp; oil" is read as "rice & oil" and written as name="rice & oil", which is no XML: its own reader refuses it. A "<" of
#           an attribute is written as it is, too. In texts between tags both are right, but a text "&amp;" that stands for itself comes
#           back as "&". Both forms of its objects are the same in this.
# Matters:  A camera's name and a supplier's are attributes of what is sent to others, who refuse the whole message, or read another name. It
#           is not used here.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xml-js@1.6.11
cat >ask.cjs <<'JS'
const { readFileSync } = require('node:fs');
const { js2xml, xml2js } = require('xml-js');
console.log('node', process.version, 'xml-js', JSON.parse(readFileSync('node_modules/xml-js/package.json')).version);
const texts = ['<camera name="rice"/>', '<camera name="rice &amp; oil"/>', '<camera>rice &amp; oil</camera>', '<camera>a &amp;amp; b</camera>'];
const seen = [];
for (const text of texts) {
  for (const compact of [true, false]) {
    const read = xml2js(text, { compact });
    const written = js2xml(read, { compact });
    let again;
    try {
      again = JSON.stringify(xml2js(written, { compact })) === JSON.stringify(read) ? 'the same' : 'another';
    } catch (error) {
      again = 'refused';
      console.log('  ', error.message.split('\n')[0]);
    }
    console.log(`${text} is written as ${written}, and read again it is ${again}`);
    seen.push(again);
  }
}
const asDescribed = seen.join() === 'the same,the same,refused,refused,the same,the same,another,another';
console.log(asDescribed ? 'as described' : `CHANGED ${seen}`);
process.exit(asDescribed ? 0 : 1);
JS
node ask.cjs
