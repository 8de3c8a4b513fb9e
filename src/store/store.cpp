#include "store/store.h"

namespace kaigong {

StoreError::StoreError(Kind kind, Text text)
    : std::runtime_error(text.zh + " / " + text.en), kind_(kind), text_(std::move(text)) {}

}  // namespace kaigong
