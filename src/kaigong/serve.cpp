#include "http/map.h"
#include "http/routes.h"
// tested by: tests/command/serve_test.py
#include "kaigong/commands.h"
#include "kaigong/day_clock.h"
#include "kaigong/fresh_start.h"
#include "kaigong/mailing.h"
#include "kaigong/signing_on.h"
#include "people/door.h"
#include "web/server.h"

#include <atomic>
#include <chrono>
#include <csignal>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <system_error>
#include <thread>
#include <utility>

namespace kaigong {

namespace {

// Waits for Ctrl-C or a polite kill on a thread of its own, then stops the server: no work is done
// in a signal handler. A second one stops it at once; a hangup asks for the certificate anew.
class Signals {
 public:
  Signals(web::Server& server, std::function<void()> renew) {
    waiter_ = std::thread([this, &server, renew = std::move(renew)] {
      for (;;) {
        int signal = 0;
        sigwait(&waited_for(), &signal);
        if (ended_) return;
        if (signal != SIGHUP) {
          server.stop();
        } else if (renew) {
          renew();
        }
      }
    });
  }
  ~Signals() {
    ended_ = true;
    pthread_kill(waiter_.native_handle(), SIGTERM);
    waiter_.join();
  }
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  // Before any other thread starts, so that all of them inherit it. Without a certificate a hangup
  // stays what it is: the end, with the terminal.
  static void block(bool hangups) {
    if (hangups) sigaddset(&waited_for(), SIGHUP);
    pthread_sigmask(SIG_BLOCK, &waited_for(), nullptr);
  }

 private:
  static sigset_t& waited_for() {
    static sigset_t set = [] {
      sigset_t both;
      sigemptyset(&both);
      sigaddset(&both, SIGINT);
      sigaddset(&both, SIGTERM);
      return both;
    }();
    return set;
  }
  std::atomic<bool> ended_ = false;
  std::thread waiter_;
};

// The desk tells the feed for as long as there is one.
class Following {
 public:
  Following(Desk& desk, web::Feed& feed) : desk_(desk) { follow(desk_, feed); }
  ~Following() { desk_.watch({}); }
  Following(const Following&) = delete;
  Following& operator=(const Following&) = delete;

