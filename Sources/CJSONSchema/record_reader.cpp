#include "record_reader.hpp"

#include <algorithm>
#include <limits>

namespace nb {

RecordReader::Outcome RecordReader::read(const uint8_t *json, size_t length, RecordTree &target) {
  tree = &target;
  tree->clear();
  containers.clear();
  waitingItems.clear();
  waitingMembers.clear();
  tooDeep = 0;
  outcome = Outcome::isRead;
  nlohmann::json::sax_parse(json, json + length, this);
  return outcome;
}

bool RecordReader::parse_error(size_t position, const std::string &, const nlohmann::detail::exception &error) {
  constexpr int numberOverflow = 406;
  outcome = error.id == numberOverflow ? Outcome::isNumberTooLarge : Outcome::isNoJSON;
  stoppedAt = position;
  return false;
}

bool RecordReader::put(const RecordValue &value) {
  if (tooDeep > 0) return true;
  if (containers.empty()) {
    tree->root = value;
  } else if (containers.back().kind == RecordValue::Kind::object) {
    waitingMembers.back().value = value;
  } else {
    waitingItems.push_back(value);
  }
  return true;
}

bool RecordReader::number_unsigned(uint64_t value) {
  constexpr auto largest = static_cast<uint64_t>(std::numeric_limits<int64_t>::max());
  return put(value <= largest ? RecordValue(static_cast<int64_t>(value)) : RecordValue(static_cast<double>(value)));
}

bool RecordReader::string(const std::string &value) {
  if (tooDeep > 0) return true;
  size_t length = value.size();
  if (length > RecordTree::longestString) {
    length = RecordTree::longestString;
    while (length > 0 && (static_cast<unsigned char>(value[length]) & 0xC0) == 0x80) length--;
  }
  const size_t first = tree->text.size();
  tree->text.append(value, 0, length);
  return put(RecordValue(RecordValue::Kind::string, first, length));
}

bool RecordReader::key(const std::string &name) {
  if (tooDeep > 0) return true;
  RecordMember member;
  member.head = headOf(name);
  member.key = tree->text.size();
  member.keyLength = name.size();
  tree->text.append(name);
  // So that empty keys have places of their own too: of equal keys the last is known by its place.
  tree->text.push_back(0);
  waitingMembers.push_back(member);
  return true;
}

bool RecordReader::open(RecordValue::Kind kind, size_t first) {
  if (containers.size() < RecordTree::deepest) {
    containers.push_back({kind, first});
  } else {
    tree->isTooDeep = true;
    tooDeep++;
  }
  return true;
}

bool RecordReader::end_array() {
  if (tooDeep > 0) {
    tooDeep--;
    return true;
  }
  const size_t first = tree->items.size();
  const auto begin = waitingItems.begin() + static_cast<ptrdiff_t>(containers.back().first);
  tree->items.insert(tree->items.end(), begin, waitingItems.end());
  waitingItems.erase(begin, waitingItems.end());
  containers.pop_back();
  return put(RecordValue(RecordValue::Kind::array, first, tree->items.size() - first));
}

bool RecordReader::end_object() {
  if (tooDeep > 0) {
    tooDeep--;
    return true;
  }
  const size_t first = tree->members.size();
  const auto begin = waitingMembers.begin() + static_cast<ptrdiff_t>(containers.back().first);
  const auto end = waitingMembers.end();
  std::sort(begin, end, [this](const RecordMember &member, const RecordMember &other) {
    return tree->isBefore(member, other);
  });
  for (auto member = begin; member != end; ++member) {
    const auto next = member + 1;
    const bool isLast = next == end || next->head != member->head || tree->key(*next) != tree->key(*member);
    if (isLast) tree->members.push_back(*member);
  }
  waitingMembers.erase(begin, end);
  containers.pop_back();
  return put(RecordValue(RecordValue::Kind::object, first, tree->members.size() - first));
}

}  // namespace nb
