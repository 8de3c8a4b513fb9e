#include "web/router.h"

#include <gtest/gtest.h>

namespace kaigong::web {
namespace {

Response nothing(const Request&) { return {}; }

Router two_ways() {
  return Router({{"GET", "/api/{kind}/{id}", nothing},
                 {"GET", "/api/projects/{id}", nothing},
                 {"PUT", "/api/projects/{id}", nothing, false, 5000},
                 {"GET", "/api/projects/new", nothing},
                 {"GET", "/", nothing}});
}

TEST(Router, takes_the_most_literal_pattern) {
  const auto router = two_ways();
  EXPECT_EQ(router.find("GET", "/api/projects/new").route->pattern, "/api/projects/new");
  EXPECT_EQ(router.find("HEAD", "/api/projects/7").route->pattern, "/api/projects/{id}");
  const auto found = router.find("GET", "/api/matters/8");
  EXPECT_EQ(found.captures.at("kind") + found.captures.at("id"), "matters8");
  EXPECT_EQ(router.find("GET", "/").route->pattern, "/");
  EXPECT_EQ(router.largest_body_bytes(), 5000U);
}

TEST(Router, says_what_a_path_allows_or_that_there_is_none) {
  const auto router = two_ways();
  EXPECT_EQ(router.find("POST", "/api/projects/7").allow, "GET, HEAD, PUT");
  EXPECT_EQ(router.find("POST", "/api/projects").allow, "");
  EXPECT_EQ(router.find("GET", "/api/projects").route, nullptr);
}

TEST(Pages, leave_the_api_and_missing_files_alone) {
  const Pages pages({{"/index.html", "text/html", "", "i", {}, {}, false},
                     {"/a.js", "text/javascript", "", "a", {}, {}, false}});
  EXPECT_EQ(pages.find("/a.js")->identity, "a");
  EXPECT_EQ(pages.find("/")->identity, "i");
  EXPECT_EQ(pages.find("/projects/7")->identity, "i");
  EXPECT_EQ(pages.find("/b.js"), nullptr);
  EXPECT_EQ(pages.find("/api/x"), nullptr);
}

}  // namespace
}  // namespace kaigong::web
