#pragma once

// Structs to JSON and back over Boost.Describe. Written without a tree, read through one.
// Nothings (no value, empty text, empty list, id 0, false) are left out when written and
// keep the member's default when missing: so a member added later reads old lines well.
#include "base/json_kinds.h"
#include "base/json_read.h"
#include "base/json_write.h"
