/* Reads the JSON of a record into a tree. */
#ifndef NB_RECORD_READER_HPP
#define NB_RECORD_READER_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "record_tree.hpp"

namespace nb {

// Keep one: it keeps its memory for the next record.
class RecordReader {
public:
  enum class Outcome { isRead, isNoJSON, isNumberTooLarge };

  // Fills the tree with the one value that the bytes are. Throws std::bad_alloc.
  Outcome read(const uint8_t *json, size_t length, RecordTree &tree);

  // The byte at which reading stopped, from 1.
  size_t column() const { return stoppedAt; }

  // What follows is called by nlohmann-json's parser, which fixes the names.
  bool null() { return put(RecordValue()); }
  bool boolean(bool value) { return put(RecordValue(value)); }
  bool number_integer(int64_t value) { return put(RecordValue(value)); }
  bool number_unsigned(uint64_t value);
  bool number_float(double value, const std::string &) { return put(RecordValue(value)); }
  bool string(const std::string &value);
  bool binary(const nlohmann::json::binary_t &) { return false; }  // never in JSON
  bool start_object(size_t) { return open(RecordValue::Kind::object, waitingMembers.size()); }
  bool key(const std::string &name);
  bool end_object();
  bool start_array(size_t) { return open(RecordValue::Kind::array, waitingItems.size()); }
  bool end_array();
  bool parse_error(size_t position, const std::string &token, const nlohmann::detail::exception &error);

private:
  struct Container {
    RecordValue::Kind kind;
    // Where its own begin among those that wait.
    size_t first;
  };

  bool open(RecordValue::Kind kind, size_t first);
  bool put(const RecordValue &value);

  RecordTree *tree = nullptr;
  std::vector<Container> containers;
  // Those of open containers wait here: in the tree those of one container stand together.
  std::vector<RecordValue> waitingItems;
  std::vector<RecordMember> waitingMembers;
  // How many open containers are too deep.
  size_t tooDeep = 0;
  Outcome outcome = Outcome::isRead;
  size_t stoppedAt = 0;
};

}  // namespace nb

#endif
