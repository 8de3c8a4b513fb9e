#include "ledger/evidence.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace kaigong {

namespace {

constexpr std::size_t fingerprint_digits = 16;

// What statistics bureaus ask for before they take a project into their library; five local
// notices agree in substance. The last two are ours.
constexpr std::string_view notices = "入库纳统通知";
constexpr std::array kinds{
    PaperKind{Paper::photo, "photo", "现场照片", "Site photo", notices},
    PaperKind{Paper::contents, "contents", "建设内容说明", "Description of contents", notices},
    PaperKind{Paper::approval, "approval", "审批核准备案文件", "Approval or filing", notices},
    PaperKind{Paper::contract, "contract", "施工合同", "Construction contract", notices},
    PaperKind{Paper::licence, "licence", "营业执照", "Business licence", notices},
    PaperKind{Paper::statement, "statement", "5000万以上说明", "Statement from 50 million",
              notices},
    PaperKind{Paper::feasibility, "feasibility", "可研报告", "Feasibility report", notices},
    PaperKind{Paper::land, "land", "土地证", "Land certificate", notices},
    PaperKind{Paper::planning, "planning", "规划许可", "Planning permit", notices},
    PaperKind{Paper::eia, "eia", "环评批复", "Environmental assessment", notices},
    PaperKind{Paper::construction_permit, "construction_permit", "施工许可", "Construction permit",
              notices},
    PaperKind{Paper::purchase_contract, "purchase_contract", "购置合同", "Purchase contract",
              notices},
    PaperKind{Paper::payment, "payment", "付款凭证", "Proof of payment", notices},
    PaperKind{Paper::minutes, "minutes", "会议纪要", "Minutes", "usual"},
    PaperKind{Paper::other, "other", "其他", "Other", "ours"},
};

}  // namespace

std::span<const PaperKind> paper_kinds() { return kinds; }

Text name_of(Paper paper) {
  for (const auto& kind : kinds) {
    if (kind.paper == paper) return {std::string(kind.zh), std::string(kind.en)};
  }
  return {};
}

std::optional<Paper> find_paper(std::string_view said) {
  for (const auto& kind : kinds) {
    if (kind.code == said || kind.zh == said || kind.en == said) return kind.paper;
  }
  return std::nullopt;
}

bool is_on_earth(const Coordinates& place) {
  constexpr std::int32_t pole = 90'000'000, dateline = 180'000'000;
  return place.latitude_micro >= -pole && place.latitude_micro <= pole &&
         place.longitude_micro >= -dateline && place.longitude_micro <= dateline;
}

std::optional<std::uint64_t> read_fingerprint(std::string_view hex) {
  if (hex.size() != fingerprint_digits) return std::nullopt;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const bool whole = error == std::errc() && end == hex.data() + hex.size();
  return whole && show_fingerprint(value) == hex ? std::optional(value) : std::nullopt;
}

std::string show_fingerprint(std::uint64_t fingerprint) {
  return fmt::format("{:016x}", fingerprint);
}

}  // namespace kaigong
