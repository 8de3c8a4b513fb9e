#include "store/store.h"
// tested by: store/trouble_test.cpp, where the troubles come from

namespace kaigong {

StoreError::StoreError(Kind kind, Text text)
    : std::runtime_error(text.zh + " / " + text.en), kind_(kind), text_(std::move(text)) {}

}  // namespace kaigong
