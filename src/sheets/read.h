#pragma once

#include "base/limits.h"
#include "base/result.h"
#include "sheets/workbook.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kaigong::sheets {

// What one workbook may cost. The defaults are the house's; tests set lower ones.
struct ReadLimits {
  std::uint64_t workbook_bytes = limits::workbook_bytes;
  std::uint64_t unpacked_bytes = limits::unpacked_bytes;  // all parts together
  std::uint32_t parts = 10'000;
  std::uint32_t sheets = limits::sheets_per_workbook;
  std::uint32_t rows = limits::rows_per_sheet;
  std::uint32_t columns = limits::columns_per_sheet;
  std::uint64_t cell_bytes = limits::cell_bytes;
  std::uint64_t cells = 20'000'000;        // of all sheets with the gaps between them: 800 MB
  std::uint64_t text_bytes = 512U << 20U;  // in all cells
};

struct ReadOptions {
  std::string file_name;                             // names the sheet of a CSV
  std::optional<std::string> encoding;               // of a CSV; found out where not given
  std::optional<char> separator;                     // of a CSV; found out where not given
  std::function<void(std::uint64_t rows)> progress;  // every thousand rows
  ReadLimits limits;
};

// Reads XLSX, ODS and CSV. The content tells which it is, not the file's name. `bytes` must
// stay as they are during the call.
Result<Workbook> read_workbook(std::string_view bytes, const ReadOptions& options);

inline constexpr IssueKind not_a_workbook{"sheets.not_a_workbook",
                                          "这不是电子表格，请上传 xlsx、ods 或 csv 文件",
                                          "this is no spreadsheet; send an xlsx, ods or csv file"};
inline constexpr IssueKind web_page{"sheets.web_page",
                                    "这是网页或 XML 表格，请在表格软件中另存为 xlsx 再上传",
                                    "this is a web page or an XML table; save it as xlsx"};
inline constexpr IssueKind old_workbook{"sheets.old_workbook",
                                        "这是旧版 xls 或二进制工作簿，请另存为 xlsx 再上传",
                                        "this is an old xls or a binary workbook; save it as xlsx"};
inline constexpr IssueKind encrypted{"sheets.encrypted", "工作簿有打开密码，请去掉密码再上传",
                                     "the workbook is protected by a password; remove it first"};
inline constexpr IssueKind damaged{"sheets.damaged", "工作簿已损坏：{}",
                                   "the workbook is damaged: {}"};
inline constexpr IssueKind bad_xml{"sheets.bad_xml", "工作簿已损坏，“{}”不是有效的 XML",
                                   "the workbook is damaged: {} isn't valid XML"};
inline constexpr IssueKind entities_refused{"sheets.entities_refused",
                                            "“{}”含有 DTD 或实体定义，不予读取",
                                            "{} has a document type or entities and isn't read"};
inline constexpr IssueKind too_large{"sheets.too_large", "文件超过 {} 字节",
                                     "the file is larger than {} bytes"};
inline constexpr IssueKind unpacks_too_large{"sheets.unpacks_too_large", "工作簿展开后超过 {} 字节",
                                             "the workbook unpacks to more than {} bytes"};
inline constexpr IssueKind too_many_parts{"sheets.too_many_parts", "压缩包内文件超过 {} 个",
                                          "more than {} parts in the archive"};
inline constexpr IssueKind too_many_sheets{"sheets.too_many_sheets", "工作表超过 {} 张",
                                           "more than {} sheets"};
inline constexpr IssueKind too_many_rows{"sheets.too_many_rows", "行数超过 {}",
                                         "more than {} rows"};
inline constexpr IssueKind too_many_columns{"sheets.too_many_columns", "列数超过 {}",
                                            "more than {} columns"};
inline constexpr IssueKind too_many_cells{"sheets.too_many_cells", "单元格总数超过 {}",
                                          "more than {} cells in all"};
inline constexpr IssueKind too_much_text{"sheets.too_much_text", "文字总量超过 {} 字节",
                                         "more than {} bytes of text in all"};
inline constexpr IssueKind cell_too_long{"sheets.cell_too_long", "单元格文字超过 {} 字节",
                                         "the cell is longer than {} bytes"};
inline constexpr IssueKind unknown_encoding{"sheets.unknown_encoding", "不认识的编码“{}”",
                                            "unknown encoding {}"};
inline constexpr IssueKind undecodable{
    "sheets.undecodable", "第 {} 行有无法识别的字节，请另存为 UTF-8 再上传",
    "line {} has bytes that can't be decoded; save the file as UTF-8"};
inline constexpr IssueKind unclosed_quote{"sheets.unclosed_quote", "第 {} 行开始的引号没有结束",
                                          "the quote opened in line {} never ends"};

}  // namespace kaigong::sheets
