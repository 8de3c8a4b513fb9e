#include "peer.h"

// In place of peer_postgres.cpp where libpq wasn't there when the bench was built.
namespace kaigong::bench {

Found find_postgres(const Folder&) {
  return {nullptr, "PostgreSQL's library libpq wasn't there when the bench was built."};
}

}  // namespace kaigong::bench
