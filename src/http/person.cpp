// tested by: http/people_test.cpp
#include "http/person.h"

namespace kaigong::http {

PostAnswer post_answer(const Board& board, const Post& post) {
  PostAnswer out;
  out.title = post.title;
  out.role = json::enum_name(post.role);
  out.role_name = name_of(post.role);
  if (const auto* region = board.region(post.region)) {
    out.region = region->key;
    out.region_name = region->name;
  }
  out.unit = post.unit;
  out.from = post.from;
  out.until = post.until;
  if (post.deputy_of) out.deputy_of = post.deputy_of;
  out.seq = post.seq;
  return out;
}

void name_people(const Desk& desk, std::vector<PostAnswer>& posts) {
  for (auto& post : posts) {
    if (post.deputy_of) post.deputy_of_name = desk.name_of(*post.deputy_of);
  }
}

}  // namespace kaigong::http
