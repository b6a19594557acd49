/* Shows valijson a record's tree. What valijson asks of such an adapter is in its internal/basic_adapter.hpp. */
#ifndef NB_RECORD_ADAPTER_HPP
#define NB_RECORD_ADAPTER_HPP

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <valijson/internal/adapter.hpp>
#include <valijson/internal/basic_adapter.hpp>
#include <valijson/internal/frozen_value.hpp>

#include "record_tree.hpp"

namespace nb {

class RecordAdapter;
using RecordAdapterMember = std::pair<std::string, RecordAdapter>;

// Walks over the items of an array or the members of an object.
template <typename Element, typename Shown> class RecordIterator {
public:
  using iterator_category = std::bidirectional_iterator_tag;
  using value_type = Shown;
  using difference_type = std::ptrdiff_t;
  using pointer = Shown *;
  using reference = Shown &;

  RecordIterator(const RecordTree *tree, const Element *element) : tree(tree), element(element) {}

  Shown operator*() const;
  valijson::adapters::DerefProxy<Shown> operator->() const { return valijson::adapters::DerefProxy<Shown>(**this); }

  bool operator==(const RecordIterator &other) const { return element == other.element; }
  bool operator!=(const RecordIterator &other) const { return element != other.element; }

  RecordIterator &operator++() {
    ++element;
    return *this;
  }
  RecordIterator operator++(int) {
    RecordIterator before = *this;
    ++element;
    return before;
  }
  RecordIterator &operator--() {
    --element;
    return *this;
  }
  void advance(std::ptrdiff_t count) { element += count; }

private:
  const RecordTree *tree;
  const Element *element;
};

// valijson makes one without a tree for what counts as empty.
class RecordArray {
public:
  using const_iterator = RecordIterator<RecordValue, RecordAdapter>;
  using iterator = const_iterator;

  RecordArray() = default;
  RecordArray(const RecordTree *tree, const RecordValue &array)
    : tree(tree), first(tree->items.data() + array.first), count(array.count) {}

  const_iterator begin() const { return {tree, first}; }
  const_iterator end() const { return {tree, first + count}; }
  size_t size() const { return count; }

private:
  const RecordTree *tree = nullptr;
  const RecordValue *first = nullptr;
  size_t count = 0;
};

class RecordObject {
public:
  using const_iterator = RecordIterator<RecordMember, RecordAdapterMember>;
  using iterator = const_iterator;

  RecordObject() = default;
  RecordObject(const RecordTree *tree, const RecordValue &object) : tree(tree), object(&object) {}

  const_iterator begin() const { return {tree, first()}; }
  const_iterator end() const { return {tree, first() + size()}; }
  size_t size() const { return tree ? object->count : 0; }

  const_iterator find(const std::string &name) const {
    const RecordMember *member = tree ? tree->find(*object, name) : nullptr;
    return member ? const_iterator(tree, member) : end();
  }

private:
  const RecordMember *first() const { return tree ? tree->members.data() + object->first : nullptr; }

  const RecordTree *tree = nullptr;
  const RecordValue *object = nullptr;
};

// What valijson's BasicAdapter builds on.
class RecordAdapterValue {
public:
  RecordAdapterValue(const RecordTree *tree, const RecordValue *value) : tree(tree), value(value) {}

  // Only schemas hold values that outlive what they come from, and they are read by another adapter.
  valijson::adapters::FrozenValue *freeze() const { throw std::logic_error("a record's value is not to be kept"); }

  std::optional<RecordArray> getArrayOptional() const {
    if (!isArray()) return {};
    return RecordArray(tree, *value);
  }
  std::optional<RecordObject> getObjectOptional() const {
    if (!isObject()) return {};
    return RecordObject(tree, *value);
  }

  bool getArraySize(size_t &result) const { return give(isArray(), value->count, result); }
  bool getObjectSize(size_t &result) const { return give(isObject(), value->count, result); }
  bool getBool(bool &result) const { return give(isBool(), value->boolean, result); }
  bool getDouble(double &result) const { return give(isDouble(), value->number, result); }
  bool getInteger(int64_t &result) const { return give(isInteger(), value->integer, result); }
  bool getString(std::string &result) const {
    if (!isString()) return false;
    result = tree->string(*value);
    return true;
  }

  // Numbers do not pass for strings, nor strings for numbers.
  static bool hasStrictTypes() { return true; }

  bool isArray() const { return value->kind == RecordValue::Kind::array; }
  bool isBool() const { return value->kind == RecordValue::Kind::boolean; }
  bool isDouble() const { return value->kind == RecordValue::Kind::number; }
  bool isInteger() const { return value->kind == RecordValue::Kind::integer; }
  bool isNull() const { return value->kind == RecordValue::Kind::null; }
  bool isNumber() const { return isDouble() || isInteger(); }
  bool isObject() const { return value->kind == RecordValue::Kind::object; }
  bool isString() const { return value->kind == RecordValue::Kind::string; }

private:
  template <typename Result> static bool give(bool isOfKind, const Result &value, Result &result) {
    if (isOfKind) result = value;
    return isOfKind;
  }

  const RecordTree *tree;
  const RecordValue *value;
};

class RecordAdapter : public valijson::adapters::BasicAdapter<
                        RecordAdapter, RecordArray, RecordAdapterMember, RecordObject, RecordAdapterValue> {
public:
  RecordAdapter(const RecordTree *tree, const RecordValue *value) : BasicAdapter(RecordAdapterValue(tree, value)) {}
};

template <> inline RecordAdapter RecordArray::const_iterator::operator*() const { return {tree, element}; }
template <> inline RecordAdapterMember RecordObject::const_iterator::operator*() const {
  return {std::string(tree->key(*element)), RecordAdapter(tree, &element->value)};
}

}  // namespace nb

#endif
