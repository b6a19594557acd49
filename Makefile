# The two that a newcomer needs: "make run" and "make test". Both install what is missing first.

SWIFT ?= swift
SHELL := /bin/sh
PACKAGES := libxml2-dev libicu-dev libsqlite3-dev nettle-dev libzstd-dev libxlsxwriter-dev zlib1g-dev libvalijson-dev nlohmann-json3-dev pkg-config python3
BINARY := .build/release/nianbao
ADDRESS := --sanitize=address -c release -Xswiftc -enable-testing --scratch-path .build-address
# The test library itself leaves two objects behind at exit.
LEAKS := LSAN_OPTIONS=suppressions=Tests/leak-suppressions.txt

.PHONY: help run test exports update-cases scores test-address test-archive test-long lint format bench bench-archive bench-diff bench-memory data packages clean

help:
	@echo 'make run           extract the reports under Corpus/, check and archive them, show some'
	@echo 'make test          all tests, and the schemas checked by an independent validator'
	@echo 'make exports       the exports of an archive read by openpyxl, frictionless and langextract'
	@echo 'make test-archive  the program killed at random moments, several at once, full disks, damaged files'
	@echo 'make update-cases  the expected results in Corpus/numerals, written anew'
	@echo 'make scores        accuracy on the real pages beside the checkout, with floors'
	@echo 'make test-address  damaged pages under AddressSanitizer, a short run'
	@echo 'make test-long     both of these in full'
	@echo 'make bench         speed beside the bare libraries [PAGES="dir dir"]'
	@echo 'make bench-archive taking in 5000 pages, and looking up among 500 000 claims: some minutes'
	@echo 'make bench-diff    comparing two reports of 5000 claims each'
	@echo 'make bench-memory  peak memory of 10 000 pages in a row and of one page of 64 MB: some minutes'
	@echo 'make lint          the formatter in strict mode; make format applies it'
	@echo 'make data          embed the tables, the lexicon and the schemas'

run: packages
	$(SWIFT) build -c release --product nianbao
	@mkdir -p .build/run
	@echo
	$(BINARY) extract Corpus/reports/*/page.html --output .build/run/records.jsonl
	$(BINARY) validate .build/run/records.jsonl
	$(BINARY) verify .build/run/records.jsonl --source Corpus/reports
	$(BINARY) extract --format csv Corpus/reports/*/page.html --output .build/run/claims.csv
	@echo
	$(BINARY) extract --format text Corpus/reports/performance-2019/page.html
	@echo
	@rm -f .build/run/nianbao.sqlite
	$(BINARY) ingest --database .build/run/nianbao.sqlite Corpus/reports/*/page.html
	$(BINARY) series --database .build/run/nianbao.sqlite 社会消费品零售总额
	@echo
	@echo "records of $$(grep -c '^{"type":"document"' .build/run/records.jsonl) reports: .build/run/records.jsonl; a row a claim: .build/run/claims.csv; the archive: .build/run/nianbao.sqlite"

test: packages
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	@$(MAKE) --no-print-directory schemas

# Writes the right sides of Corpus/numerals anew from what the program gives. Look at the difference before you keep it.
update-cases:
	$(SWIFT) build --build-tests
	NIANBAO_UPDATE=1 $(SWIFT) test --skip-build --filter NumeralCaseTests
	git --no-pager diff --stat Corpus/numerals

# The records against the schemas by Python's jsonschema, which shares no code with the program.
.PHONY: schemas
schemas:
	@python3 -c 'import jsonschema' 2>/dev/null || python3 -m pip install --quiet jsonschema \
	  || python3 -m pip install --quiet --break-system-packages jsonschema \
	  || { echo 'The check of the schemas needs Python'"'"'s jsonschema: pip install jsonschema' >&2; exit 1; }
	.build/debug/nianbao clean --format json Corpus/reports | python3 Tests/check_schemas.py Schemas
	.build/debug/nianbao extract Corpus/reports | python3 Tests/check_schemas.py Schemas
	.build/debug/nianbao numerals Corpus/reports/*/body.txt Corpus/numerals/*.txt | python3 Tests/check_schemas.py Schemas numerals
	.build/debug/nianbao audit --format json Corpus/reports | python3 Tests/check_schemas.py Schemas
	.build/debug/nianbao diff --format json Corpus/reports/work-2018/page.html Corpus/reports/work-2019/page.html | python3 Tests/check_schemas.py Schemas
	.build/debug/nianbao diff --format json Corpus/reports/communique-20*/page.html | python3 Tests/check_schemas.py Schemas
	@for name in units nouns expressions words; do \
	  python3 Tests/check_schemas.py Schemas lexicon-$$name < Sources/Lexicon/Data/$$name.jsonl || exit 1; done

