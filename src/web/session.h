#pragma once

#include "web/loop.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

// Inside the room only: what includes this, includes Asio and Beast.
namespace kaigong::web {

// What comes next in the life of a request.
enum class Step {
  more,      // bytes are missing
  head,      // the head is read
  body,      // a route was found, its body may still be under way
  work,      // all is here, the handler's turn
  answered,  // there is an answer already
  gone,      // nobody to answer
};

// What the session waits for, as far as the ticker needs to know.
enum class Wait { nothing, handshake, request, head, body, write, end };

// One connection. These are its plain functions; what waits is in conversation.cpp.
class Session {
 public:
  Session(Loop& session_loop, Wire session_wire);

  void begin_request();
  Step parse_head();
  Step decide();  // whose request this is, or why nobody's
  Step parse_body();
  Step refuse(int status, const IssueKind& kind, std::string_view value = {});
  void append_answer_head(bool close);  // to `out`
  bool expects_continue() const;
  bool keeps_alive() const;
  void forget_body();

  void wait(Wait what, Clock::time_point until);
  void wait_no_more();
  void expire();  // ends the wait

  bool has_input() const { return begin_ < end_; }
  asio::mutable_buffer room();  // for what is read next
  void took(std::size_t bytes) { end_ += bytes; }

  Loop& loop;
  Wire wire;
  Request request;
  Answer answer;
  const Route* route = nullptr;
  std::size_t line = 0;     // of the tally
  Clock::time_point whole;  // when the request was all here
  unsigned tries = 0;       // of an encrypted wire that had to wait for nothing
  std::string out;
  Wait waits = Wait::nothing;
  Clock::time_point deadline = Clock::time_point::max();
  bool expired = false;

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  Step feed_parser();
  Step refuse_parse(error_code error);
  Step read_request_head();
  void believe_proxy();
  Step limit_rate();
  Step read_address();
  Step check_sender();
  Step find_page();
  Step admit_body();
  bool count_body();

  std::optional<Parser> parser_;
  Address peer_;
  std::string client_;
  std::string in_;
  std::size_t begin_ = 0;  // what is read and not yet parsed
  std::size_t end_ = 0;
  std::size_t counted_bytes_ = 0;  // of this body in the loop's sum
};

}  // namespace kaigong::web
