#pragma once

#include "base/result.h"
#include "board/board.h"

#include <optional>
#include <string>
#include <vector>

// Any deed in the words of its own form, with the rights of whoever does it:
//   表单 安排踏查
//     填表人 12  种类 踏查  名称 四月踏查  项目 P1  项目 P3
// A field is named by its title, or by how that begins; a list's field stands once for each.
namespace kaigong::cases {

struct FormTold {
  PersonId by;
  std::string deed;
  std::vector<std::string> cells;
};
FormTold form_told(const std::string& deed_name, const std::string& row);
Result<std::optional<Body>> done_by_form(const FormTold& form, const Board& board, Day today);

}  // namespace kaigong::cases
