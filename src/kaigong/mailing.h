#pragma once

#include "kaigong/commands.h"
#include "kaigong/letters.h"

#include <optional>

namespace kaigong {

// How letters are sent, as the options say; nothing where they speak of none.
struct Mailing {
  mail::PostOffice office;
  Letters::Settings letters;
};
Result<std::optional<Mailing>> mailing_of(const ServeArguments& options);

}  // namespace kaigong
