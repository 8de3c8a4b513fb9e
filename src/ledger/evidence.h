#pragma once

#include "base/day.h"
#include "base/digest.h"
#include "base/id.h"
#include "base/json.h"
#include "base/money.h"
#include "base/text.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// What is filed as evidence of a project: which paper or photo, of which bytes, and what it says of
// itself. The bytes rest beside the chain, under their digest.
namespace kaigong {

// What a file is to show. A name here stands in ledgers and never changes.
enum class Paper : std::uint8_t {
  other,
  photo,
  contents,
  approval,
  contract,
  licence,
  statement,
  feasibility,
  land,
  planning,
  eia,
  construction_permit,
  purchase_contract,
  payment,
  minutes
};
BOOST_DESCRIBE_ENUM(Paper, other, photo, contents, approval, contract, licence, statement,
                    feasibility, land, planning, eia, construction_permit, purchase_contract,
                    payment, minutes)

struct PaperKind {
  Paper paper = Paper::other;
  std::string_view code;
  std::string_view zh;
  std::string_view en;
  std::string_view source;  // who asks for it
};
std::span<const PaperKind> paper_kinds();  // as people choose from, `other` last
Text name_of(Paper paper);
std::optional<Paper> find_paper(std::string_view said);  // code or name in either language

// Millionths of a degree, north and east above zero, as the camera or the sender said it.
struct Coordinates {
  std::int32_t latitude_micro = 0;
  std::int32_t longitude_micro = 0;
  friend bool operator==(const Coordinates&, const Coordinates&) = default;
};
bool is_on_earth(const Coordinates& place);

struct EvidenceFiled {
  ProjectId project;
  Paper what = Paper::other;
  Digest digest;  // of the bytes, of the ledger's kind
  std::string media_type;
  std::string name;  // of the file, as it was sent
  std::int64_t bytes = 0;
  std::optional<Day> taken;
  std::optional<std::int32_t> taken_second;  // of that day, by the camera's clock
  std::optional<Coordinates> place;
  std::string fingerprint;  // of a picture: 16 hexadecimal digits, see papers/picture.h
  // What the paper itself prints, so that it can be compared with the list.
  std::string printed_name;
  std::optional<Money> printed_total;
  std::optional<Day> printed_day;
  std::string note;
};

// A filing that no longer counts. It stays in the ledger, and its bytes stay with it.
struct EvidenceWithdrawn {
  ProjectId project;
  std::uint32_t filing = 0;  // the entry that filed it
  std::string reason;
};

// Of 64 differences of brightness between neighbours; nothing where the text isn't one.
std::optional<std::uint64_t> read_fingerprint(std::string_view hex);
std::string show_fingerprint(std::uint64_t fingerprint);

}  // namespace kaigong
