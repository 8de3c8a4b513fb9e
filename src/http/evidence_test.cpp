#include "http/evidence.h"

#include "http/office_for_test.h"
#include "papers/made_for_test.h"
#include "papers/picture.h"

namespace kaigong::http {
namespace {

const std::string photo = papers::with_exif(papers::jpeg_of(papers::scene(5, 640, 480)));
const std::string pdf = "%PDF-1.7 a contract";
constexpr const char* post_to = "/api/evidence";

using Fields = std::vector<std::pair<std::string, std::string>>;

class EvidenceRoutes : public testing::Test {
 protected:
  web::Response send(const Fields& fields, const std::string& file, const std::string& token,
                     const std::string& name = "桩基 1.jpg") {
    std::string body;
    for (const auto& [field, text] : fields)
      body +=
          "--x\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n";
    if (!file.empty()) {
      body += "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name +
              "\"\r\nContent-Type: text/html\r\n\r\n" + file + "\r\n";
    }
    office.headers = {{"content-type", "multipart/form-data; boundary=x"}};
    auto response = office.post(post_to, body + "--x--\r\n", token);
    office.headers.clear();
    return response;
  }
  json::Value filed(const Fields& fields, const std::string& file, const std::string& token) {
    const auto response = send(fields, file, token);
    EXPECT_EQ(response.status, 200) << response.body;
    return Office::read(response);
  }
  static std::string header(const web::Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers) {
      if (key == name) return value;
    }
    return "";
  }
  std::string path_of(const std::string& bytes) {
    return "/api/evidence/" + show(digest_of(DigestKind::sha256, bytes));
  }

  Office office;
  std::string top = office.let_in({11}), city = office.let_in({12}), clerk = office.let_in({13}),
              enterprise = office.let_in({14}), nobody = office.let_in({16});
};

TEST_F(EvidenceRoutes, file_a_photo_and_show_it_with_its_project) {
  const auto posted = filed({{"id", "mine"}, {"project", "1"}, {"what", "photo"}}, photo, clerk);
  EXPECT_EQ(posted.at("recorded").to_number<int>(), 1);
  const auto& evidence = posted.at("evidence");
  EXPECT_EQ(evidence.at("name").as_string(), "桩基 1.jpg");
  EXPECT_EQ(evidence.at("media_type").as_string(), "image/jpeg");
  EXPECT_EQ(evidence.at("taken").as_string(), "2022-04-19");
  EXPECT_DOUBLE_EQ(evidence.at("place").at("latitude").to_number<double>(), 43.5);
  EXPECT_EQ(evidence.at("what_name").at("zh").as_string(), "现场照片");
  EXPECT_EQ(evidence.at("who").at("en").as_string(), "P13");
  EXPECT_TRUE(evidence.at("picture").as_bool());
  EXPECT_FALSE(evidence.at("withdrawn").as_bool());
  EXPECT_EQ(posted.at("remarks").as_array().size(), 0U);
  const auto project = Office::read(office.get("/api/projects/1", city));
  EXPECT_EQ(project.at("evidence").as_array().at(0), evidence);
  EXPECT_EQ(project.at("entries").as_array().at(0).at("kind").as_string(), "evidence.filed/1");
  const auto seq = posted.at("seq").to_number<Seq>();
  const auto entry = Office::read(office.get("/api/entries/" + std::to_string(seq), city));
  EXPECT_EQ(entry.at("evidence").as_array().at(0).at("name").as_string(), "桩基 1.jpg");
}

TEST_F(EvidenceRoutes, give_the_file_back_so_that_it_can_do_nothing) {
  filed({{"project", "1"}, {"what", "photo"}}, photo, clerk);
  filed({{"project", "1"}, {"what", "contract"}}, pdf, clerk);
  const auto file = office.get(path_of(photo), city);
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.body, photo);
  EXPECT_EQ(file.content_type, "image/jpeg") << "whatever the sender called it";
  EXPECT_EQ(header(file, "Cache-Control"), "private, max-age=31536000, immutable");
  EXPECT_EQ(header(file, "Content-Disposition"),
            "inline; filename=\"evidence\"; filename*=UTF-8''%E6%A1%A9%E5%9F%BA%201.jpg");
  EXPECT_TRUE(header(file, "Content-Security-Policy").starts_with("sandbox; default-src 'none'"));
  EXPECT_EQ(office.get(path_of(pdf), city).content_type, "application/pdf");
  const auto small = office.get(path_of(photo) + "/small", city);
  EXPECT_EQ(small.status, 200);
  EXPECT_EQ(small.body.find("Exif"), std::string::npos);
  EXPECT_EQ(papers::small_picture(small.body)->width, 480U);
  EXPECT_EQ(office.get(path_of(pdf) + "/small", city).status, 404);
}

