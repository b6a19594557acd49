#!/bin/sh
# Writes Swift with the files of a folder as raw strings: embed-data.sh TYPE FOLDER ENDING
set -eu
printf '// Made from Data/*.%s by "make data"; do not edit.\nextension %s {\n' "$3" "$1"
for file in "$2"/*."$3"; do
  printf '  static let %s = #"""\n' "$(basename "$file" ".$3")"
  sed 's/^/    /' "$file"
  printf '    """#\n'
done
printf '}\n'
