#include "base/result.h"

namespace kaigong {

Text sentence(const Issue& issue) {
  return {replace_all(std::string(issue.kind->zh), "{}", issue.value),
          replace_all(std::string(issue.kind->en), "{}", issue.value)};
}

}  // namespace kaigong
