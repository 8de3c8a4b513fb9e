#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

// A form with files, as browsers send it: multipart/form-data (RFC 7578).
namespace kaigong::http {

struct FormPart {
  std::string name;
  std::string file_name;
  std::string_view bytes;  // of the body, which must stay as it is
};

// The parts in their order. `content_type`: the request's header, which names the boundary.
Result<std::vector<FormPart>> read_multipart(std::string_view content_type, std::string_view body);

inline constexpr IssueKind bad_multipart{"web.bad_multipart", "表单格式不正确",
                                         "the form's parts can't be told apart"};

}  // namespace kaigong::http
