/// The tables of an archive's first version. They do not change: what comes later is a migration of its own.
///
/// Offsets are Unicode code points of the document's clean text, start inclusive, end exclusive. Decimals are text, exact;
/// `approximate` is there to sort by in a spreadsheet or a query and nothing of ours compares it.
enum ArchiveSchema {
  /// What `PRAGMA application_id` holds, so that no other program's database is taken for an archive: "NIAN".
  static let applicationID: Int32 = 0x4E49_414E

  static let version1 = [runs, reports, documents, raws, sources, text, numbers, indexes, search, verdicts, copies]

  private static let runs = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      ended_at TEXT,
      program TEXT NOT NULL,
      lexicon TEXT NOT NULL,
      new_count INTEGER NOT NULL DEFAULT 0,
      same_text_count INTEGER NOT NULL DEFAULT 0,
      new_version_count INTEGER NOT NULL DEFAULT 0,
      reread_count INTEGER NOT NULL DEFAULT 0,
      unchanged_count INTEGER NOT NULL DEFAULT 0,
      failed_count INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE failure (
      run INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      name TEXT NOT NULL,
      uri TEXT,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// A report is a clean text. Several documents may hold it; one stands for it. A report that was replaced at its address
  /// is kept and names the one that replaced it.
  private static let reports = """
    CREATE TABLE report (
      id INTEGER PRIMARY KEY,
      text_sha256 TEXT NOT NULL UNIQUE CHECK (length(text_sha256) = 64),
      document INTEGER REFERENCES document(key) DEFERRABLE INITIALLY DEFERRED,
      superseded_by INTEGER REFERENCES report(id) ON DELETE SET NULL CHECK (superseded_by <> id)
    ) STRICT;
    CREATE INDEX report_by_successor ON report(superseded_by) WHERE superseded_by IS NOT NULL;
    CREATE INDEX report_by_document ON report(document);
    """

  /// A document is its raw bytes.
  private static let documents = """
    CREATE TABLE document (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
      sha256 TEXT NOT NULL UNIQUE CHECK (substr(sha256, 1, 32) = id),
      report INTEGER NOT NULL REFERENCES report(id),
      run INTEGER NOT NULL REFERENCES run(id),
      program TEXT NOT NULL,
      lexicon TEXT NOT NULL,
      input TEXT,
      uri TEXT,
      byte_count INTEGER NOT NULL CHECK (byte_count > 0),
      encoding TEXT NOT NULL,
      retrieved_at TEXT,
      title TEXT,
      publisher TEXT,
      published_at TEXT,
      written_on TEXT,
      site_name TEXT,
      site_code TEXT,
      site_domain TEXT,
      region_name TEXT,
      region_code TEXT,
      report_type TEXT NOT NULL CHECK (report_type IN (
        'workReport', 'performanceReport', 'disclosureReport', 'statisticalCommunique', 'finalAccounts', 'other')),
      year INTEGER CHECK (year BETWEEN 1949 AND 2099),
      sentence_count INTEGER NOT NULL CHECK (sentence_count >= 0),
      claim_count INTEGER NOT NULL CHECK (claim_count >= 0),
      exclusion_count INTEGER NOT NULL CHECK (exclusion_count >= 0)
    ) STRICT;
    CREATE INDEX document_by_report ON document(report);
    CREATE INDEX document_by_run ON document(run);
    CREATE INDEX document_by_region ON document(region_code, region_name);
    CREATE INDEX document_by_year ON document(year, report_type);
    CREATE TABLE document_records (
      document INTEGER PRIMARY KEY REFERENCES document(key) ON DELETE CASCADE,
      -- the records as they were validated, JSON Lines, compressed by Zstandard with a checksum
      lines BLOB NOT NULL
    ) STRICT;
    CREATE TABLE finding (
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL,
      category TEXT NOT NULL,
      message TEXT NOT NULL,
      text_start INTEGER,
      text_end INTEGER,
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// A file as it was read. Without its bytes it is found by its part's path.
  private static let raws = """
    CREATE TABLE raw (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      byte_count INTEGER NOT NULL CHECK (byte_count > 0),
      bytes BLOB
    ) STRICT;
    CREATE TABLE part (
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      raw INTEGER NOT NULL REFERENCES raw(id),
      uri TEXT,
      path TEXT,
      absolute_path TEXT,
      charset TEXT,
      form TEXT CHECK (form IN ('page', 'plainText')),
      retrieved_at TEXT,
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX part_by_raw ON part(raw);
    """

  /// Where documents were found: web addresses, or absolute paths.
  private static let sources = """
    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      address TEXT NOT NULL CHECK (address <> ''),
      -- when it was last there, UTC to the millisecond: as callers state it, else when it was first ingested
      seen_at TEXT NOT NULL CHECK (length(seen_at) = 24),
      is_stated INTEGER NOT NULL CHECK (is_stated IN (0, 1)),
      UNIQUE (document, address)
    ) STRICT;
    CREATE INDEX source_by_address ON source(address, seen_at);
    """

  private static let text = """
    CREATE TABLE section (
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      id INTEGER NOT NULL,
      parent INTEGER,
      level INTEGER NOT NULL CHECK (level > 0),
      number TEXT NOT NULL,
      heading TEXT NOT NULL,
      text_start INTEGER NOT NULL,
      text_end INTEGER NOT NULL CHECK (text_end > text_start),
      PRIMARY KEY (document, id),
      FOREIGN KEY (document, parent) REFERENCES section(document, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE grid (
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      id INTEGER NOT NULL,
      caption TEXT,
      unit TEXT,
      text_start INTEGER NOT NULL,
      text_end INTEGER NOT NULL CHECK (text_end >= text_start),
      row_count INTEGER NOT NULL CHECK (row_count > 0),
      column_count INTEGER NOT NULL CHECK (column_count >= 0),
      PRIMARY KEY (document, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sentence (
      key INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      id INTEGER NOT NULL CHECK (id >= 0),
      text TEXT NOT NULL CHECK (text <> ''),
      text_start INTEGER NOT NULL CHECK (text_start >= 0),
      text_end INTEGER NOT NULL CHECK (text_end > text_start),
      paragraph INTEGER NOT NULL,
      section INTEGER,
      xpath TEXT,
      UNIQUE (document, id)
    ) STRICT;
    """

  private static let numbers = """
    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE claim (
      key INTEGER PRIMARY KEY,
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      number_start INTEGER NOT NULL CHECK (number_start >= 0),
      number_end INTEGER NOT NULL CHECK (number_end > number_start),
      quantity_start INTEGER NOT NULL CHECK (quantity_start <= number_start),
      quantity_end INTEGER NOT NULL CHECK (quantity_end >= number_end),
      sentence INTEGER,
      grid INTEGER,
      grid_row INTEGER,
      grid_column INTEGER,
      number TEXT NOT NULL,
      quantity TEXT NOT NULL,
      value TEXT,
      low TEXT,
      high TEXT,
      approximate REAL,
      bound_low TEXT,
      bound_high TEXT,
      resolution TEXT,
      qualifier TEXT NOT NULL CHECK (qualifier IN ('exact', 'about', 'nearly', 'over', 'atLeast', 'under', 'atMost', 'vague')),
      unit TEXT NOT NULL,
      unit_code TEXT,
      dimension TEXT NOT NULL,
      factor TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('count', 'amount', 'measure', 'percentage', 'percentagePoint', 'multiple', 'rank', 'duration', 'score')),
      role TEXT NOT NULL CHECK (role IN ('level', 'change', 'rank')),
      direction TEXT CHECK (direction IN ('increase', 'decrease', 'flat')),
      basis TEXT CHECK (basis IN ('yoy', 'mom', 'since', 'plan', 'unstated')),
      basis_period TEXT,
      modality TEXT NOT NULL CHECK (modality IN ('actual', 'estimated', 'planned')),
      indicator INTEGER NOT NULL REFERENCES indicator(id),
      scope TEXT,
      period TEXT,
      period_from TEXT CHECK (period_from IN ('clause', 'sentence', 'section', 'title', 'published')),
      whole_start INTEGER,
      whole_end INTEGER,
      flags TEXT NOT NULL,
      xpath TEXT,
      byte_start INTEGER,
      byte_end INTEGER,
      UNIQUE (document, number_start, number_end),
      FOREIGN KEY (document, sentence) REFERENCES sentence(document, id),
      FOREIGN KEY (document, grid) REFERENCES grid(document, id),
      FOREIGN KEY (document, whole_start, whole_end) REFERENCES claim(document, number_start, number_end)
        DEFERRABLE INITIALLY DEFERRED,
      CHECK ((sentence IS NULL) = (grid IS NOT NULL)),
      CHECK ((grid IS NULL) = (grid_row IS NULL) AND (grid IS NULL) = (grid_column IS NULL)),
      CHECK (value IS NULL OR (low IS NULL AND high IS NULL)),
      CHECK ((period IS NULL) = (period_from IS NULL))
    ) STRICT;
    CREATE TABLE exclusion (
      document INTEGER NOT NULL REFERENCES document(key) ON DELETE CASCADE,
      text_start INTEGER NOT NULL CHECK (text_start >= 0),
      text_end INTEGER NOT NULL CHECK (text_end > text_start),
      sentence INTEGER,
      grid INTEGER,
      grid_row INTEGER,
      grid_column INTEGER,
      text TEXT NOT NULL,
      reason TEXT NOT NULL,
      rule TEXT NOT NULL,
      PRIMARY KEY (document, text_start, text_end),
      FOREIGN KEY (document, sentence) REFERENCES sentence(document, id),
      FOREIGN KEY (document, grid) REFERENCES grid(document, id),
      CHECK ((sentence IS NULL) = (grid IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
    """

  private static let indexes = """
    CREATE INDEX claim_by_indicator ON claim(indicator);
    CREATE INDEX claim_by_whole ON claim(document, whole_start, whole_end) WHERE whole_start IS NOT NULL;
    -- the shortest that hold a common term are found by going through this
    CREATE INDEX indicator_by_length ON indicator(length(text), text);
    """

  /// The pairs of characters that texts are found by; see `TextGrams`. The index holds which texts have a pair and not where:
  /// a third of the room, and what is found is compared with the term anyway. The views let SQLite check the index against
  /// the texts, and build it anew; the function `grams` is the program's own.
  private static let search = """
    CREATE VIEW sentence_pairs AS SELECT key, grams(text) AS grams FROM sentence;
    CREATE VIRTUAL TABLE sentence_grams USING fts5(
      grams, content = 'sentence_pairs', content_rowid = 'key', detail = none, columnsize = 0, prefix = '1',
      tokenize = "unicode61 remove_diacritics 0");
    CREATE VIEW indicator_pairs AS SELECT id, grams(text) AS grams FROM indicator;
    CREATE VIRTUAL TABLE indicator_grams USING fts5(
      grams, content = 'indicator_pairs', content_rowid = 'id', detail = none, columnsize = 0, prefix = '1',
      tokenize = "unicode61 remove_diacritics 0");
    """

  /// What reviewers say of claims. A verdict is tied to a place in a text and quotes what stands there, so that it can be
  /// found again when the text is read anew; without a place what it quotes is gone.
  private static let verdicts = """
    CREATE TABLE verdict (
      id INTEGER PRIMARY KEY,
      report INTEGER NOT NULL REFERENCES report(id),
      number_start INTEGER,
      number_end INTEGER,
      number TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      judgement TEXT NOT NULL CHECK (judgement IN ('right', 'wrong', 'notAClaim', 'unsure')),
      reviewer TEXT NOT NULL CHECK (reviewer <> ''),
      given_at TEXT NOT NULL,
      note TEXT,
      -- the claim's record when it was judged
      record TEXT NOT NULL,
      CHECK ((number_start IS NULL) = (number_end IS NULL)),
      UNIQUE (report, number_start, number_end, reviewer)
    ) STRICT;
    CREATE TABLE correction (
      verdict INTEGER NOT NULL REFERENCES verdict(id) ON DELETE CASCADE,
      field TEXT NOT NULL CHECK (field IN ('value', 'low', 'high', 'qualifier', 'unit', 'kind', 'role', 'direction', 'basis',
        'basisPeriod', 'modality', 'indicator', 'scope', 'period')),
      value TEXT NOT NULL,
      PRIMARY KEY (verdict, field)
    ) STRICT, WITHOUT ROWID;
    """

  /// What no record states stands twice, so that SQLite's check shows damage to it: it compares indexes with their tables. The
  /// rest is compared with the records, which have checksums.
  private static let copies = """
    CREATE INDEX run_copy ON run(started_at, ended_at, program, lexicon, new_count, same_text_count, new_version_count,
      reread_count, unchanged_count, failed_count);
    CREATE INDEX failure_copy ON failure(name, uri, code, message);
    CREATE INDEX part_copy ON part(uri, path, absolute_path, charset, form, retrieved_at);
    CREATE INDEX source_copy ON source(is_stated);
    CREATE INDEX verdict_copy ON verdict(number, prefix, suffix, judgement, reviewer, given_at, note, record);
    CREATE INDEX correction_copy ON correction(value);
    """
}
