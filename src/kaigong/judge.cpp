#include "assess/race.h"
// tested by: tests/command/commands_test.py
#include "desk/office_deeds.h"
#include "kaigong/print_race.h"
#include "kaigong/questions.h"

#include <fmt/format.h>

#include <iostream>

namespace kaigong {

namespace {

constexpr IssueKind not_for_races{"rank.not_for_races", "考核排名不能这样筛选，请加 --measure",
                                  "the race can't be narrowed so; say --measure"};
constexpr IssueKind not_published{"rank.not_published", "第 {} 条不是考核发布",
                                  "entry {} isn't a published assessment"};

struct MeasureRow {
  std::string key;
  Text name;
  std::int64_t rank = 0;
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  std::optional<std::int64_t> rate_bp;
  std::int64_t projects = 0;
};
BOOST_DESCRIBE_STRUCT(MeasureRow, (), (key, name, rank, numerator, denominator, rate_bp, projects))

std::vector<MeasureRow> ranked(const std::vector<GroupRow>& groups) {
  std::vector<MeasureRow> rows;
  for (const auto& group : groups) {
    if (group.tally.projects == 0) continue;
    rows.push_back({group.key, group.name, 0, group.tally.numerator, group.tally.denominator,
                    group.tally.rate_bp(), group.tally.projects});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return a.rate_bp.value_or(INT64_MIN) > b.rate_bp.value_or(INT64_MIN);
  });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool tied = i > 0 && rows[i].rate_bp == rows[i - 1].rate_bp;
    rows[i].rank = tied ? rows[i - 1].rank : static_cast<std::int64_t>(i) + 1;
  }
  return rows;
}

Exit rank_measure(const Setting& setting, const Desk& desk, const RankArguments& options) {
  return desk.read([&](const Board& board) {
    const auto method = method_of(board);
    const auto asked = read_question(board, options.question);
    const auto measure = find_measure(method, options.measure);
    const auto by = json::read_enum<GroupBy>(options.by.empty() ? "race" : options.by);
    Issues issues;
    if (!asked) issues.insert(issues.end(), asked.issues().begin(), asked.issues().end());
    if (!measure) issues.insert(issues.end(), measure.issues().begin(), measure.issues().end());
    if (!by) issues.push_back({&unknown_grouping, "--by", options.by});
    if (!issues.empty()) {
      print_issues(issues, setting);
      return Exit::refused;
    }
    const auto moment = moment_of(method, asked->as_of);
    const auto rows = ranked(tally(board, *measure, asked->filter, {*by, options.depth}, moment));
    if (setting.json) {
      print_json("{\"measure\":" + json::write(measure->code) +
                 ",\"as_of\":" + json::write(asked->as_of) + ",\"by\":" + json::write(*by) +
                 ",\"rows\":" + json::write(rows) + "}");
      return Exit::ok;
    }
    const bool zh = setting.language == Language::zh;
    std::cout << in(measure->name, setting.language) << (zh ? "，截至 " : ", as of ")
              << show(asked->as_of) << '\n'
              << in(measure->definition, setting.language) << "\n\n";
    std::vector<std::vector<std::string>> lines;
    for (const auto& row : rows) {
      const Tally sums{row.numerator, row.denominator, row.projects};
      lines.push_back({std::to_string(row.rank), in(row.name, setting.language),
                       show_result(*measure, sums, board, setting.language),
                       show_sum(row.numerator, measure->numerator, board, setting.language),
                       show_sum(row.denominator, measure->denominator, board, setting.language),
                       std::to_string(row.projects)});
    }
    print_table({{{"名次", "Rank"}, true},
                 {{"名称", "Name"}},
                 {{"结果", "Result"}, true},
                 {{"分子", "Numerator"}, true},
                 {{"分母", "Denominator"}, true},
                 {{"项目", "Projects"}, true}},
                lines, setting.language);
    return Exit::ok;
  });
}

Exit rank_all(const Setting& setting, const Desk& desk, const Question& question) {
  return desk.read([&](const Board& board) {
    const auto method = method_of(board);
    const auto asked = read_question(board, question);
    if (!asked || method.code.empty()) {
      print_issues(asked ? Issues{{&no_method, "", ""}} : asked.issues(), setting);
      return Exit::refused;
    }
    const auto result = race_with_movement(board, method, asked->as_of, asked->filter.region);
    if (setting.json) {
      print_json(text_of(result, method, board.seq()));
    } else {
      print_race(board, method, result, setting.language);
    }
    return Exit::ok;
  });
}

