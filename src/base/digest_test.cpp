#include "base/digest.h"

#include <gtest/gtest.h>

#include <array>

namespace kaigong {
namespace {

std::string sha256(std::string_view text) { return show(digest_of(DigestKind::sha256, text)); }
std::string sm3(std::string_view text) { return show(digest_of(DigestKind::sm3, text)); }

// FIPS 180-4, examples.
TEST(Digest, is_sha256_as_published) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

// GB/T 32905-2016 附录 A.
TEST(Digest, is_sm3_as_published) {
  EXPECT_EQ(sm3("abc"), "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  EXPECT_EQ(sm3("abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd"),
            "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

TEST(Digester, digests_one_text_after_another) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    Digester digester(kind);
    for (const auto* text : {"", "abc", "开工"}) {
      digester.add(text);
      EXPECT_EQ(digester.finish(), digest_of(kind, text));
    }
    digester.add("a");
    digester.add("");
    digester.add("bc");
    auto moved = std::move(digester);
    EXPECT_EQ(moved.finish(), digest_of(kind, "abc"));
  }
}

TEST(Digester, adds_a_length_as_eight_bytes_the_greatest_first) {
  Digester digester(DigestKind::sha256);
  digester.add_length(0x0102030405060708);
  EXPECT_EQ(digester.finish(), digest_of(DigestKind::sha256, "\x01\x02\x03\x04\x05\x06\x07\x08"));
}

TEST(Digester, tells_texts_apart_that_only_part_elsewhere) {
  const auto of = [](std::string_view a, std::string_view b) {
    Digester digester(DigestKind::sha256);
    for (const auto text : {a, b}) {
      digester.add_length(text.size());
      digester.add(text);
    }
    return digester.finish();
  };
  EXPECT_NE(show(of("ab", "c")), show(of("a", "bc")));
}

TEST(Digest, is_read_as_shown_and_in_no_other_way) {
  const auto digest = digest_of(DigestKind::sha256, "abc");
  EXPECT_EQ(read_digest(show(digest)), digest);
  EXPECT_EQ(show_short(digest), "ba7816bf8f01");
  auto capital = show(digest);
  capital[0] = 'B';
  auto odd = show(digest);
  odd[63] = 'g';
  for (const auto& text : {std::string(), capital, odd, show(digest) + "0", show_short(digest)}) {
    EXPECT_FALSE(read_digest(text)) << text;
  }
}

TEST(DigestKind, has_a_name) {
  for (const auto kind : {DigestKind::sha256, DigestKind::sm3}) {
    EXPECT_EQ(read_digest_kind(name_of(kind)), kind);
  }
  EXPECT_EQ(read_digest_kind("sm3"), DigestKind::sm3);
  EXPECT_EQ(read_digest_kind("sha256"), DigestKind::sha256);
  EXPECT_FALSE(read_digest_kind("md5"));
}

}  // namespace
}  // namespace kaigong
