#!/bin/sh
# Writes Swift with the files of a folder as raw strings: embed-data.sh TYPE FOLDER ENDING [NAME...]
# Without names all files of that ending.
set -eu
type=$1 folder=$2 ending=$3
shift 3
if [ $# = 0 ]; then
  for file in "$folder"/*."$ending"; do set -- "$@" "$(basename "$file" ".$ending")"; done
fi
printf '// Made from %s/*.%s by "make data"; do not edit.\nextension %s {\n' "$(basename "$folder")" "$ending" "$type"
for name in "$@"; do
  printf '  static let %s = #"""\n' "$name"
  sed 's/^/    /' "$folder/$name.$ending"
  printf '    """#\n'
done
printf '}\n'
