#include "nb_json_schema.h"

#include <cstring>
#include <map>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validation_visitor.hpp>

#include "record_adapter.hpp"
#include "record_reader.hpp"
#include "record_tree.hpp"
#include "record_visitor.hpp"

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

struct nb_schemas {
  std::map<std::string, valijson::Schema> byType;
  // Those that records were checked with.
  nb::Patterns patterns;
  nb::RecordReader reader;
  nb::RecordTree record;
};

namespace {

// Copies what there is room for, without cutting a character of UTF-8.
template <size_t capacity> void copy(char (&target)[capacity], const std::string &text) {
  size_t length = text.size();
  if (length >= capacity) {
    length = capacity - 1;
    while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) length--;
  }
  std::memcpy(target, text.data(), length);
  target[length] = 0;
}

// The keyword that each of valijson's sentences is about; it names only some itself.
const char *ruleOf(const std::string &description) {
  static const struct {
    const char *words;
    const char *rule;
  } rules[] = {
      {"Missing required property", "required"},
      {"Object contains a property that could not be validated", "additionalProperties"},
      {"'pattern'", "pattern"},
      {"'type'", "type"},
      {"enum values", "enum"},
      {"'const'", "const"},
      {"String should be no fewer", "minLength"},
      {"String should be no more", "maxLength"},
      {"Array should contain no fewer", "minItems"},
      {"Array should contain no more", "maxItems"},
      {"Elements at indexes", "uniqueItems"},
      {"Expected number greater", "minimum"},
      {"Expected number less", "maximum"},
      {"Object should have no fewer", "minProperties"},
      {"items", "items"},
  };
  for (const auto &rule : rules) {
    if (description.find(rule.words) != std::string::npos) return rule.rule;
  }
  return "schema";
}

// "[source]" and "[0]" as a JSON pointer.
std::string pointerOf(const std::vector<std::string> &context) {
  std::string pointer;
  for (const std::string &step : context) {
    pointer += '/';
    for (size_t at = 1; at + 1 < step.size(); at++) {
      switch (step[at]) {
      case '~': pointer += "~0"; break;
      case '/': pointer += "~1"; break;
      default: pointer += step[at];
      }
    }
  }
  return pointer;
}

// The type that a record names, itself or by its schema; empty when it names none.
std::string typeOf(const nb::RecordTree &record) {
  const auto stringOf = [&](const char *key) -> std::optional<std::string_view> {
    if (record.root.kind != nb::RecordValue::Kind::object) return std::nullopt;
    const auto *member = record.find(record.root, key);
    if (member == nullptr || member->value.kind != nb::RecordValue::Kind::string) return std::nullopt;
    return record.string(member->value);
  };
  if (auto type = stringOf("type")) return std::string(*type);
  const auto name = stringOf("schema").value_or("");
  auto first = name.find('/');
  auto last = name.rfind('/');
  return first == name.npos || last <= first ? "" : std::string(name.substr(first + 1, last - first - 1));
}

nb_record_state check(nb_schemas *schemas, const uint8_t *bytes, size_t length, nb_violation *violation) {
  const nb::RecordTree &record = schemas->record;
  const auto outcome = schemas->reader.read(bytes, length, schemas->record);
  if (outcome != nb::RecordReader::Outcome::isRead) {
    const bool isJSON = outcome == nb::RecordReader::Outcome::isNumberTooLarge;
    const std::string place = "column " + std::to_string(schemas->reader.column());
    copy(violation->rule, isJSON ? "schema" : "json");
    copy(violation->message, isJSON ? "number too large, " + place : place);
    return isJSON ? NB_RECORD_INVALID : NB_RECORD_NO_JSON;
  }
  const std::string type = typeOf(record);
  copy(violation->type, type);
  auto found = schemas->byType.find(type);
  if (found == schemas->byType.end()) {
    copy(violation->rule, "type");
    return NB_RECORD_TYPE_UNKNOWN;
  }
  if (record.isTooDeep) {
    copy(violation->rule, "depth");
    copy(violation->message, "more than " + std::to_string(nb::RecordTree::deepest) + " levels");
    return NB_RECORD_INVALID;
  }
  const valijson::Subschema &schema = found->second;
  if (nb::RecordVisitor(record, record.root, schemas->patterns).isValid(schema)) return NB_RECORD_VALID;
  valijson::ValidationResults results;
  valijson::ValidationVisitor<nb::RecordAdapter> visitor(
    nb::RecordAdapter(&record, &record.root), {}, true, &results, schemas->patterns);
  if (visitor.validateSchema(schema)) return NB_RECORD_VALID;
  valijson::ValidationResults::Error first;
  // The deepest comes first; what holds it follows.
  if (results.popError(first)) {
    copy(violation->pointer, pointerOf(first.context));
    copy(violation->rule, ruleOf(first.description));
    copy(violation->message, first.description);
  }
  return NB_RECORD_INVALID;
}

}  // namespace

nb_schemas *nb_schemas_open(void) { return new (std::nothrow) nb_schemas(); }

void nb_schemas_close(nb_schemas *schemas) { delete schemas; }

int32_t nb_schemas_add(nb_schemas *schemas, const char *type, const uint8_t *bytes, size_t length) {
  try {
    const json document = json::parse(bytes, bytes + length);
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(NlohmannJsonAdapter(document), schemas->byType[type]);
    return 1;
  } catch (...) {
    return 0;
  }
}

nb_record_state nb_schemas_check(nb_schemas *schemas, const uint8_t *json, size_t length, nb_violation *violation) {
  *violation = {};
  try {
    return check(schemas, json, length, violation);
  } catch (const std::bad_alloc &) {
    return NB_RECORD_NO_MEMORY;
  } catch (const std::exception &error) {
    copy(violation->rule, "schema");
    copy(violation->message, error.what());
    return NB_RECORD_INVALID;
  } catch (...) {
    copy(violation->rule, "schema");
    return NB_RECORD_INVALID;
  }
}
