#include "sheets/number_format.h"

namespace kaigong::sheets {

bool is_date_format(unsigned builtin_id) {
  const auto between = [&](unsigned first, unsigned last) {
    return builtin_id >= first && builtin_id <= last;
  };
  return between(14, 22) || between(27, 36) || between(45, 47) || between(50, 58);
}

bool is_date_format(std::string_view code) {
  if (code == "General") return false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    switch (code[i]) {
      case '"': i = code.find('"', i + 1); break;
      case '[': i = code.find(']', i + 1); break;
      case '\\':
      case '_':
      case '*': ++i; break;
      case ';': return false;  // the first section is for ordinary numbers
      case 'y':
      case 'Y':
      case 'm':
      case 'M':
      case 'd':
      case 'D':
      case 'h':
      case 'H':
      case 's':
      case 'S': return true;
      default: break;
    }
    if (i == code.npos) return false;
  }
  return false;
}

}  // namespace kaigong::sheets
