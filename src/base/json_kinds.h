#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/money.h"
#include "base/points.h"
#include "base/text.h"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// What kinds of types have a JSON, and how the listed names of an enumeration are found.
namespace kaigong::json {

using Value = boost::json::value;
using Object = boost::json::object;
using Array = boost::json::array;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && std::is_class_v<T>;
template <class T>
concept Named = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

template <class T>
struct IsId : std::false_type {};
template <class Tag>
struct IsId<Id<Tag>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsMap : std::false_type {};
template <class T>
struct IsMap<std::map<std::string, T>> : std::true_type {};
template <class T>
concept Shown = std::same_as<T, Day> || std::same_as<T, Period> || std::same_as<T, Digest> ||
    std::same_as<T, Points>;

template <class T>
bool is_nothing(const T& value) {
  if constexpr (IsOptional<T>::value) {
    return !value;
  } else if constexpr (IsVector<T>::value || IsMap<T>::value || std::same_as<T, std::string>) {
    return value.empty();
  } else if constexpr (IsId<T>::value) {
    return !value;
  } else if constexpr (std::same_as<T, bool>) {
    return !value;
  } else if constexpr (std::same_as<T, Value>) {
    return value.is_null();
  } else if constexpr (std::same_as<T, Text>) {
    return value.zh.empty() && value.en.empty();
  } else {
    return false;
  }
}

// Bounded where it comes in, so that no sum and no calendar can be broken by what was sent.
constexpr bool is_amount(std::int64_t fen) {
  return fen <= largest_amount.in_fen() && fen >= -largest_amount.in_fen();
}
constexpr bool is_instant(std::int64_t ms) {
  constexpr std::int64_t year_1900 = -2'208'988'800'000, year_2149 = 5'648'745'600'000;
  return ms >= year_1900 && ms < year_2149;
}

template <class T>
std::string_view enum_name(T value) {
  std::string_view name;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
    if (d.value == value) name = d.name;
  });
  return name;
}

template <class T>
std::optional<T> read_enum(std::string_view name) {
  std::optional<T> value;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
    if (name == d.name) value = d.value;
  });
  return value;
}

}  // namespace kaigong::json
