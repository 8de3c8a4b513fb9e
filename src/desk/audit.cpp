#include "desk/audit.h"

#include "base/limits.h"
#include "desk/reading.h"
#include "ledger/stored.h"

#include <fmt/format.h>

#include <future>

namespace kaigong {

namespace {

constexpr std::size_t faults_shown = 20;
constexpr std::string_view format_name = "kaigong-ledger/1";

struct Envelope {
  std::string digest;
  std::string line;
};
BOOST_DESCRIBE_STRUCT(Envelope, (), (digest, line))

struct ExportHead {
  std::string format;
  std::string digest;
};
BOOST_DESCRIBE_STRUCT(ExportHead, (), (format, digest))

struct ExportTail {
  Seq seq = 0;
  std::string digest;
};
BOOST_DESCRIBE_STRUCT(ExportTail, (), (seq, digest))

class Verifier {
 public:
  // `promised`: the head before the walk. Others may append meanwhile; nothing before it may move.
  explicit Verifier(const Head& promised) : promised_(promised) {}

  void take(const Sealed& entry, const Entry& read, const Digest& digest) {
    ++verdict_.entries;
    if (entry.seq <= promised_.seq) ids_.add(entry.seq, entry.id);
    const Seq expected = head_.seq + 1;
    if (entry.seq != expected) out_of_order(entry.seq, expected);
    if (digest != entry.digest) {
      fault(entry.seq, {"第 {} 条与封印不符：这一条被改过，或它之前有记录被改动、移走、调换、插入",
                        "entry {} doesn't match its seal: it was changed, or one before it was "
                        "changed, removed, swapped "
                        "or inserted"});
    }
    compare_columns(entry, read);
    head_ = {entry.seq, entry.digest};
    kept_ = kept_ || head_ == promised_;
  }

  Verdict finish(const Head& stored, const Inspection& inspected) {
    // Ahead of all else: whatever follows may come of it.
    auto& faults = verdict_.faults;
    if (inspected.ids != ids_) {
      faults.insert(faults.begin(), {0,
                                     {"标识索引与记录不符：重复报送可能认不出来",
                                      "the index of ids doesn't agree with the entries: what is "
                                      "sent again may not be known"}});
    }
    if (inspected.damage) {
      faults.insert(
          faults.begin(),
          {0, {"文件结构损坏：" + *inspected.damage, "the file is damaged: " + *inspected.damage}});
    }
    verdict_.head = head_;
    const bool ends = stored.seq > head_.seq || stored == head_;
    if (kept_ && ends) return std::move(verdict_);
    const auto& said = kept_ ? stored : promised_;
    verdict_.faults.push_back(
        {head_.seq,
         {fmt::format("首部记着第 {} 条，台账末条是第 {} 条：末尾被改动、移走或添加", said.seq,
                      head_.seq),
          fmt::format("the head names entry {}, the last entry is {}: the end was changed, removed "
                      "or added to",
                      said.seq, head_.seq)}});
    return std::move(verdict_);
  }

 private:
  void fault(Seq seq, const Text& text) {
    if (verdict_.faults.size() >= faults_shown) return;
    const auto number = std::to_string(seq);
    verdict_.faults.push_back(
        {seq, {replace_all(text.zh, "{}", number), replace_all(text.en, "{}", number)}});
  }

  void out_of_order(Seq seq, Seq expected) {
    if (seq > expected) {
      fault(expected, {"第 {} 条不见了", "entry {} is missing"});
    } else {
      fault(seq, {"第 {} 条重复或错位", "entry {} stands twice or in the wrong place"});
    }
  }

  void compare_columns(const Sealed& entry, const Entry& read) {
    if (read.seq == 0) {
      fault(entry.seq, {"第 {} 条读不出来", "entry {} can't be read"});
      return;
    }
    const bool same = read.seq == entry.seq && read.id == entry.id && read.at == entry.at &&
                      read.by == entry.by && kind_of(read.body) == entry.kind &&
                      project_of(read.body) == entry.project;
    if (!same)
      fault(entry.seq,
            {"第 {} 条的检索列与正文不符", "entry {}: a column says other than its line"});
  }

