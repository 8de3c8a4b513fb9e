#pragma once

#include "base/digest.h"
#include "ledger/entry.h"

#include <string>

// Each entry is sealed to the one before:
//   digest = H(previous digest, 32 bytes; length of the line, 8 bytes, high byte first; line)
// The first entry's previous digest is 32 zero bytes.
namespace kaigong {

// An entry as it rests in a store. seq, id, at, by, kind and project repeat what the line says so
// that SQL can find it; the line alone is sealed, and verify compares the two.
struct Sealed {
  Seq seq = 0;
  std::string id;
  Instant at;
  PersonId by;
  std::string kind;
  ProjectId project;
  std::string line;
  Digest digest;
};

struct Head {
  Seq seq = 0;
  Digest digest;
  friend bool operator==(const Head&, const Head&) = default;
};

class Chain {
 public:
  explicit Chain(DigestKind kind) : kind_(kind), digester_(kind) {}
  DigestKind kind() const { return kind_; }
  Digest seal(const Digest& previous, std::string_view line);

 private:
  DigestKind kind_;
  Digester digester_;
};

Sealed sealed(const Entry& entry, const Digest& previous, Chain& chain);

}  // namespace kaigong
