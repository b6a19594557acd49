#include "record_tree.hpp"

#include <algorithm>

namespace nb {

uint64_t headOf(std::string_view key) {
  uint64_t head = 0;
  for (size_t index = 0; index < 8; index++) {
    head = head << 8 | (index < key.size() ? static_cast<unsigned char>(key[index]) : 0);
  }
  return head;
}

void RecordTree::clear() {
  root = RecordValue();
  isTooDeep = false;
  items.clear();
  members.clear();
  text.clear();
}

const RecordMember *RecordTree::find(const RecordValue &object, std::string_view name) const {
  const RecordMember *begin = members.data() + object.first, *end = begin + object.count;
  const uint64_t head = headOf(name);
  const auto *found = std::lower_bound(begin, end, name, [&](const RecordMember &member, std::string_view wanted) {
    return member.head != head ? member.head < head : key(member) < wanted;
  });
  return found != end && key(*found) == name ? found : nullptr;
}

bool RecordTree::isBefore(const RecordMember &member, const RecordMember &other) const {
  if (member.head != other.head) return member.head < other.head;
  const int order = key(member).compare(key(other));
  return order != 0 ? order < 0 : member.key < other.key;
}

}  // namespace nb