# The exports by the programs that they are for. Where one cannot be installed its format is not checked, unless --all is given.
exports: packages
	$(SWIFT) build --product nianbao
	@for name in jsonschema openpyxl frictionless langextract; do \
	  python3 -c "import $$name" 2>/dev/null || python3 -m pip install --quiet $$name \
	    || python3 -m pip install --quiet --break-system-packages $$name || true; done
	python3 Tests/check_exports.py .build/debug/nianbao $(EXPORTS)

# On the real pages, where they lie beside the checkout.
scores: packages
	$(SWIFT) build -c release --product nianbao
	python3 Tests/check_scores.py $(BINARY) ../shared

test-address: packages
	$(SWIFT) build --build-tests $(ADDRESS)
	NIANBAO_FUZZ=$${NIANBAO_FUZZ:-10} $(LEAKS) $(SWIFT) test --skip-build $(ADDRESS) --filter 'FuzzTests|HTMLTreeTests|EncodingTests|CoverageTests|SegmentationTests|RecordValidatorTests'

# By the real program, run as a user runs it. NIANBAO_KILLS and NIANBAO_FLIPS say how often, NIANBAO_SEED where.
test-archive: packages
	$(SWIFT) build -c release --product nianbao
	cd Tests/archive && NIANBAO=$(CURDIR)/$(BINARY) python3 -m unittest -v kill_tests crowd_tests disk_tests damage_tests file_tests

test-long:
	@NIANBAO_FUZZ=100 $(MAKE) --no-print-directory test-address
	@NIANBAO_KILLS=200 NIANBAO_FLIPS=1000 $(MAKE) --no-print-directory test-archive

bench: packages
	cd Benchmarks && $(SWIFT) build -c release
	Benchmarks/.build/release/CleaningBenchmark $(or $(PAGES),Corpus/reports $(wildcard ../shared/pages/zh-cwced ../shared/reports/pingtan-communique))
	Benchmarks/.build/release/NumeralsBenchmark $(or $(PAGES),Corpus/reports $(wildcard ../shared/reports/*))
	Benchmarks/.build/release/ExtractionBenchmark $(or $(PAGES),Corpus/reports $(wildcard ../shared/reports ../shared/pages/zh-cwced))

bench-archive: packages
	$(SWIFT) build -c release --product nianbao
	python3 Benchmarks/archive.py $(BINARY)

bench-diff: packages
	$(SWIFT) build -c release --product nianbao
	python3 Benchmarks/diff.py $(BINARY)

bench-memory: packages
	cd Benchmarks && $(SWIFT) build -c release
	Benchmarks/.build/release/ExtractionBenchmark --memory $(firstword $(PAGES) Corpus/reports)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

# A generated file with raw strings: bundles would tie the program to its build folder. A test says when it is behind.
data:
	@sh ./embed-data.sh EmbeddedData Sources/Cleaning/Data tsv > Sources/Cleaning/Generated/EmbeddedTables.swift
	@sh ./embed-data.sh EmbeddedData Sources/Archive/Data tsv > Sources/Archive/Generated/EmbeddedAliases.swift
	@sh ./embed-data.sh EmbeddedData Sources/YearDiff/Data tsv > Sources/YearDiff/Generated/EmbeddedTables.swift
	@sh ./embed-data.sh EmbeddedLexicon Sources/Lexicon/Data jsonl > Sources/Lexicon/Generated/EmbeddedLexicon.swift
	@sh ./embed-data.sh EmbeddedSchemas Schemas schema.json document sentence claim exclusion end error > Sources/Records/Generated/EmbeddedSchemas.swift

packages:
	@sh ./install-packages.sh $(PACKAGES)

clean:
	rm -rf .build .build-address Benchmarks/.build
