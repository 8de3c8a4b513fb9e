#include "papers/media.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kaigong::papers {
namespace {

std::string number(std::size_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}

// A directory at the end of nothing: the parts themselves are never looked at.
std::string archive(const std::vector<std::string>& names) {
  std::string out = "PK\3\4 parts ";
  const auto begins = out.size();
  for (const auto& name : names) {
    out += "PK\1\2" + std::string(24, '\0') + number(name.size(), 2) + number(3, 2) +
           std::string(14, '\0') + name + "xyz";
  }
  const auto size = out.size() - begins;
  return out + "PK\5\6" + std::string(8, '\0') + number(size, 4) + number(begins, 4) +
         std::string(2, '\0');
}

TEST(Media, is_told_by_the_first_bytes) {
  EXPECT_EQ(media_of("\xFF\xD8\xFF\xE0 and so on"), Media::jpeg);
  EXPECT_EQ(media_of("\x89PNG\r\n\x1A\n"), Media::png);
  EXPECT_EQ(media_of("RIFFxxxxWEBPVP8 "), Media::webp);
  EXPECT_EQ(media_of(std::string("\0\0\0\x18"
                                 "ftypheic",
                                 12)),
            Media::heic);
  EXPECT_EQ(media_of("%PDF-1.7"), Media::pdf);
}

TEST(Media, of_an_archive_is_told_by_its_parts) {
  EXPECT_EQ(media_of(archive({"[Content_Types].xml", "xl/workbook.xml"})), Media::xlsx);
  EXPECT_EQ(media_of(archive({"[Content_Types].xml", "word/document.xml"})), Media::docx);
  EXPECT_EQ(media_of(archive({"Doc_0/Document.xml", "OFD.xml"})), Media::ofd);
  EXPECT_FALSE(media_of(archive({"evil.exe"})));
  EXPECT_FALSE(media_of(archive({})));
  EXPECT_FALSE(media_of("PK\3\4"));
}

TEST(Media, of_an_archive_that_is_cut_anywhere_is_unknown) {
  const auto whole = archive({"[Content_Types].xml", "xl/workbook.xml"});
  for (std::size_t at = 0; at < whole.size() - 22; ++at)
    EXPECT_FALSE(media_of(whole.substr(0, at))) << at;
}

TEST(Media, takes_nothing_else) {
  for (const auto* text :
       {"", "GIF89a", "<html>", "<svg xmlns=", "MZ", "\xFF\xD8", "%PDF", "RIFFxxxxWAVE",
        "\x7F"
        "ELF",
        "#!/bin/sh"})
    EXPECT_FALSE(media_of(text)) << text;
}

TEST(Media, only_pictures_and_pdf_are_shown_inline) {
  for (const auto media : {Media::jpeg, Media::png, Media::webp, Media::heic, Media::pdf})
    EXPECT_TRUE(is_shown_inline(media_type(media)));
  for (const auto media : {Media::xlsx, Media::docx, Media::ofd})
    EXPECT_FALSE(is_shown_inline(media_type(media)));
}

}  // namespace
}  // namespace kaigong::papers