 private:
  Desk& desk_;
};

// Nobody has an account yet: whoever reads the terminal makes the first, or goes on from a
// demonstration with a ledger of their own.
void say_how_to_begin(const Setting& setting, const Desk& desk, Door& door,
                      const std::string& pages) {
  const bool zh = setting.language == Language::zh;
  const bool composed = desk.read([](const Board& board) { return board.ledger().composed; });
  if (composed) {
    std::cout << (zh ? "拆除演示、建立自己的台账，请打开："
                     : "remove the demonstration and begin your own: ")
              << pages << "begin?token=" << door.first_token() << '\n';
  } else if (door.is_new()) {
    std::cout << (zh ? "首次使用，请打开此链接设置管理员："
                     : "first run, make the administrator here: ")
              << pages << "setup?token=" << door.first_token() << '\n';
  }
}

void say_where(const Setting& setting, const Desk& desk, Door& door, const std::string& pages) {
  const bool zh = setting.language == Language::zh;
  const auto name = desk.read([](const Board& board) { return board.ledger().name; });
  std::cout << in(name, setting.language) << (zh ? "，台账 " : ", ledger ") << setting.ledger
            << (zh ? "，" : ", ") << desk.head().seq << (zh ? " 条记录\n" : " entries\n")
            << (zh ? "页面 " : "pages at ") << pages << '\n'
            << (zh ? "接口 " : "data at  ") << pages << "api/ledger\n";
  say_how_to_begin(setting, desk, door, pages);
  std::cout << (zh ? "按 Ctrl-C 停止\n" : "Ctrl-C stops it\n") << std::flush;
}

Result<web::Certificate> certificate_of(const ServeArguments& options) {
  if (options.certificate.empty()) return web::Certificate();
  return web::read_certificate(options.certificate, options.key);
}

constexpr IssueKind no_file{"serve.no_file", "读不出文件“{}”", "can't read “{}”"};

Result<std::string> map_of(const ServeArguments& options) {
  if (options.map.empty()) return std::string();
  std::ifstream in(options.map, std::ios::binary);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (!in || text.size() > http::map_bytes) return Issue{&no_file, "--map", options.map};
  return http::read_map(text);
}

// What is wrong with the newer one is said, and the one before stays.
void renew(const Setting& setting, const ServeArguments& options, web::Server& server) {
  auto certificate = certificate_of(options);
  if (!certificate) return print_issues(certificate.issues(), setting);
  server.renew(std::move(*certificate));
}

web::ServerOptions wanted_of(const ServeArguments& options, const Desk& desk) {
  web::ServerOptions wanted;
  wanted.address = options.address;
  wanted.port = options.port;
  wanted.workers = options.workers;
  wanted.try_next_ports = true;
  wanted.session_cookie = session_cookie(desk);
  wanted.trusted_proxies = options.trusted_proxies;
  wanted.hosts = options.hosts;
  if (!options.hosts.empty())  // this machine's own checks and measures go by these
    wanted.hosts.insert(wanted.hosts.end(), {"localhost", "127.0.0.1", "[::1]"});
  wanted.reads_per_second = options.reads_per_second;
  wanted.writes_per_second = options.reads_per_second == 0 ? 0 : options.writes_per_second;
  wanted.drain = std::chrono::seconds(options.drain_seconds);
  wanted.tally_token = options.tally_token;
  wanted.gauges = [&desk] { return gauges(desk); };
  wanted.log = [](std::string_view number, std::string_view what) {
    std::cerr << number << ' ' << what << '\n';
  };
  return wanted;
}

// What stays the same when a fresh ledger takes the demonstration's place.
struct Serving {
  const Setting& setting;
  const ServeArguments& options;
  const std::string& map;
  signon::SignOn* sign_on = nullptr;  // none: passwords only
  const std::optional<Mailing>& mailing;
  std::uint16_t port = 0;  // that was found free; 0: none yet
  std::string token;       // of the set-up; none: a new one
};

// Until it is stopped. True: go on with the ledger that stands there now.
bool serve_one(Serving& serving, web::Certificate certificate) {
  const auto& [setting, options, map, sign_on, mailing, port, token] = serving;
  FreshStart fresh(setting.ledger);
  {
    const auto desk = open_desk(setting);
    auto wanted = wanted_of(options, *desk);
    wanted.certificate = std::move(certificate);
    if (port != 0) wanted.port = port;
    wanted.try_next_ports = port == 0;
    Door door(open_sqlite_accounts(setting.ledger), system_now,
              token.empty() ? fresh_token() : token);
    std::function<void()> stop;
    ServiceOptions service;
    service.version = KAIGONG_VERSION;
    service.door = &door;
    service.map = map;
    service.sign_on = sign_on;
    service.sends_letters = mailing.has_value();
    service.guests = options.open;
    service.secure = options.secure || !options.certificate.empty();
    if (desk->read([](const Board& board) { return board.ledger().composed; })) {
      service.fresh_start = [&](const FreshLedger& ledger) {
        auto made = fresh.make(ledger);
        if (made) stop();
        return made;
      };
    }
    web::Server server(wanted, routes(*desk, service), web::embedded_assets());
    stop = [&server] { server.stop(); };
    const Following following(*desk, server.feed());
    std::optional<Letters> letters;
    if (mailing) letters.emplace(*desk, door, mail::by_smtp(mailing->office), mailing->letters);
    const DayClock clock(
        *desk, [&] { return desk->read(today_of); },
        [&](Day today) { return letters && letters->turn(system_now(), today); });
    serving.port = server.listen();
    say_where(setting, *desk, door,
              (options.certificate.empty() ? "http://" : "https://") + options.address + ':' +
                  std::to_string(serving.port) + '/');
    const Signals signals(server, [&] { renew(setting, options, server); });
    const auto looking = look_once(sign_on);
    server.run();
  }
  if (!fresh.is_made()) return false;
  const auto aside = fresh.take_over();
  serving.token = fresh.token();
  std::cout << (setting.language == Language::zh ? "演示台账已移到 "
                                                 : "the demonstration lies aside: ")
            << aside << '\n';
  return true;
}

}  // namespace

Exit run_serve(const Setting& setting, const ServeArguments& options) {
  Signals::block(!options.certificate.empty());
  auto certificate = certificate_of(options);
  if (!certificate) {
    print_issues(certificate.issues(), setting);
    return Exit::world;
  }
  auto map = map_of(options);
  if (!map) {
    print_issues(map.issues(), setting);
    return Exit::refused;
  }
  const auto sign_on = sign_on_of(setting, options);
  if (!sign_on) {
    print_issues(sign_on.issues(), setting);
    return Exit::refused;
  }
  const auto mailing = mailing_of(options);
  if (!mailing) {
    print_issues(mailing.issues(), setting);
    return Exit::refused;
  }
  Serving serving{setting, options, *map, sign_on->get(), *mailing, 0, ""};
  try {
    while (serve_one(serving, std::move(*certificate))) {
      certificate = certificate_of(options);
      if (!certificate) {
        print_issues(certificate.issues(), setting);
        return Exit::world;
      }
    }
  } catch (const std::system_error& error) {
    std::cerr << error.what() << '\n';
    return Exit::world;
  }
  return Exit::ok;
}

}  // namespace kaigong
