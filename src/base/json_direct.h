#pragma once

#include "base/json_kinds.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Reads what json_write.h writes straight from the text: no blanks, members in the order in which
// they are described. What it accepts json_read.h accepts too, and as the same value. All else it
// declines, right or wrong, and says nothing: then json_read.h decides and explains.
namespace kaigong::json {

// After a false nothing more can be read, and what was read into is half filled.
class DirectReader {
 public:
  explicit DirectReader(std::string_view text) : rest_(text) {}

  bool at_end() const { return rest_.empty(); }
  bool take(std::string_view literally) {
    if (!rest_.starts_with(literally)) return false;
    rest_.remove_prefix(literally.size());
    return true;
  }
  template <class T>
  bool read(T& into);
  bool read_name(std::string_view& into);  // a short text of ASCII without escapes

 private:
  bool take_key(std::string_view name);
  bool read_text(std::string& into);
  bool read_number(std::int64_t& into);
  template <class T>
  bool read_integer(T& into);
  template <class T>
  bool read_shown(T& into, std::optional<T> (*reader)(std::string_view));
  template <class T>
  bool read_list(std::vector<T>& into);
  template <class T>
  bool read_members(T& into);

  std::string_view rest_;
};

inline bool DirectReader::take_key(std::string_view name) {
  const auto size = name.size() + 3;
  if (rest_.size() < size || rest_.substr(1, name.size()) != name) return false;
  if (rest_[0] != '"' || rest_[size - 2] != '"' || rest_[size - 1] != ':') return false;
  rest_.remove_prefix(size);
  return true;
}

template <class T>
bool DirectReader::read_integer(T& into) {
  std::int64_t number = 0;
  if (!read_number(number) || !std::in_range<T>(number)) return false;
  into = static_cast<T>(number);
  return true;
}

template <class T>
bool DirectReader::read_shown(T& into, std::optional<T> (*reader)(std::string_view)) {
  std::string_view text;
  if (!read_name(text)) return false;
  const auto value = reader(text);
  if (value) into = *value;
  return value.has_value();
}

template <class T>
bool DirectReader::read_list(std::vector<T>& into) {
  if (!take("[")) return false;
  into.clear();
  if (take("]")) return true;
  do {
    if (!read(into.emplace_back())) return false;
  } while (take(","));
  return take("]");
}

// A member that isn't next in the text says nothing; one that never comes next, because it is
// unknown, repeated or out of order, is left over before the end.
template <class T>
bool DirectReader::read_members(T& into) {
  if (!take("{")) return false;
  if (take("}")) return true;
  bool good = true, more = true;
  boost::mp11::mp_for_each<Members<T>>([&](auto d) {
    if (!good || !more || !take_key(d.name)) return;
    good = read(into.*d.pointer);
    more = take(",");
  });
  return good && !more && take("}");
}

template <class T>
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one branch per kind of type
bool DirectReader::read(T& into) {
  if constexpr (std::same_as<T, Value> || IsMap<T>::value) {
    return false;  // seldom met: not worth a second reader
  } else if constexpr (std::same_as<T, Text>) {
    return take("{\"zh\":") && read_text(into.zh) && take(",\"en\":") && read_text(into.en) &&
           take("}");
  } else if constexpr (Named<T>) {
    return read_shown(into, read_enum<T>);
  } else if constexpr (std::same_as<T, Day>) {
    return read_shown(into, read_day);
  } else if constexpr (std::same_as<T, Period>) {
    return read_shown(into, read_period);
  } else if constexpr (std::same_as<T, Digest>) {
    return read_shown(into, read_digest);
  } else if constexpr (IsId<T>::value) {
    return read_integer(into.value);
  } else if constexpr (std::same_as<T, Money>) {
    std::int64_t fen = 0;
    if (!read_number(fen) || !is_amount(fen)) return false;
    into = Money::fen(fen);
    return true;
  } else if constexpr (std::same_as<T, Instant>) {
    return read_number(into.ms) && is_instant(into.ms);
  } else if constexpr (IsOptional<T>::value) {
    return read(into.emplace());
  } else if constexpr (IsVector<T>::value) {
    return read_list(into);
  } else if constexpr (std::same_as<T, bool>) {
    into = take("true");
    return into || take("false");
  } else if constexpr (std::is_integral_v<T>) {
    return read_integer(into);
  } else if constexpr (std::same_as<T, std::string>) {
    return read_text(into);
  } else {
    static_assert(Described<T>, "no JSON for this type; describe it");
    return read_members(into);
  }
}

}  // namespace kaigong::json
