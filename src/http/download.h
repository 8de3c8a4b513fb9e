#pragma once

#include "base/text.h"
#include "http/query.h"
#include "http/table.h"
#include "web/message.h"

#include <string>
#include <string_view>

// Files that are taken away.
namespace kaigong::http {

inline constexpr const char* xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr const char* ods_type = "application/vnd.oasis.opendocument.spreadsheet";
inline constexpr const char* csv_type = "text/csv; charset=utf-8";

// How a file is offered, `way` being inline or attachment. `name`: for people, in any script;
// `plain_name`: for programs that know ASCII only (RFC 6266; the name as RFC 8187 writes it, once
// RFC 5987).
std::string disposition(std::string_view way, std::string_view name, std::string_view plain_name);
web::Response download(std::string bytes, const char* media_type, std::string_view name,
                       std::string_view plain_name);

Language take_language(Query& query);  // `lang`: zh unless it is en
MembersAsked with_language();

}  // namespace kaigong::http
