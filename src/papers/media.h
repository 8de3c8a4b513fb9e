#pragma once

#include <optional>
#include <string_view>

// What kind of file some bytes are: by what they are, never by a name.
namespace kaigong::papers {

enum class Media { jpeg, png, webp, heic, pdf, xlsx, docx, ofd };

std::optional<Media> media_of(std::string_view bytes);
std::string_view media_type(Media media);  // "image/jpeg"
// What a browser shows by itself; others are taken away.
bool is_shown_inline(std::string_view media_type);

}  // namespace kaigong::papers