TEST_F(EvidenceRoutes, only_whoever_may_report_files_and_only_whoever_sees_looks) {
  const Fields alpha{{"project", "1"}, {"what", "photo"}};
  const Fields gamma{{"project", "3"}, {"what", "photo"}};
  EXPECT_EQ(Office::told(send(alpha, photo, nobody)), "422 project.unknown /project;");
  EXPECT_EQ(Office::told(send(alpha, photo, enterprise)), "422 project.unknown /project;");
  EXPECT_EQ(Office::told(send(gamma, photo, clerk)), "422 project.unknown /project;");
  EXPECT_EQ(Office::told(send(alpha, photo, office.let_in({15}))), "403 rights.not_allowed ;");
  EXPECT_EQ(Office::told(send(alpha, photo, "")), "401 door.not_signed_in ;");
  EXPECT_EQ(office.get(path_of(photo), top).status, 404) << "nothing was kept of a refusal";
  EXPECT_EQ(send(gamma, photo, enterprise).status, 200);
  EXPECT_EQ(office.get(path_of(photo), enterprise).status, 200);
  EXPECT_EQ(office.get(path_of(photo), top).status, 200);
  for (const auto& stranger : {city, clerk, nobody}) {
    const auto unseen = office.get(path_of(photo), stranger);
    EXPECT_EQ(unseen.status, 404);
    EXPECT_EQ(unseen.body, office.get(path_of("never filed"), stranger).body);
    EXPECT_EQ(office.get(path_of(photo) + "/small", stranger).status, 404);
  }
  EXPECT_EQ(office.get("/api/evidence/nonsense", top).status, 404);
}

TEST_F(EvidenceRoutes, name_every_reason_at_its_field) {
  const Fields wrong{{"project", "1"}, {"what", "passport"}, {"day", "soon"},
                     {"unit", "jin"},  {"colour", "red"},    {"note", "\xFF"}};
  EXPECT_EQ(Office::told(send(wrong, "MZ", clerk)),
            "422 json.unknown_member /colour; field.not_text /note; report.unknown_unit /unit; "
            "evidence.unknown_paper /what; day.not_a_day /day; evidence.unknown_type /file;");
  EXPECT_EQ(Office::told(send({{"what", "photo"}}, "", top)),
            "422 project.unknown /project; field.missing /file;");
  std::string large = pdf;
  large.resize(limits::evidence_bytes + 1, ' ');
  EXPECT_EQ(Office::told(send({{"project", "1"}, {"what", "contract"}}, large, clerk)),
            "413 evidence.too_large /file;");
  EXPECT_EQ(Office::told(office.post(post_to, "{}", clerk)), "422 web.bad_multipart ;");
  EXPECT_EQ(Office::told(office.post("/api/evidence?x=1", "{}", clerk)), "422 query.unknown x;");
}

TEST_F(EvidenceRoutes, the_same_sent_again_changes_nothing) {
  const Fields first{{"id", "mine"}, {"project", "1"}, {"what", "photo"}};
  const auto one = filed(first, photo, clerk), again = filed(first, photo, clerk);
  EXPECT_EQ(again.at("seq"), one.at("seq"));
  EXPECT_EQ(again.at("digest"), one.at("digest"));
  EXPECT_EQ(again.at("recorded").to_number<int>(), 0);
  const auto known = filed({{"id", "other"}, {"project", "1"}, {"what", "photo"}}, photo, clerk);
  EXPECT_EQ(known.at("recorded").to_number<int>(), 0);
  EXPECT_EQ(known.at("seq").to_number<int>(), 0);
  EXPECT_EQ(known.at("evidence").at("seq"), one.at("seq"));
  EXPECT_EQ(Office::told(send(first, pdf, clerk)), "409 entry.id_taken /id;");
  EXPECT_EQ(Office::told(send(first, photo, city)), "409 entry.id_taken /id;");
}

TEST_F(EvidenceRoutes, reuse_is_told_to_whoever_sees_both) {
  filed({{"project", "1"}, {"what", "photo"}}, photo, clerk);
  filed({{"project", "3"}, {"what", "photo"}}, photo, enterprise);
  const auto resized = papers::jpeg_of(*papers::small_picture(photo));
  filed({{"project", "2"}, {"what", "photo"}}, resized, clerk);
  const auto also = [&](const std::string& token, const std::string& project) {
    std::string out;
    const auto answer = Office::read(office.get("/api/projects/" + project, token));
    for (const auto& one : answer.at("evidence").as_array().at(0).at("also").as_array()) {
      out += std::to_string(one.at("project").to_number<int>()) +
             (one.at("exact").as_bool() ? " exact;" : " alike;");
    }
    return out;
  };
  EXPECT_EQ(also(top, "1"), "3 exact;2 alike;");
  EXPECT_EQ(also(city, "1"), "2 alike;");
  EXPECT_EQ(also(enterprise, "3"), "");
}

