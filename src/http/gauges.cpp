#include "http/routes.h"

namespace kaigong {

std::vector<web::Gauge> gauges(const Desk& desk) {
  const auto& pen = desk.pen_counts();
  const auto number = [](const std::atomic<std::uint64_t>& count) {
    return static_cast<double>(count.load());
  };
  return {
      {"kaigong_ledger_sequence", "The last entry's number.", static_cast<double>(desk.head().seq)},
      {"kaigong_pen_batches_total", "Batches of deeds decided.", number(pen.batches)},
      {"kaigong_pen_deeds_total", "Deeds decided, refused ones too.", number(pen.deeds)},
      {"kaigong_pen_last_batch_deeds", "Deeds of the last batch.", number(pen.deeds_of_last_batch)},
      {"kaigong_pen_appends_total", "Batches appended to the ledger.", number(pen.appends)},
      {"kaigong_pen_append_seconds_total", "Time that all appends took, with their syncs.",
       number(pen.append_us) / 1e6},
      {"kaigong_pen_last_append_seconds", "Time that the last append took, with its sync.",
       number(pen.last_append_us) / 1e6}};
}

}  // namespace kaigong
