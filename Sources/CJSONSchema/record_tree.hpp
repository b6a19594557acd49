/* A record as it is checked. */
#ifndef NB_RECORD_TREE_HPP
#define NB_RECORD_TREE_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace nb {

struct RecordValue {
  enum class Kind : uint8_t { null, boolean, integer, number, string, array, object };

  Kind kind = Kind::null;
  // Bytes of a string, items of an array, members of an object.
  size_t count = 0;
  union {
    bool boolean;
    int64_t integer;
    double number;
    // Where those bytes, items or members begin in the tree.
    size_t first = 0;
  };

  RecordValue() = default;
  RecordValue(Kind kind, size_t first, size_t count) : kind(kind), count(count), first(first) {}
  explicit RecordValue(bool boolean) : kind(Kind::boolean), boolean(boolean) {}
  explicit RecordValue(int64_t integer) : kind(Kind::integer), integer(integer) {}
  explicit RecordValue(double number) : kind(Kind::number), number(number) {}
};

struct RecordMember {
  // The key's first eight bytes as a number: it orders keys as their bytes do, and seldom leaves two equal.
  uint64_t head = 0;
  size_t key = 0;
  size_t keyLength = 0;
  RecordValue value;
};

// The values lie in a few arrays, which keep their memory for the next record: a tree of nodes with memory of their own
// takes longer to build than a record takes to check.
struct RecordTree {
  // Levels; records have five. What looks through a value calls itself for those inside, so that there must be an end.
  static constexpr size_t deepest = 64;
  // Bytes that are kept of a string, or a few less, for whole characters.
  static constexpr size_t longestString = 2048;

  RecordValue root;
  // Whether some containers were deeper; they are left out.
  bool isTooDeep = false;
  std::vector<RecordValue> items;
  // Those of one object stand together in the order of their keys, each key once: of equal keys the last counts.
  std::vector<RecordMember> members;
  std::string text;

  void clear();

  // The member of an object, or null.
  const RecordMember *find(const RecordValue &object, std::string_view key) const;

  std::string_view string(const RecordValue &value) const { return {text.data() + value.first, value.count}; }
  std::string_view key(const RecordMember &member) const { return {text.data() + member.key, member.keyLength}; }

  // Whether it comes before the other by its key, or with the same key by its place in the record.
  bool isBefore(const RecordMember &member, const RecordMember &other) const;
};

uint64_t headOf(std::string_view key);

}  // namespace nb

#endif
