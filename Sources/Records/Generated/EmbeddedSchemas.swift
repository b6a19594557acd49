// Made from Schemas/*.schema.json by "make data"; do not edit.
extension EmbeddedSchemas {
  static let document = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "nianbao/document/1",
      "title": "A report without its portal",
      "description": "Offsets are Unicode code points, start inclusive, end exclusive, in text.",
      "type": "object",
      "required": ["type", "schema", "id", "source", "reportType", "text", "textSHA256", "sections", "tables", "attachments", "generator"],
      "additionalProperties": false,
      "properties": {
        "type": { "const": "document" },
        "schema": { "const": "nianbao/document/1" },
        "id": { "type": "string", "pattern": "^[0-9a-f]{32}$", "description": "The first 32 hexadecimal digits of the raw bytes' SHA-256." },
        "input": { "type": "string", "description": "The id that came with the input." },
        "source": {
          "type": "object",
          "required": ["sha256", "bytes", "encoding"],
          "additionalProperties": false,
          "properties": {
            "uri": { "type": ["string", "null"] },
            "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "bytes": { "type": "integer", "minimum": 1 },
            "encoding": { "type": "string", "minLength": 1 },
            "retrievedAt": { "type": "string" }
          }
        },
        "title": { "type": ["string", "null"] },
        "publisher": { "type": ["string", "null"] },
        "publishedAt": { "$ref": "#/definitions/time" },
        "writtenOn": { "$ref": "#/definitions/time" },
        "site": {
          "type": ["object", "null"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": ["string", "null"] },
            "code": { "type": ["string", "null"] },
            "domain": { "type": ["string", "null"] }
          }
        },
        "column": { "type": ["string", "null"] },
        "region": {
          "type": ["object", "null"],
          "required": ["name"],
          "additionalProperties": false,
          "properties": {
            "name": { "type": "string", "minLength": 1 },
            "code": { "type": ["string", "null"], "pattern": "^[1-8][0-9]{5}$", "description": "GB/T 2260." }
          }
        },
        "reportType": { "enum": ["workReport", "performanceReport", "disclosureReport", "statisticalCommunique", "finalAccounts", "other"] },
        "year": { "type": ["integer", "null"], "minimum": 1949, "maximum": 2099 },
        "text": { "type": "string", "description": "One paragraph a line; a table's grid row a line, its cells joined by TAB." },
        "textSHA256": { "type": "string", "pattern": "^[0-9a-f]{64}$" },
        "sections": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "level", "number", "heading", "start", "end"],
            "additionalProperties": false,
            "properties": {
              "id": { "type": "integer", "minimum": 1 },
              "level": { "type": "integer", "minimum": 1, "maximum": 7 },
              "number": { "type": "string", "minLength": 1 },
              "heading": { "type": "string", "minLength": 1 },
              "start": { "$ref": "#/definitions/offset" },
              "end": { "$ref": "#/definitions/offset" },
              "parent": { "type": ["integer", "null"], "minimum": 1 }
            }
          }
        },
        "tables": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "start", "end", "rows", "headerRows", "headerColumns"],
            "additionalProperties": false,
            "properties": {
              "id": { "type": "integer", "minimum": 0 },
              "caption": { "type": ["string", "null"] },
              "start": { "$ref": "#/definitions/offset" },
              "end": { "$ref": "#/definitions/offset" },
              "rows": { "type": "array", "minItems": 1, "items": { "type": "array", "minItems": 1, "items": { "type": "string" } } },
              "headerRows": { "type": "array", "items": { "$ref": "#/definitions/offset" } },
              "headerColumns": { "type": "array", "items": { "$ref": "#/definitions/offset" } },
              "unit": { "type": ["string", "null"] }
            }
          }
        },
        "attachments": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["text", "href"],
            "additionalProperties": false,
            "properties": { "text": { "type": "string" }, "href": { "type": "string", "minLength": 1 } }
          }
        },
        "findings": {
          "type": "array",
          "description": "What was odd about the page and did not stop the work.",
          "items": {
            "type": "object",
            "required": ["category", "message"],
            "additionalProperties": false,
            "properties": {
              "category": { "type": "string", "pattern": "^[a-z][A-Za-z]+$" },
              "message": { "type": "string", "minLength": 1 },
              "start": { "$ref": "#/definitions/offset" },
              "end": { "$ref": "#/definitions/offset" }
            }
          }
        },
        "generator": {
          "type": "object",
          "required": ["name", "version"],
          "additionalProperties": false,
          "properties": { "name": { "const": "nianbao" }, "version": { "type": "string" }, "lexicon": { "type": "string", "pattern": "^[0-9a-f]{16}$", "description": "The fingerprint of the lexicon that the claims were read with; absent where none was." } }
        }
      },
      "definitions": {
        "offset": { "type": "integer", "minimum": 0 },
        "time": {
          "type": ["string", "null"],
          "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}\\+08:00)?$",
          "description": "ISO 8601 in China Standard Time; a day alone where no time is printed."
        }
      }
    }
    """#
  static let sentence = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "nianbao/sentence/1",
      "title": "A sentence of a report, or a heading",
      "description": "Offsets are Unicode code points of the document's text, start inclusive, end exclusive. Every character of the body outside tables that is no blank is in one sentence.",
      "type": "object",
      "required": ["type", "schema", "document", "id", "text", "start", "end", "paragraph"],
      "additionalProperties": false,
      "properties": {
        "type": { "const": "sentence" },
        "schema": { "const": "nianbao/sentence/1" },
        "document": { "type": "string", "pattern": "^[0-9a-f]{32}$", "description": "The document's id." },
        "id": { "type": "integer", "minimum": 0, "description": "Counts the document's sentences from 0, in text order." },
        "text": { "type": "string", "minLength": 1 },
        "start": { "type": "integer", "minimum": 0 },
        "end": { "type": "integer", "minimum": 1 },
        "paragraph": { "type": "integer", "minimum": 0, "description": "Counts the document's lines from 0." },
        "section": { "type": ["integer", "null"], "minimum": 1, "description": "The id of the innermost section." },
        "xpath": { "type": ["string", "null"], "pattern": "^/", "description": "The node that the paragraph stands in; null in a plain text." }
      }
    }
    """#
  static let claim = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "nianbao/claim/1",
      "title": "A quantity of a report and what it is about",
      "description": "Offsets are Unicode code points, start inclusive, end exclusive. Values are exact decimals as strings, or fractions without a finite decimal.",
      "type": "object",
      "required": ["type", "schema", "document", "id", "sentence", "quantity", "number", "bounds", "qualifier", "unit", "kind", "role", "modality", "indicator", "indicatorSpans", "flags", "rules", "source"],
      "additionalProperties": false,
      "properties": {
        "type": { "const": "claim" },
        "schema": { "const": "nianbao/claim/1" },
        "document": { "type": "string", "pattern": "^[0-9a-f]{32}$", "description": "The document's id." },
        "id": { "type": "string", "pattern": "^[0-9a-f]{16}-[0-9]+-[0-9]+$", "description": "The first 16 digits of the document's id, and where the number starts and ends in the document's text, joined by hyphens: the same as long as the page and its cleaning are the same." },
        "sentence": { "type": ["integer", "null"], "minimum": 0, "description": "The id of the sentence; null for a claim of a table." },
        "quantity": { "$ref": "#/definitions/words", "description": "The number with its qualifiers and unit, counted from the start of the sentence, or of the cell's text." },
        "number": { "$ref": "#/definitions/words", "description": "The number with its multiplier, inside the quantity, counted likewise." },
        "value": { "$ref": "#/definitions/value", "description": "Multipliers applied; a percentage keeps the printed number, a rank's value is the rank. Left out for a range." },
        "low": { "$ref": "#/definitions/value", "description": "The lower end of a range." },
        "high": { "$ref": "#/definitions/value", "description": "The upper end of a range." },
        "bounds": {
          "type": "object",
          "additionalProperties": false,
          "properties": { "low": { "$ref": "#/definitions/value" }, "high": { "$ref": "#/definitions/value" } },
          "description": "What the printed precision and the qualifier allow; an open end is left out."
        },
        "resolution": { "$ref": "#/definitions/value", "description": "One unit of the last printed digit; Left out for a fraction." },
        "qualifier": { "enum": ["exact", "about", "nearly", "over", "atLeast", "under", "atMost", "vague"] },
        "unit": {
          "type": "object",
          "required": ["text"],
          "additionalProperties": false,
          "properties": {
            "text": { "type": "string", "description": "As printed, without multiplier; empty where none is." },
            "code": { "type": "string", "minLength": 1, "description": "UCUM for measures, ISO 4217 for money, % or [pp]." },
            "dimension": { "type": "string", "minLength": 1, "description": "A dimension of the lexicon, or several joined by strokes; none without a unit." },
            "factor": { "$ref": "#/definitions/value", "description": "What one unit is in the dimension's base unit." }
          }
        },
        "kind": { "enum": ["count", "amount", "measure", "percentage", "percentagePoint", "multiple", "rank", "duration", "score"] },
        "role": { "enum": ["level", "change", "rank"], "description": "A stock or a flow of the period; a comparison with an earlier value of the same thing; a standing." },
        "direction": { "enum": ["increase", "decrease", "flat"], "description": "Which way a change goes." },
        "basis": { "enum": ["yoy", "mom", "since", "plan", "unstated"], "description": "What a change is compared with: the year before, the month or quarter before, a time that is named, what was planned." },
        "basisPeriod": { "$ref": "#/definitions/period", "description": "The time compared with, where the report tells it." },
        "modality": { "enum": ["actual", "estimated", "planned"] },
        "indicator": { "type": "string", "description": "What is measured, in the report's own words; for a table the header path, joined by ' / '." },
        "indicatorSpans": {
          "type": "array",
          "description": "Where those words stand in the document's text.",
          "items": {
            "type": "object",
            "required": ["start", "end"],
            "additionalProperties": false,
            "properties": { "start": { "$ref": "#/definitions/offset" }, "end": { "$ref": "#/definitions/offset" } }
          }
        },
        "scope": { "type": "string", "minLength": 1, "description": "For standings and shares: among which, or of what." },
        "period": {
          "type": "object",
          "required": ["value", "from"],
          "additionalProperties": false,
          "properties": {
            "value": { "$ref": "#/definitions/period" },
            "from": { "enum": ["clause", "sentence", "section", "title", "published", "review"], "description": "Where the report tells it; review where a reviewer does." }
          },
          "description": "The time for which the value holds."
        },
        "partOf": { "type": "string", "pattern": "^[0-9a-f]{16}-[0-9]+-[0-9]+$", "description": "The id of the claim of the same document that this is a part of (其中)." },
        "flags": { "type": "array", "items": { "enum": ["unitMissing", "separatorMissing", "cumulative", "textDamaged"] } },
        "rules": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "The rules that made it, in the order in which they were applied." },
        "source": {
          "type": "object",
          "required": ["exact", "prefix", "suffix", "start", "end", "sections", "fragment"],
          "additionalProperties": false,
          "properties": {
            "exact": { "type": "string", "minLength": 1, "description": "The quantity's words." },
            "prefix": { "type": "string", "description": "Up to 32 code points of the document's text before it." },
            "suffix": { "type": "string", "description": "Up to 32 code points of the document's text after it." },
            "start": { "$ref": "#/definitions/offset", "description": "In the document's text, as is end." },
            "end": { "$ref": "#/definitions/offset" },
            "sections": { "type": "array", "items": { "type": "string", "minLength": 1 }, "description": "The headings it stands under with their numbers, outermost first." },
            "xpath": { "type": "string", "pattern": "^/", "description": "The paragraph's node, or the cell's; left out in a plain text." },
            "bytes": {
              "type": "object",
              "required": ["start", "end"],
              "additionalProperties": false,
              "properties": { "start": { "$ref": "#/definitions/offset" }, "end": { "$ref": "#/definitions/offset" } },
              "description": "Where the number stands in the raw file; left out when it is not one run there."
            },
            "fragment": { "type": "string", "pattern": "^#:~:text=", "description": "Appended to the page's address it makes a browser show the sentence, or the cell." },
            "cell": {
              "type": "object",
              "required": ["table", "row", "column", "headers"],
              "additionalProperties": false,
              "properties": {
                "table": { "$ref": "#/definitions/offset" },
                "row": { "$ref": "#/definitions/offset" },
                "column": { "$ref": "#/definitions/offset" },
                "headers": { "type": "array", "items": { "type": "string" } }
              },
              "description": "The table's id, the place in its expanded grid, and what labels it, outermost first; left out for a claim of a sentence."
            }
          }
        },
        "extracted": {
          "type": "object",
          "minProperties": 1,
          "additionalProperties": false,
          "properties": {
            "value": { "$ref": "#/definitions/former" },
            "low": { "$ref": "#/definitions/former" },
            "high": { "$ref": "#/definitions/former" },
            "qualifier": { "$ref": "#/definitions/former" },
            "unit": { "$ref": "#/definitions/former" },
            "kind": { "$ref": "#/definitions/former" },
            "role": { "$ref": "#/definitions/former" },
            "direction": { "$ref": "#/definitions/former" },
            "basis": { "$ref": "#/definitions/former" },
            "basisPeriod": { "$ref": "#/definitions/former" },
            "modality": { "$ref": "#/definitions/former" },
            "indicator": { "$ref": "#/definitions/former" },
            "scope": { "$ref": "#/definitions/former" },
            "period": { "$ref": "#/definitions/former" }
          },
          "description": "What the program had read where a reviewer corrected it, by field: the claim itself states the corrected values. What followed from a corrected value or qualifier, its bounds and resolution, and where a corrected indicator's words stand is then not told."
        },
        "review": {
          "type": "object",
          "required": ["judgement", "reviewer", "at"],
          "additionalProperties": false,
          "properties": {
            "judgement": { "enum": ["right", "wrong", "notAClaim", "unsure"] },
            "reviewer": { "type": "string", "minLength": 1 },
            "at": { "type": "string", "minLength": 1, "description": "ISO 8601." },
            "note": { "type": "string" }
          },
          "description": "What a reviewer says of the claim, in exports of an archive."
        }
      },
      "definitions": {
        "offset": { "type": "integer", "minimum": 0 },
        "value": { "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]*[1-9]|/[0-9]+)?$" },
        "former": { "type": ["string", "null"], "description": "A field's value, of the period its time, of the unit its text; null where there was none." },
        "period": { "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?$", "description": "ISO 8601: a year, a month, a day, or an interval of two." },
        "words": {
          "type": "object",
          "required": ["text", "start", "end"],
          "additionalProperties": false,
          "properties": {
            "text": { "type": "string", "minLength": 1 },
            "start": { "$ref": "#/definitions/offset" },
            "end": { "$ref": "#/definitions/offset" }
          }
        }
      }
    }
    """#
  static let exclusion = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "nianbao/exclusion/1",
      "title": "A numeral that is no quantity",
      "description": "Or numeral characters inside a word. Each numeral of the body is in a claim's quantity or in an exclusion. Offsets are Unicode code points, start inclusive, end exclusive.",
      "type": "object",
      "required": ["type", "schema", "document", "sentence", "text", "start", "end", "reason", "rule", "source"],
      "additionalProperties": false,
      "properties": {
        "type": { "const": "exclusion" },
        "schema": { "const": "nianbao/exclusion/1" },
        "document": { "type": "string", "pattern": "^[0-9a-f]{32}$", "description": "The document's id." },
        "sentence": { "type": ["integer", "null"], "minimum": 0, "description": "The id of the sentence; null in a table." },
        "text": { "type": "string", "minLength": 1 },
        "start": { "$ref": "#/definitions/offset", "description": "From the start of the sentence, or of the cell's text; as is end." },
        "end": { "$ref": "#/definitions/offset" },
        "reason": { "enum": ["date", "ordinal", "name", "slogan", "heading", "identifier", "word"] },
        "rule": { "type": "string", "minLength": 1, "description": "The rule that says so." },
        "source": {
          "type": "object",
          "required": ["start", "end"],
          "additionalProperties": false,
          "properties": {
            "start": { "$ref": "#/definitions/offset", "description": "In the document's text, as is end." },
            "end": { "$ref": "#/definitions/offset" },
            "cell": {
              "type": "object",
              "required": ["table", "row", "column", "headers"],
              "additionalProperties": false,
              "properties": {
                "table": { "$ref": "#/definitions/offset" },
                "row": { "$ref": "#/definitions/offset" },
                "column": { "$ref": "#/definitions/offset" },
                "headers": { "type": "array", "items": { "type": "string" } }
              },
              "description": "The table's id, the place in its expanded grid, and what labels it, outermost first; left out in a sentence."
            }
          }
        }
      },
      "definitions": { "offset": { "type": "integer", "minimum": 0 } }
    }
    """#
  static let end = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "nianbao/end/1",
      "title": "The end of a document's records",
      "description": "Where it is missing the records are not complete.",
      "type": "object",
      "required": ["type", "schema", "document", "sentences", "claims", "exclusions"],
      "additionalProperties": false,
      "properties": {
        "type": { "const": "end" },
        "schema": { "const": "nianbao/end/1" },
        "document": { "type": "string", "pattern": "^[0-9a-f]{32}$", "description": "The document's id." },
        "input": { "type": "string", "description": "The id that came with the input." },
        "sentences": { "type": "integer", "minimum": 0, "description": "How many sentence records there are." },
        "claims": { "type": "integer", "minimum": 0, "description": "How many claim records there are." },
        "exclusions": { "type": "integer", "minimum": 0, "description": "How many exclusion records there are." }
      }
    }
    """#
  static let error = #"""
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": "nianbao/error/1",
      "title": "Why there is no record",
      "description": "Stands in the place of the records of a document that cannot be read, or of one record that broke its schema.",
      "type": "object",
      "required": ["type", "schema", "code", "message"],
      "additionalProperties": false,
      "properties": {
        "type": { "const": "error" },
        "schema": { "const": "nianbao/error/1" },
        "input": { "type": "string", "description": "The id that came with the input." },
        "source": {
          "type": "object",
          "required": ["uri"],
          "additionalProperties": false,
          "properties": { "uri": { "type": "string", "minLength": 1, "description": "The file's address or path." } }
        },
        "code": { "type": "string", "pattern": "^[a-z][A-Za-z]*$", "description": "For programs: encodingUnknown, recordInvalid, …" },
        "message": { "type": "string", "minLength": 1, "description": "For people, in English." }
      }
    }
    """#
}
