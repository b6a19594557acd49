#include "bare_check.h"

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

struct bare_schema {
  valijson::Schema schema;
  valijson::Validator validator;
};

bare_schema *bare_schema_open(const uint8_t *bytes, size_t length) {
  try {
    const json document = json::parse(bytes, bytes + length);
    auto *schema = new bare_schema();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(NlohmannJsonAdapter(document), schema->schema);
    return schema;
  } catch (...) {
    return nullptr;
  }
}

int32_t bare_check(bare_schema *schema, const uint8_t *bytes, size_t length) {
  try {
    const json record = json::parse(bytes, bytes + length);
    return schema->validator.validate(schema->schema, NlohmannJsonAdapter(record), nullptr) ? 1 : 0;
  } catch (...) {
    return 0;
  }
}
