#include "web/message.h"

#include "base/json.h"

#include <gtest/gtest.h>

namespace kaigong::web {
namespace {

TEST(Request, finds_cookies_and_repeated_names) {
  Request request;
  request.headers["cookie"] = "a=1; session=\"7\";b";
  request.query_pairs = {{"tag", "x"}, {"page", "1"}, {"tag", "y"}};
  EXPECT_EQ(request.cookie("a"), "1");
  EXPECT_EQ(request.cookie("session"), "7");
  EXPECT_EQ(request.cookie("b"), "");
  EXPECT_EQ(request.all("tag"), (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(request.header("accept"), "");
}

TEST(Problem, is_json_with_a_code_and_what_else_is_known) {
  const auto response = problem(422, "form.refused", "Say \"no\"", "", "\"issues\":[1]");
  EXPECT_EQ(response.status, 422);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(response.body,
            R"({"status":422,"type":"form.refused","title":"Say \"no\"","issues":[1]})");
  const auto known = json::parse(problem(405, wrong_method, "PUT\"").body);
  EXPECT_EQ(known->at("title").as_string(), "this address doesn't take PUT\"");
  EXPECT_EQ(known->at("title_zh").as_string(), "这个地址不接受 PUT\" 请求");
}

}  // namespace
}  // namespace kaigong::web
