#pragma once

#include "sheets/archive.h"

#include <functional>
#include <string>
#include <string_view>

namespace kaigong::sheets {

// The attributes of one element; valid only during the event.
class Attributes {
 public:
  explicit Attributes(const char** list) : list_(list) {}

  // By the name without its prefix, or as written with it. "" where missing.
  std::string_view local(std::string_view name) const;
  std::string_view full(std::string_view name) const;

 private:
  const char** list_;
};

// Element names come without their prefix. `text` comes in pieces.
struct XmlEvents {
  std::function<void(std::string_view name, const Attributes& attributes)> start;
  std::function<void(std::string_view name)> end;
  std::function<void(std::string_view piece)> text;
};

// Runs through one part while it unpacks. Document types are refused, and with them every
// entity but the five of XML itself; so is nesting that no workbook has.
void parse_part(Archive& archive, const std::string& part, const XmlEvents& events,
                Filling& filling);

}  // namespace kaigong::sheets
