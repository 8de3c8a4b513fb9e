#pragma once

#include "web/session.h"

// Every coroutine of the program. GCC 12.2 miscompiles common shapes of them, so: parameters
// by value, one co_await per statement into a named variable, no aggregate beside a co_await.
namespace kaigong::web {

void start_accepting(Loop& loop);
void start_ticking(Loop& loop);

}  // namespace kaigong::web
