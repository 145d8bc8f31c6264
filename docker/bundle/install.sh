#!/bin/sh
# 明厨: from this folder onto this machine, without network. The same as `mingchu install`; what it can be told: sh install.sh --help
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
export INIT_CWD="${INIT_CWD:-$PWD}"
cd "$here"
# nothing of this folder is run before all of it is what it was
if ! changed=$(LC_ALL=C sha256sum --check --quiet --strict SHA256SUMS 2>&1); then
  echo '安装包里的文件被改过、坏了或少了,什么也没有安装:' >&2
  echo 'files of the bundle were changed, are damaged or are missing; nothing was installed:' >&2
  echo "$changed" | sed -n 's/^/  /p' >&2
  exit 1
fi
exec ./node/bin/node dist/src/app/upkeep/main.js install "$@"
