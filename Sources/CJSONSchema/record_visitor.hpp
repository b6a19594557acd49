/* Whether a record is valid, without a word on why not. */
#ifndef NB_RECORD_VISITOR_HPP
#define NB_RECORD_VISITOR_HPP

#include <regex>
#include <string>
#include <unordered_map>

#include <valijson/constraints/concrete_constraints.hpp>
#include <valijson/subschema.hpp>
#include <valijson/validation_visitor.hpp>

#include "record_adapter.hpp"
#include "record_tree.hpp"

namespace nb {

using Patterns = std::unordered_map<std::string, std::regex>;

// valijson's visitor, which checks each keyword, with a way of its own from a value to those inside it: valijson's
// writes down at each step where it is, for its messages, and that takes longer than checking.
class RecordVisitor final : public valijson::ValidationVisitor<RecordAdapter> {
public:
  RecordVisitor(const RecordTree &tree, const RecordValue &value, Patterns &patterns)
    : ValidationVisitor(RecordAdapter(&tree, &value), {}, true, nullptr, patterns),
      tree(tree), value(value), patterns(patterns) {}

  bool isValid(const valijson::Subschema &schema);

  using ValidationVisitor::visit;
  bool visit(const valijson::constraints::PropertiesConstraint &constraint) override;
  bool visit(const valijson::constraints::RequiredConstraint &constraint) override;
  bool visit(const valijson::constraints::SingularItemsConstraint &constraint) override;

private:
  const RecordTree &tree;
  const RecordValue &value;
  Patterns &patterns;
};

}  // namespace nb

#endif
