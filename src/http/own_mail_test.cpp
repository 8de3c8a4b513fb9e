// Where one's daily letter goes is one's own.
#include "http/office_for_test.h"

namespace kaigong::http {
namespace {

TEST(OwnMail, is_kept_changed_and_ended_by_its_person_alone) {
  Office office;
  const auto city = office.let_in({12}), clerk = office.let_in({13});
  const auto put = [&](const std::string& address, const std::string& language) {
    return Office::told(
        office.post("/api/me/mail",
                    R"({"address":")" + address + R"(","language":")" + language + R"("})", city));
  };
  const auto address = [&](const std::string& token) {
    return std::string(Office::read(office.get("/api/me/mail", token)).at("address").as_string());
  };
  EXPECT_EQ(address(city), "");
  EXPECT_EQ(put(" zhang@example.org ", "zh"), "204");
  EXPECT_EQ(address(city), "zhang@example.org");
  EXPECT_EQ(address(clerk), "") << "nobody else sees it";
  EXPECT_EQ(put("a b@c.d", "fr"), "422 mail.not_an_address /address; query.not_listed /language;");
  EXPECT_EQ(put("li@example.org", "en"), "204");
  const auto found =
      office.door.ask([](AccountStore& store) { return store.mail_to_tell(on("2022-04-28")); });
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].language, "en");
  EXPECT_EQ(put("", ""), "204");
  EXPECT_EQ(address(city), "");
  EXPECT_EQ(Office::told(office.get("/api/me/mail")), "401 door.not_signed_in ;");
  EXPECT_EQ(Office::told(office.post("/api/me/mail", R"({"address":"a@b.c","language":""})")),
            "401 door.not_signed_in ;");
}

TEST(OwnMail, takes_no_address_that_says_more_than_one_and_nobody_elses) {
  Office office;
  const auto city = office.let_in({12});
  const auto put = [&](const std::string& body) {
    return Office::told(office.post("/api/me/mail", body, city));
  };
  for (const auto* bad : {"a@b.c\\r\\nBcc: x@y.z", "a@b.c,x@y.z", "a@b.c> SIZE=1", "nobody"})
    EXPECT_EQ(put(std::string(R"({"address":")") + bad + R"(","language":"zh"})"),
              "422 mail.not_an_address /address;");
  EXPECT_EQ(put(R"({"address":"a@b.c","language":"zh","person":11})").substr(0, 3), "422");
  const auto none =
      office.door.ask([](AccountStore& store) { return store.mail_to_tell(on("2022-04-28")); });
  EXPECT_EQ(none.size(), 0U);
}

TEST(OwnMail, ends_with_the_account) {
  Office office;
  const auto link = office.door.invite({12}, {15}, "city");
  ASSERT_TRUE(link);
  office.door.ask([](AccountStore& store) { store.put_mail({12}, "city@example.org", "zh"); });
  office.door.close({12});
  const auto kept = office.door.ask([](AccountStore& store) { return store.mail_address({12}); });
  EXPECT_EQ(kept->address, "");
}

}  // namespace
}  // namespace kaigong::http
