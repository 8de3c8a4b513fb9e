#include "case_forms.h"

#include "case_words.h"

#include "desk/deed_list.h"

#include <algorithm>
#include <stdexcept>

namespace kaigong::cases {

namespace {

const FieldSpec& field_named(const DeedKind& deed, const std::string& word) {
  for (const bool whole : {true, false}) {
    for (const auto& field : deed.fields) {
      const auto& title = field.title.zh;
      if (whole ? title == word : title.starts_with(word)) return field;
    }
  }
  throw std::runtime_error("“" + deed.name.zh + "”没有“" + word + "”一栏");
}

}  // namespace

FormTold form_told(const std::string& deed_name, const std::string& row) {
  const auto& deeds = all_deeds();
  const auto deed = std::find_if(deeds.begin(), deeds.end(),
                                 [&](const DeedKind& one) { return one.name.zh == deed_name; });
  if (deed == deeds.end()) throw std::runtime_error("没有“" + deed_name + "”这张表单");
  FormTold out{{}, std::string(deed->code), cells_of(row.substr(0, row.find("  →")))};
  const auto [word, number] = word_and_rest(out.cells.at(0));
  if (word != "填表人") throw std::runtime_error("先写填表人：" + row);
  out.by = {static_cast<std::uint32_t>(std::stoul(number))};
  out.cells.erase(out.cells.begin());
  return out;
}

Result<std::optional<Body>> done_by_form(const FormTold& form, const Board& board, Day today) {
  const auto& deed = *find_deed(form.deed);
  Said said;
  for (const auto& cell : form.cells) {
    const auto [word, text] = word_and_rest(cell);
    said.say(field_named(deed, word).name, text);
  }
  return deed.decide({board, Rights(board, form.by, today), today}, said);
}

}  // namespace kaigong::cases