  Head promised_;
  Head head_;
  IdSum ids_;
  bool kept_ = promised_ == Head{};
  Verdict verdict_;
};

// The files that entries name, against their digests.
void check_shelf(Store& store, Verdict& verdict) {
  for (const auto& [name, file] : files_named(store)) {
    const auto bytes = store.fetch(*read_digest(name));
    ++(bytes ? verdict.shelf.files : verdict.shelf.absent);
    if (!bytes || show(digest_of(store.digest_kind(), *bytes)) == name) continue;
    if (verdict.faults.size() >= faults_shown) return;
    verdict.faults.push_back(
        {file.seq,
         {fmt::format("第 {} 条的佐证文件被改过，与封印不符", file.seq),
          fmt::format("the file of entry {} was changed: it doesn't match its digest", file.seq)}});
  }
}

}  // namespace

Verdict verify(Store& store, const Progress& progress) {
  const auto promised = store.head();
  auto inspected = std::async(std::launch::async, [&] { return store.inspect(promised.seq); });
  Verifier verifier(promised);
  Wanted everything;
  everything.seals = store.digest_kind();
  try {
    read_stretches(store, everything, [&](const Stretch& stretch) {
      for (std::size_t i = 0; i < stretch.sealed.size(); ++i) {
        const auto& entry = stretch.sealed[i];
        verifier.take(entry, stretch.read[i], stretch.digests[i]);
        if (progress && entry.seq % 10'000 == 0) progress(entry.seq);
      }
    });
  } catch (const StoreError&) {
    inspected.get();  // what it throws says more
    throw;
  }
  const auto found = inspected.get();
  auto verdict = verifier.finish(store.head(), found);
  check_shelf(store, verdict);
  return verdict;
}

void export_lines(Store& store, std::ostream& out, std::optional<Seq> until) {
  out << json::write(
             ExportHead{std::string(format_name), std::string(name_of(store.digest_kind()))})
      << '\n';
  Head head;
  store.read_after(0, [&](const Sealed& entry) {
    if (until && entry.seq > *until) return false;
    head = {entry.seq, entry.digest};
    out << json::write(Envelope{show(entry.digest), entry.line}) << '\n';
    return static_cast<bool>(out);
  });
  out << json::write(ExportTail{head.seq, show(head.digest)}) << '\n';
}

Result<DigestKind> read_export_head(std::istream& in) {
  std::string line;
  std::getline(in, line);
  const auto head = json::read_text<ExportHead>(line);
  if (!head || head->format != format_name) return Issue{&not_an_export, "1", ""};
  const auto kind = read_digest_kind(head->digest);
  if (!kind) return Issue{&not_an_export, "1", ""};
  return *kind;
}

namespace {

struct Brought {
  Entry entry;
  Sealed sealed;
};

// The next entry of an export, if it is sealed to the one before and can stand after it.
Result<Brought> next_entry(const Envelope& envelope, const Head& head, Chain& chain,
                           const Board& board) {
  const auto number = std::to_string(head.seq + 1);
  auto entry = read_line(envelope.line);
  const auto* opened = entry ? std::get_if<LedgerOpened>(&entry->body) : nullptr;
  if (opened != nullptr && opened->digest != name_of(chain.kind())) {
    return Issue{&other_digest, number, opened->digest};
  }
  const auto digest = chain.seal(head.digest, envelope.line);
  if (!entry || entry->seq != head.seq + 1 || show(digest) != envelope.digest) {
    return Issue{&broken_line, number, number};
  }
  if (!board.takes(*entry)) return Issue{&cannot_stand, number, number};
  Sealed sealed{entry->seq,
                entry->id,
                entry->at,
                entry->by,
                std::string(kind_of(entry->body)),
                project_of(entry->body),
                envelope.line,
                digest};
  return Brought{*std::move(entry), std::move(sealed)};
}

}  // namespace

Result<Head> import_lines(std::istream& in, Store& store) {
  constexpr std::size_t at_a_time = 50'000;
  Chain chain(store.digest_kind());
  std::vector<Sealed> entries;
  Board board;  // what the lines add up to: an export may be well sealed and still not stand
  Head stored = store.head();
  Head head = stored;
  const auto keep = [&] {
    if (!store.append(stored, entries)) {
      throw StoreError(StoreError::Kind::busy, {"导入时别的进程写了这本台账，未导入",
                                                "another process wrote to the ledger meanwhile"});
    }
    stored = head;
    entries.clear();
  };
  std::string line;
  while (std::getline(in, line)) {
    const auto envelope = json::read_text<Envelope>(line);
    if (!envelope) return Issue{&not_an_export, std::to_string(head.seq + 2), ""};
    if (envelope->line.empty()) {  // the last line: the head
      const auto tail = json::read_text<ExportTail>(line);
      if (!tail || tail->seq != head.seq || tail->digest != show(head.digest))
        return Issue{&cut_short, "", ""};
      if (std::getline(in, line)) return Issue{&not_an_export, std::to_string(head.seq + 3), ""};
      keep();
      return head;
    }
    auto brought = next_entry(*envelope, head, chain, board);
    if (!brought) return brought.issues();
    board.apply(brought->entry);
    head = {brought->sealed.seq, brought->sealed.digest};
    entries.push_back(std::move(brought->sealed));
    if (entries.size() == at_a_time) keep();
  }
  return Issue{&cut_short, "", ""};
}

}  // namespace kaigong
