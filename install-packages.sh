#!/bin/sh
# Installs the Debian or Ubuntu packages named that are missing, and says so when it cannot.
set -u

if ! command -v "${SWIFT:-swift}" >/dev/null 2>&1; then
  echo "nianbao needs a Swift toolchain, 6.2 or newer: https://www.swift.org/install/linux" >&2
  exit 1
fi

if ! command -v dpkg-query >/dev/null 2>&1; then
  command -v pkg-config >/dev/null 2>&1 && pkg-config --exists libxml-2.0 icu-i18n nettle libzstd xlsxwriter zlib sqlite3 && exit 0
  echo "This is no Debian or Ubuntu: install the development files of libxml2, ICU, SQLite, Nettle, Zstandard, libxlsxwriter, zlib, valijson and nlohmann-json by hand." >&2
  exit 1
fi

missing=
for package in "$@"; do
  status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null)
  [ "$status" = "install ok installed" ] && continue
  # Another package may bring the program: pkgconf brings pkg-config.
  command -v "$package" >/dev/null 2>&1 && continue
  missing="$missing $package"
done
[ -z "$missing" ] && exit 0

echo "Installing:$missing"
as_root=
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null 2>&1; then
    echo "Not root and there is no sudo. As root, run: apt-get install$missing" >&2
    exit 1
  fi
  as_root=sudo
fi
# shellcheck disable=SC2086
$as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq $missing && exit 0
echo "Installing failed. As root, run: apt-get install$missing" >&2
exit 1
