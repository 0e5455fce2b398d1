#!/bin/sh
# Puts an executable of wsws in place: checks its sum, then moves it where a shell finds it.
#   sh install.sh FILE|URL|FOLDER|ADDRESS/ [TARGET]
# A folder, or an address that ends with a slash, holds the executables of a release: the one for this machine is taken.
# Its sum is in checksums.txt beside it. TARGET is a folder: usually ~/.local/bin.
set -eu

fail() {
	echo "install: $1" >&2
	exit 1
}

# The name of the executable for this machine, as the release has it.
executable() {
	case $(uname -s) in
	Linux) system=linux ;;
	Darwin) system=darwin ;;
	*) fail "no executable for $(uname -s); see the README" ;;
	esac
	case $(uname -m) in
	x86_64 | amd64) machine=x64 ;;
	aarch64 | arm64) machine=arm64 ;;
	*) fail "no executable for $(uname -m); with Node: npm install --global wsws" ;;
	esac
	library=
	if [ "$system" = linux ] && is_musl; then library=-musl; fi
	echo "wsws-$system-$machine$library"
}

# Whether the C library of this system is musl. Its loader may also lie beside another one, for some program that needs it.
is_musl() {
	if command -v ldd >/dev/null; then
		ldd --version 2>&1 | grep -qi musl
	else
		ls /lib/ld-musl-* >/dev/null 2>&1
	fi
}

# Gets what is at $1, a file or an address, as the file $2.
get() {
	case $1 in
	http://* | https://*)
		if command -v curl >/dev/null; then
			curl --fail --silent --show-error --location --output "$2" "$1" || fail "can't get $1"
		elif command -v wget >/dev/null; then
			wget --quiet --output-document="$2" "$1" || fail "can't get $1"
		else
			fail 'neither curl nor wget is here to get it with'
		fi
		;;
	*)
		[ -f "$1" ] || fail "no file at $1"
		cp -- "$1" "$2" || fail "can't read $1"
		;;
	esac
}

sum() {
	if command -v sha256sum >/dev/null; then
		sha256sum <"$1"
	elif command -v shasum >/dev/null; then
		shasum -a 256 <"$1"
	else
		openssl dgst -sha256 -r <"$1"
	fi | cut -d ' ' -f 1
}

[ $# -ge 1 ] && [ $# -le 2 ] || fail 'usage: sh install.sh FILE|URL [FOLDER]'
source=$1
target=${2:-${XDG_BIN_HOME:-${HOME:?}/.local/bin}}
if [ -d "$source" ]; then source=${source%/}/; fi
case $source in
*/) source=$source$(executable) ;;
esac
name=${source##*/}
folder=${source%"$name"}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
get "$source" "$work/wsws"
get "${folder}checksums.txt" "$work/checksums.txt"

expected=$(awk -v name="$name" '$2 == name { print $1 }' "$work/checksums.txt")
[ -n "$expected" ] || fail "checksums.txt has no sum of $name"
found=$(sum "$work/wsws")
[ "$found" = "$expected" ] || fail "$name is not what it should be: its sum is $found, and $expected in checksums.txt; nothing was installed"

mkdir -p -- "$target" 2>/dev/null || fail "can't make the folder $target"
chmod 755 "$work/wsws"
# First beside its place: so it comes in one step, and the one that may be running stays whole.
draft=$target/.wsws-$$
cp -- "$work/wsws" "$draft" 2>/dev/null || fail "can't write into $target"
mv -f -- "$draft" "$target/wsws" || {
	rm -f -- "$draft"
	fail "can't write $target/wsws"
}
echo "installed wsws $("$target/wsws" --version) as $target/wsws"
case :${PATH:-}: in
*:"$target":*) ;;
*) echo "$target is not on your PATH yet" ;;
esac
