#include "mail/letter.h"

#include <gtest/gtest.h>

namespace kaigong::mail {
namespace {

const Sender office{"office@kaigong.example", "推进办"};

TEST(Letter, stands_as_mail_programs_read_it) {
  const Letter letter{"zhang@example.org", "Zhang San", "Kaigong, 2022-04-28", "one\ntwo\n"};
  EXPECT_EQ(wire_text(letter, {"office@kaigong.example", ""}, {1'651'109'400'000}, "7-2022-04-28"),
            "From: office@kaigong.example\r\n"
            "To: Zhang San <zhang@example.org>\r\n"
            "Subject: Kaigong, 2022-04-28\r\n"
            "Date: Thu, 28 Apr 2022 01:30:00 +0000\r\n"
            "Message-ID: <7-2022-04-28@kaigong.example>\r\n"
            "Auto-Submitted: auto-generated\r\n"
            "MIME-Version: 1.0\r\n"
            "Content-Type: text/plain; charset=utf-8\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n"
            "b25lDQp0d28NCg==\r\n");
}

TEST(Letter, says_chinese_in_words_of_whole_characters) {
  const std::string subject = "今天要做的事：请签收第一号堵点，请确认第二号督办，请核实三条报送";
  const auto text = wire_text({"a@b.c", "张三", subject, "事"}, office, {}, "1");
  EXPECT_NE(text.find("To: =?UTF-8?B?5byg5LiJ?= <a@b.c>\r\n"), std::string::npos) << text;
  std::size_t longest = 0, from = 0;
  for (auto end = text.find("\r\n"); end != std::string::npos; end = text.find("\r\n", from)) {
    longest = std::max(longest, end - from);
    from = end + 2;
  }
  EXPECT_LE(longest, 78U);
  EXPECT_NE(text.find("?=\r\n =?UTF-8?B?"), std::string::npos);
}

TEST(Letter, goes_to_plain_addresses_only) {
  for (const auto* good : {"a@b.c", "zhang.san+kaigong@mail.example.org", "x@localhost"})
    EXPECT_TRUE(is_address(good)) << good;
  for (const auto* bad : {"", "@b.c", "a@", "a b@c.d", "a@b@c", "a@b.c\r\nBcc: x@y.z", "<a@b.c>",
                          "a,b@c.d", "张三@例子.中国", "a@.b", "a@b."})
    EXPECT_FALSE(is_address(bad)) << bad;
  EXPECT_FALSE(is_address(std::string(250, 'a') + "@b.cd"));
}

}  // namespace
}  // namespace kaigong::mail
