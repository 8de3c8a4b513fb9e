#include "ledger/chain.h"

#include "ledger/samples_test.h"
#include "ledger/stored.h"

#include <gtest/gtest.h>

namespace kaigong {
namespace {

struct Vector {
  DigestKind kind;
  std::array<std::string_view, 3> digests;
};

// By Python 3.11's hashlib, which had not seen this code:
//   hashlib.new(kind, previous + len(line).to_bytes(8, "big") + line), from 32 zero bytes
constexpr std::array vectors{
    Vector{DigestKind::sha256,
           {"44e49c4bb3aa9a216c42f882d4e2c8f50080ee80b7b59ed26bcb41d01700d75f",
            "073998be3f34c7a9caf942f3e9fd9e6d5c3af8b846f312d33dbe1d919a45ac82",
            "d022e4f6983bad0b1d838cf52514790471cd9aeaab2ff270a566543f4dd000c5"}},
    Vector{DigestKind::sm3,
           {"788d5381645d5daf79bf9cf62a97826aed46a686082784c12e47b5e5f046bab2",
            "28181ac35354d64bfc1ec89d0db862ed614ce64504fc2d59e6b5f32faddc6a2f",
            "03df25161092d2b7bb5ee10b1760ce21e715ce1960b4f52d03152526ad4a2663"}},
};

TEST(Chain, gives_the_digests_that_others_compute) {
  const std::array<std::string_view, 3> lines{R"({"seq":1,"id":"a"})", R"({"seq":2,"text":"开工"})",
                                              ""};
  for (const auto& [kind, digests] : vectors) {
    Chain chain(kind);
    Digest previous;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      previous = chain.seal(previous, lines[i]);
      EXPECT_EQ(show(previous), digests[i]) << name_of(kind) << " " << i;
    }
  }
}

TEST(Chain, depends_on_what_came_before_and_on_every_byte) {
  Chain chain(DigestKind::sha256);
  const std::string line = R"({"seq":1,"id":"a"})";
  const auto digest = chain.seal(Digest{}, line);
  EXPECT_EQ(chain.seal(Digest{}, line), digest) << "a seal leaves nothing behind";
  for (std::size_t i = 0; i < line.size(); ++i) {
    auto other = line;
    other[i] = static_cast<char>(other[i] ^ 1);
    EXPECT_NE(chain.seal(Digest{}, other), digest) << i;
  }
  for (std::size_t i = 0; i < 32; ++i) {
    Digest before;
    before.bytes[i] = 1;
    EXPECT_NE(chain.seal(before, line), digest) << i;
  }
  EXPECT_NE(chain.seal(Digest{}, line + std::string(1, '\0')), digest);
}

TEST(Sealed, repeats_what_the_line_says) {
  Chain chain(DigestKind::sm3);
  Head head;
  for (const auto& entry : sample_entries()) {
    const auto one = sealed(entry, head.digest, chain);
    EXPECT_EQ(one.seq, entry.seq);
    EXPECT_EQ(one.id, entry.id);
    EXPECT_EQ(one.at, entry.at);
    EXPECT_EQ(one.by, entry.by);
    EXPECT_EQ(one.kind, kind_of(entry.body));
    EXPECT_EQ(one.project, project_of(entry.body));
    EXPECT_EQ(one.line, stored_line(entry));
    EXPECT_EQ(one.digest, chain.seal(head.digest, one.line));
    head = {one.seq, one.digest};
  }
}

}  // namespace
}  // namespace kaigong
