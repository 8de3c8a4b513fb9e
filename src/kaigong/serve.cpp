#include "http/routes.h"
// tested by: tests/command/commands_test.py
#include "kaigong/commands.h"
#include "people/door.h"
#include "web/server.h"

#include <csignal>
#include <iostream>
#include <system_error>
#include <thread>

namespace kaigong {

namespace {

// Waits for Ctrl-C or a polite kill on a thread of its own, then stops the server: no work is done
// in a signal handler.
class StopOnSignal {
 public:
  explicit StopOnSignal(web::Server& server) {
    waiter_ = std::thread([this, &server] {
      int signal = 0;
      sigwait(&signals(), &signal);
      server.stop();
    });
  }
  ~StopOnSignal() {
    pthread_kill(waiter_.native_handle(), SIGTERM);
    waiter_.join();
  }
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

  // Before any other thread starts, so that all of them inherit it.
  static void block() { pthread_sigmask(SIG_BLOCK, &signals(), nullptr); }

 private:
  static const sigset_t& signals() {
    static const sigset_t set = [] {
      sigset_t both;
      sigemptyset(&both);
      sigaddset(&both, SIGINT);
      sigaddset(&both, SIGTERM);
      return both;
    }();
    return set;
  }
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

// Nobody has an account yet: whoever reads the terminal makes the first.
void say_how_to_begin(const Setting& setting, const Desk& desk, Door& door,
                      const std::string& pages) {
  const bool composed = desk.read([](const Board& board) { return board.ledger().composed; });
  if (composed || !door.is_new()) return;
  std::cout << (setting.language == Language::zh ? "首次使用，请打开此链接设置管理员："
                                                 : "first run, make the administrator here: ")
            << pages << "setup?token=" << door.first_token() << '\n';
}

void say_where(const Setting& setting, const Desk& desk, Door& door, const std::string& address,
               std::uint16_t port) {
  const auto pages = "http://" + address + ':' + std::to_string(port) + '/';
  const bool zh = setting.language == Language::zh;
  const auto name = desk.read([](const Board& board) { return board.ledger().name; });
  std::cout << in(name, setting.language) << (zh ? "，台账 " : ", ledger ") << setting.ledger
            << (zh ? "，" : ", ") << desk.head().seq << (zh ? " 条记录\n" : " entries\n")
            << (zh ? "页面 " : "pages at ") << pages << '\n'
            << (zh ? "接口 " : "data at  ") << pages << "api/ledger\n";
  say_how_to_begin(setting, desk, door, pages);
  std::cout << (zh ? "按 Ctrl-C 停止\n" : "Ctrl-C stops it\n") << std::flush;
}

}  // namespace

Exit run_serve(const Setting& setting, const ServeArguments& options) {
  StopOnSignal::block();
  const auto desk = open_desk(setting);
  web::ServerOptions wanted;
  wanted.address = options.address;
  wanted.port = options.port;
  wanted.workers = options.workers;
  wanted.try_next_ports = true;
  wanted.log = [](std::string_view number, std::string_view what) {
    std::cerr << number << ' ' << what << '\n';
  };

  Door door(open_sqlite_accounts(setting.ledger), system_now);
  ServiceOptions service;
  service.version = KAIGONG_VERSION;
  service.door = &door;
  service.guests = options.open;
  service.secure = options.secure;
  try {
    web::Server server(wanted, routes(*desk, service), web::embedded_assets());
    const Following following(*desk, server.feed());
    const auto port = server.listen();
    say_where(setting, *desk, door, options.address, port);
    const StopOnSignal stop(server);
    server.run();
  } catch (const std::system_error& error) {
    std::cerr << error.what() << '\n';
    return Exit::world;
  }
  return Exit::ok;
}

}  // namespace kaigong
