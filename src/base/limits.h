#pragma once

#include <cstddef>
#include <cstdint>

// Every bound on what comes from outside has a name and stands here.
namespace kaigong::limits {

inline constexpr std::size_t entry_id_bytes = 64;
inline constexpr std::size_t name_bytes = 600;        // 200 Chinese characters
inline constexpr std::size_t note_bytes = 12'000;     // the longest seen in public data: 9 KB
inline constexpr std::size_t line_bytes = 1U << 20U;  // one entry as stored
inline constexpr std::size_t tags_per_project = 64;

inline constexpr std::size_t workbook_bytes = 200U << 20U;
inline constexpr std::size_t unpacked_bytes = 4ULL << 30U;  // one part of a workbook, unpacked
inline constexpr std::uint32_t sheets_per_workbook = 256;
inline constexpr std::uint32_t rows_per_sheet = 1'048'576;  // what Excel allows
inline constexpr std::uint32_t columns_per_sheet = 16'384;
inline constexpr std::size_t cell_bytes = 131'072;  // Excel: 32,767 characters

// A workbook that comes by the web: ten thousand rows of an office have one megabyte.
inline constexpr std::size_t sent_workbook_bytes = 64U << 20U;
inline constexpr std::size_t sent_workbook_unpacked_bytes = 1U << 30U;
inline constexpr std::size_t sent_workbook_cells = 5'000'000;
inline constexpr std::size_t parts_of_form = 16;

inline constexpr std::size_t evidence_bytes = 20U << 20U;  // one photo or paper

inline constexpr std::size_t request_body_bytes = 1U << 20U;
inline constexpr std::size_t request_head_bytes = 16U << 10U;
inline constexpr std::size_t rows_per_page = 1'000;

}  // namespace kaigong::limits
