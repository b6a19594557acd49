data:
	@{ printf '// Made from Data/*.tsv by "make data"; do not edit.\nextension EmbeddedData {\n'; \
	for name in containers furniture regions; do \
	  printf '  static let %s = #"""\n' $$name; cat Sources/Cleaning/Data/$$name.tsv; printf '"""#\n'; done; printf '}\n'; } \
	> Sources/Cleaning/Generated/EmbeddedTables.swift
