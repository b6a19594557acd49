#include "record_visitor.hpp"

#include <string_view>

namespace nb {

namespace {

template <typename String> std::string_view viewOf(const String &string) { return {string.data(), string.size()}; }

}  // namespace

bool RecordVisitor::isValid(const valijson::Subschema &schema) {
  if (schema.getAlwaysInvalid()) return false;
  valijson::Subschema::ApplyFunction check = [this](const valijson::constraints::Constraint &constraint) {
    return constraint.accept(*this);
  };
  return schema.applyStrict(check);
}

bool RecordVisitor::visit(const valijson::constraints::PropertiesConstraint &constraint) {
  if (value.kind != RecordValue::Kind::object) return true;
  bool hasPatterns = false;
  constraint.applyToPatternProperties([&](const auto &, const valijson::Subschema *) { return !(hasPatterns = true); });
  // What else a record may hold is left to valijson.
  if (hasPatterns || constraint.getAdditionalPropertiesSubschema() != nullptr) {
    return ValidationVisitor::visit(constraint);
  }
  size_t found = 0;
  bool isValid = true;
  constraint.applyToProperties([&](const auto &name, const valijson::Subschema *schema) {
    const RecordMember *member = tree.find(value, viewOf(name));
    if (member == nullptr) return true;
    found++;
    return isValid = RecordVisitor(tree, member->value, patterns).isValid(*schema);
  });
  return isValid && found == value.count;
}

bool RecordVisitor::visit(const valijson::constraints::RequiredConstraint &constraint) {
  if (value.kind != RecordValue::Kind::object) return true;
  bool isValid = true;
  constraint.applyToRequiredProperties(
    [&](const auto &name) { return isValid = tree.find(value, viewOf(name)) != nullptr; });
  return isValid;
}

bool RecordVisitor::visit(const valijson::constraints::SingularItemsConstraint &constraint) {
  const valijson::Subschema *schema = constraint.getItemsSubschema();
  if (value.kind != RecordValue::Kind::array || schema == nullptr) return true;
  for (size_t index = 0; index < value.count; index++) {
    if (!RecordVisitor(tree, tree.items[value.first + index], patterns).isValid(*schema)) return false;
  }
  return true;
}

}  // namespace nb
