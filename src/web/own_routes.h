#pragma once

#include "web/server.h"

#include <vector>

namespace kaigong::web {

struct Loop;

// GET /readyz and GET /tally, which the server answers about itself.
std::vector<Route> with_own_routes(std::vector<Route> routes, Loop& loop);

}  // namespace kaigong::web
