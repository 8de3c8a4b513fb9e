#pragma once

#include "base/json.h"

#include <boost/core/demangle.hpp>

#include <string>
#include <typeinfo>

// JSON Schema (2020-12) of what `write_whole` writes and `json::read` reads, made from the same
// descriptions: what the document of the interface says can't differ from what is answered.
namespace kaigong::http {

class Schemas {
 public:
  // A schema, or a reference to one among `named`.
  template <class T>
  json::Value of();
  // Members as they come in: none must be there, no others may.
  template <class T>
  json::Value body_of();
  const json::Object& named() const { return named_; }
  json::Object& named() { return named_; }

 private:
  template <class T>
  json::Object properties_of();
  template <class T>
  static std::string name_of() {
    auto name = boost::core::demangle(typeid(T).name());
    return name.substr(name.rfind(':') + 1);
  }
  static json::Value reference(const std::string& name) {
    return json::Object{{"$ref", "#/components/schemas/" + name}};
  }

  json::Object named_;
};

template <class T>
json::Object Schemas::properties_of() {
  json::Object properties;
  boost::mp11::mp_for_each<json::Members<T>>([&](auto member) {
    using Member = std::decay_t<decltype(std::declval<T>().*member.pointer)>;
    properties[member.name] = of<Member>();
  });
  return properties;
}

template <class T>
json::Value Schemas::body_of() {
  return json::Object{
      {"type", "object"}, {"properties", properties_of<T>()}, {"additionalProperties", false}};
}

template <class T>
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one branch per kind of type
json::Value Schemas::of() {
  using json::Object;
  if constexpr (json::IsOptional<T>::value) {
    return Object{{"anyOf", json::Array{of<typename T::value_type>(), Object{{"type", "null"}}}}};
  } else if constexpr (json::IsVector<T>::value) {
    return Object{{"type", "array"}, {"items", of<typename T::value_type>()}};
  } else if constexpr (json::IsMap<T>::value) {
    return Object{{"type", "object"}, {"additionalProperties", of<typename T::mapped_type>()}};
  } else if constexpr (json::Named<T>) {
    json::Array names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
        [&](auto one) { names.emplace_back(one.name); });
    return Object{{"type", "string"}, {"enum", names}};
  } else if constexpr (std::same_as<T, Day>) {
    return Object{{"type", "string"}, {"format", "date"}};
  } else if constexpr (std::same_as<T, bool>) {
    return Object{{"type", "boolean"}};
  } else if constexpr (std::integral<T> || json::IsId<T>::value || std::same_as<T, Money> ||
                       std::same_as<T, Instant>) {
    return Object{{"type", "integer"}};
  } else if constexpr (std::same_as<T, std::string> || std::same_as<T, std::string_view> ||
                       json::Shown<T>) {
    return Object{{"type", "string"}};
  } else if constexpr (std::same_as<T, json::Value>) {
    return Object{};
  } else {
    const auto name = name_of<T>();
    if (named_.contains(name)) return reference(name);
    named_[name] = Object{};  // stands already where it refers to itself
    json::Array required;
    auto properties = [&] {
      if constexpr (std::same_as<T, Text>) {
        return Object{{"zh", Object{{"type", "string"}}}, {"en", Object{{"type", "string"}}}};
      } else {
        return properties_of<T>();
      }
    }();
    for (const auto& one : properties) required.emplace_back(one.key());
    named_[name] = Object{{"type", "object"},
                          {"properties", std::move(properties)},
                          {"required", std::move(required)}};
    return reference(name);
  }
}

}  // namespace kaigong::http
