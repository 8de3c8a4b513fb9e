#pragma once

#include "disk.h"

#include <sqlite3.h>

namespace kaigong::world {

// SQLite asks this disk from now on, for every file.
void enter_as_default(Disk& disk);
void leave_as_default();

}  // namespace kaigong::world