Result<std::vector<Draft>> decide_publication(const Board& board, const Question& question) {
  const auto asked = read_question(board, question);
  if (!asked) return asked.issues();
  auto body = publish_race(board, {}, asked->as_of);
  if (!body) return body.issues();
  return std::vector<Draft>{{fresh_id(), {1}, {}, **std::move(body)}};
}

Exit publish(const Setting& setting, const Question& question) {
  const auto desk = open_desk(setting);
  const auto receipt =
      desk->carry_out({}, [&](const Board& board) { return decide_publication(board, question); });
  if (!receipt) {
    print_issues(receipt.issues(), setting);
    return Exit::refused;
  }
  const bool zh = setting.language == Language::zh;
  if (setting.json) {
    print_json("{\"seq\":" + json::write(receipt->seq) + ",\"digest\":\"" + show(receipt->digest) +
               "\"}");
  } else {
    std::cout << (zh ? "考核已发布，台账第 " : "assessment published as entry ") << receipt->seq
              << (zh ? " 条" : "") << "\nkaigong rank --recompute " << receipt->seq << '\n';
  }
  return Exit::ok;
}

// Goes back to the board that was judged, judges again, and compares the digests.
Exit recompute(const Setting& setting, Seq seq) {
  const auto published =
      open_board(setting)->read([&](const Board& board) -> std::optional<AssessmentPublished> {
        for (const auto& one : board.assessments()) {
          if (one.seq == seq) return one.said;
        }
        return std::nullopt;
      });
  if (!published) {
    print_issues({{&not_published, "--recompute", std::to_string(seq)}}, setting);
    return Exit::refused;
  }
  return open_board(setting, published->at_seq)->read([&](const Board& board) {
    const auto method = method_of(board);
    const auto kind = read_digest_kind(board.ledger().digest).value_or(DigestKind::sha256);
    const auto result = race(board, method, published->as_of);
    const auto digest = digest_of(kind, text_of(result, method, board.seq()));
    const bool same = digest == published->digest;
    const bool zh = setting.language == Language::zh;
    if (setting.json) {
      print_json("{\"same\":" + json::write(same) + ",\"published\":\"" + show(published->digest) +
                 "\",\"recomputed\":\"" + show(digest) +
                 "\",\"result\":" + text_of(result, method, board.seq()) + "}");
    } else {
      print_race(board, method, result, setting.language);
      std::cout << '\n'
                << (same ? (zh ? "重算与发布一致：" : "the same as published: ")
                         : (zh ? "重算与发布不一致：" : "NOT the same as published: "))
                << show(digest) << '\n';
    }
    return same ? Exit::ok : Exit::refused;
  });
}

// The race is the method's: only its day and its regions can be chosen, and a publication is whole.
Issues narrowed(const RankArguments& options) {
  const auto& question = options.question;
  const std::pair<const char*, bool> given[] = {
      {"--industry", !question.industry.empty()},
      {"--sector", !question.sector.empty()},
      {"--department", !question.department.empty()},
      {"--leader", question.leader > 0},
      {"--tag", !question.tag.empty()},
      {"--state", !question.state.empty()},
      {"--words", !question.words.empty()},
      {"--by", !options.by.empty()},
      {"--region", options.publish && !question.region.empty()}};
  Issues issues;
  for (const auto& [name, said] : given) {
    if (said) issues.push_back({&not_for_races, name, ""});
  }
  return issues;
}

}  // namespace

Exit run_rank(const Setting& setting, const RankArguments& options) {
  const auto issues = options.measure.empty() ? narrowed(options) : Issues{};
  if (!issues.empty()) {
    print_issues(issues, setting);
    return Exit::refused;
  }
  if (options.recompute > 0) return recompute(setting, options.recompute);
  if (options.publish) return publish(setting, options.question);
  const auto desk = open_board(setting);
  return options.measure.empty() ? rank_all(setting, *desk, options.question)
                                 : rank_measure(setting, *desk, options);
}

}  // namespace kaigong
