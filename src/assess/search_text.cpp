#include "assess/search_text.h"

#include <algorithm>
#include <cstring>

namespace kaigong {

// The first bytes of Chinese characters are nearly all the same few, so are blanks and noughts.
Needle::Needle(std::string_view words) : words_(words) {
  const auto is_common = [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte >= 0xE3 && byte <= 0xE9) || letter == ' ' || letter == '0' || letter == 'e';
  };
  const auto* found = std::find_if_not(words.begin(), words.end(), is_common);
  if (found != words.end()) rare_ = static_cast<std::size_t>(found - words.begin());
}

bool Needle::is_in(std::string_view text) const {
  if (words_.empty()) return true;
  if (text.size() < words_.size()) return false;
  const char* at = text.data() + rare_;
  const char* end = text.data() + text.size() - words_.size() + rare_ + 1;
  while (at < end) {
    at = static_cast<const char*>(
        std::memchr(at, words_[rare_], static_cast<std::size_t>(end - at)));
    if (at == nullptr) return false;
    if (std::memcmp(at - rare_, words_.data(), words_.size()) == 0) return true;
    ++at;
  }
  return false;
}

void SearchText::grow(std::size_t rows) { places_.resize(rows); }

void SearchText::put(std::size_t row, std::string_view text) {
  if (of(row) == text) return;
  auto& place = places_[row];
  lost_ += place.size;
  place = {text_.size(), static_cast<std::uint32_t>(text.size())};
  if (text_.size() + text.size() > text_.capacity()) expect(text_.size() / 8 + text.size());
  text_.insert(text_.end(), text.begin(), text.end());
  if (lost_ > text_.size() / 2 + 4'096) close_gaps();
}

void SearchText::close_gaps() {
  std::vector<char> fresh;
  fresh.reserve(text_.size() - lost_);
  for (std::size_t row = 0; row < places_.size(); ++row) {
    const auto from = fresh.size();
    const auto text = of(row);
    fresh.insert(fresh.end(), text.begin(), text.end());
    places_[row].from = from;
  }
  text_ = std::move(fresh);
  lost_ = 0;
}

}  // namespace kaigong
