#!/usr/bin/env bash
# Paho for Python says that a message was not published, raises so, and sends it once there is a line.
#
# Expected: publish() without a connection gives MQTT_ERR_NO_CONN, "the client is not currently connected", and wait_for_publish() and
#           is_published() raise "Message publish failed": the message is lost, and whoever needs it publishes it again.
# Happens:  at quality 0 it is so. At 1 and 2 the same code and the same exceptions come, and the message is kept and goes out with the
#           next connection, as if nothing had failed: of each that was published again when the line was there the other side hears
#           two, also at quality 2, "exactly once".
# Matters:  A box on a poor line counts what it weighs: a sack that was "not published" is there twice. What is sent bears a number of its own, by
#           which the receiver knows it again.
#
# Needs Mosquitto (Debian 12: 2.0.11), Node for a free port, Python 3, and apt-get of Debian 12.
set -euo pipefail
folder=$(mktemp -d)
broker=
trap '[ -z "$broker" ] || kill "$broker"; rm -rf "$folder"' EXIT
cd "$folder"
apt-get download --quiet=2 -o APT::Sandbox::User=root python3-paho-mqtt=1.6.1-1
dpkg-deb --extract python3-paho-mqtt_*.deb .
export PYTHONPATH=usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
port=$(node -e "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); })")
printf 'listener %s 127.0.0.1\nallow_anonymous true\n' "$port" >broker.conf
program=$(PATH=$PATH:/usr/sbin command -v mosquitto)
"$program" -h | sed -n 1p || true
"$program" -c broker.conf 2>/dev/null &
broker=$!
cat >ask.py <<'PY'
import sys
import threading
import time

import paho.mqtt
import paho.mqtt.client as mqtt

print('Python', sys.version.split()[0], 'paho-mqtt', paho.mqtt.__version__)
PORT = int(sys.argv[1])
WAIT_S = 30


def connected(client):
    ready = threading.Event()
    client.on_connect = lambda *_: ready.set()
    for _ in range(100):
        try:
            client.connect('127.0.0.1', PORT)
            break
        except ConnectionRefusedError:
            time.sleep(0.1)
    client.loop_start()
    assert ready.wait(WAIT_S)


heard = []
subscribed, last = threading.Event(), threading.Event()
platform = mqtt.Client('platform')
platform.on_subscribe = lambda *_: subscribed.set()


def hear(_client, _data, message):
    text = message.payload.decode()
    (last.set if text == 'last' else lambda: heard.append(text))()


platform.on_message = hear
connected(platform)
platform.subscribe('box/7', 2)
assert subscribed.wait(WAIT_S)

box = mqtt.Client('box')
said = []
for quality in (0, 1, 2):
    message = box.publish('box/7', f'rice 25 kg, quality {quality}', quality)
    try:
        message.wait_for_publish(1)
        raised = 'nothing'
    except RuntimeError as error:
        raised = str(error)
    said.append((message.rc == mqtt.MQTT_ERR_NO_CONN, 'publish failed' in raised))
    print(f'without a line, quality {quality}: "{mqtt.error_string(message.rc)}", raised "{raised}"')
connected(box)
for quality in (0, 1, 2):
    box.publish('box/7', f'rice 25 kg, quality {quality}', quality).wait_for_publish(WAIT_S)
box.publish('box/7', 'last', 2)
assert last.wait(WAIT_S)
box.loop_stop()
platform.loop_stop()
counts = [sum(text.endswith(str(quality)) for text in heard) for quality in (0, 1, 2)]
print('published once more with a line; heard at quality 0, 1 and 2:', counts)
as_described = said == [(True, True)] * 3 and counts == [1, 2, 2]
print('as described' if as_described else 'CHANGED')
raise SystemExit(0 if as_described else 1)
PY
python3 ask.py "$port"
