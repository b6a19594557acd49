#include "nb_json_schema.h"

#include <cstring>
#include <map>
#include <new>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

struct nb_schemas {
  std::map<std::string, valijson::Schema> byType;
  // One for all records: it keeps the compiled patterns.
  valijson::Validator validator;
};

namespace {

constexpr size_t longestString = 2048;

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
      {"items", "items"},
  };
  for (const auto &rule : rules) {
    if (description.find(rule.words) != std::string::npos) return rule.rule;
  }
  return "schema";
}

// "[source]" and "[0]" after "<root>" as a JSON pointer.
std::string pointerOf(const std::vector<std::string> &context) {
  std::string pointer;
  for (size_t index = 1; index < context.size(); index++) {
    const std::string &step = context[index];
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

void cutLongStrings(json &root) {
  std::vector<json *> open{&root};
  while (!open.empty()) {
    json *value = open.back();
    open.pop_back();
    if (value->is_string()) {
      auto &text = value->get_ref<std::string &>();
      if (text.size() <= longestString) continue;
      size_t length = longestString;
      while (length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) length--;
      text.resize(length);
    } else if (value->is_structured()) {
      for (auto &item : *value) open.push_back(&item);
    }
  }
}

// The type that a record names, itself or by its schema; empty when it names none.
std::string typeOf(const json &record) {
  if (!record.is_object()) return "";
  auto type = record.find("type");
  if (type != record.end() && type->is_string()) return type->get<std::string>();
  auto schema = record.find("schema");
  if (schema == record.end() || !schema->is_string()) return "";
  const auto &name = schema->get_ref<const std::string &>();
  auto first = name.find('/');
  auto last = name.rfind('/');
  return first == std::string::npos || last <= first ? "" : name.substr(first + 1, last - first - 1);
}

nb_record_state check(nb_schemas *schemas, const uint8_t *bytes, size_t length, nb_violation *violation) {
  json record;
  try {
    record = json::parse(bytes, bytes + length);
  } catch (const json::parse_error &error) {
    copy(violation->rule, "json");
    copy(violation->message, "column " + std::to_string(error.byte));
    return NB_RECORD_NO_JSON;
  }
  const std::string type = typeOf(record);
  copy(violation->type, type);
  auto found = schemas->byType.find(type);
  if (found == schemas->byType.end()) {
    copy(violation->rule, "type");
    return NB_RECORD_TYPE_UNKNOWN;
  }
  if (length > longestString) cutLongStrings(record);
  NlohmannJsonAdapter adapter(record);
  // Without a list of what is wrong it stops at the first thing, and costs less.
  if (schemas->validator.validate(found->second, adapter, nullptr)) return NB_RECORD_VALID;
  valijson::ValidationResults results;
  schemas->validator.validate(found->second, adapter, &results);
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