TEST_F(EvidenceRoutes, a_broken_picture_is_kept_with_a_remark) {
  const auto posted = filed({{"project", "1"}, {"what", "photo"}}, photo.substr(0, 400), clerk);
  EXPECT_EQ(posted.at("remarks").as_array().size(), 1U);
  EXPECT_FALSE(posted.at("evidence").at("picture").as_bool());
  EXPECT_EQ(office.get(path_of(photo.substr(0, 400)), clerk).body, photo.substr(0, 400));
  EXPECT_EQ(office.get(path_of(photo.substr(0, 400)) + "/small", clerk).status, 404);
}

TEST_F(EvidenceRoutes, a_file_that_an_import_left_out_is_told_apart) {
  EvidenceFiled body;
  body.project = {1};
  body.digest = digest_of(DigestKind::sha256, pdf);
  body.media_type = "application/pdf";
  office.world.record(body, "2022-04-22");
  EXPECT_EQ(Office::told(office.get(path_of(pdf), city)), "404 evidence.not_here path;");
  filed({{"project", "1"}, {"what", "other"}}, pdf, clerk);
  EXPECT_EQ(office.get(path_of(pdf), city).body, pdf) << "whoever sends it again brings it back";
}

TEST_F(EvidenceRoutes, a_report_rests_on_what_is_on_file) {
  const auto posted = filed({{"project", "1"}, {"what", "photo"}}, photo, clerk);
  const auto digest = std::string(posted.at("evidence").at("digest").as_string());
  const auto report = [&](const std::string& named) {
    return office.post("/api/deeds/progress",
                       R"({"project":"1","period":"2022-04","invested_year":"6100","reason":"x",)"
                       R"("evidence":[")" +
                           named + "\"]}",
                       clerk);
  };
  EXPECT_EQ(Office::told(report("00")), "422 evidence.not_on_file /evidence/0;");
  const auto receipt = Office::read(report(digest));
  const auto seq = std::to_string(receipt.at("seq").to_number<Seq>());
  const auto entry = Office::read(office.get("/api/entries/" + seq, city));
  EXPECT_EQ(entry.at("evidence").as_array().at(0).at("digest").as_string(), digest);
  EXPECT_TRUE(entry.at("evidence").as_array().at(0).at("picture").as_bool());
}

TEST_F(EvidenceRoutes, what_is_withdrawn_is_shown_and_counts_no_more) {
  const auto posted = filed({{"project", "1"}, {"what", "contract"}}, pdf, clerk);
  const auto seq = std::to_string(posted.at("seq").to_number<Seq>());
  const auto withdraw = R"({"project":"1","filing":)" + seq + R"(,"reason":"误传"})";
  EXPECT_EQ(Office::told(office.post("/api/deeds/withdraw", withdraw, enterprise)),
            "422 project.unknown /project;");
  EXPECT_EQ(Office::told(office.post("/api/deeds/withdraw", withdraw, clerk)), "200");
  const auto project = Office::read(office.get("/api/projects/1", city));
  EXPECT_TRUE(project.at("evidence").as_array().at(0).at("withdrawn").as_bool());
  EXPECT_EQ(office.get(path_of(pdf), city).status, 200);
}

TEST_F(EvidenceRoutes, a_project_says_what_statistics_would_ask_for) {
  const auto inclusion = [&](const std::string& number) {
    return Office::read(office.get("/api/projects/" + number, top)).at("inclusion");
  };
  EXPECT_EQ(inclusion("1").at("verdict").as_string(), "included");
  EXPECT_EQ(inclusion("1").at("number").as_string(), "TJ-1");
  filed({{"project", "3"}, {"what", "contract"}, {"printed_total", "90000"}}, pdf, enterprise);
  const auto gamma = inclusion("3");
  EXPECT_EQ(gamma.at("verdict").as_string(), "not_ready");
  EXPECT_EQ(gamma.at("started").as_string(), "2022-03-15");
  EXPECT_EQ(gamma.at("late_on").at("yellow").as_string(), "2022-04-15");
  EXPECT_EQ(gamma.at("late_on").at("red").as_string(), "2022-05-16");
  const auto& contract = gamma.at("items").as_array().at(2);
  EXPECT_EQ(contract.at("code").as_string(), "contract");
  EXPECT_EQ(contract.at("state").as_string(), "differs");
  EXPECT_EQ(contract.at("reason").at("zh").as_string(),
            "材料上的金额 90,000.00 万元超过总投资 80,000.00 万元");
  EXPECT_TRUE(gamma.at("items").as_array().at(0).at("reason").is_null());
}

}  // namespace
}  // namespace kaigong::http
