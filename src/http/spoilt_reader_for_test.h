#pragma once

#include "desk/store_double_test.h"

#include <functional>
#include <memory>
#include <utility>

namespace kaigong::http {

// A second handle on the ledger, under which one line goes bad or away after the board learnt it.
class SpoiltReader : public StoreDouble {
 public:
  struct Spoils {
    Around around;
    Seq bad = 0;
    Seq gone = 0;
  };
  SpoiltReader(std::unique_ptr<Store> inner, Spoils& spoils)
      : StoreDouble(std::move(inner), spoils.around), spoils_(spoils) {}
  void read_after(Seq after, const std::function<bool(Sealed&)>& take) override {
    StoreDouble::read_after(after, [&](const Sealed& entry) {
      if (entry.seq == spoils_.gone) return true;
      auto told = entry;
      if (entry.seq == spoils_.bad) told.line.replace(0, 1, "[");
      return take(told);
    });
  }

 private:
  Spoils& spoils_;
};

}  // namespace kaigong::http
