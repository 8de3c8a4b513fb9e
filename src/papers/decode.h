#pragma once

#include "papers/picture.h"

namespace kaigong::papers {

// Smaller, and as the file holds it, not turned. Nothing where it is broken, too large, or of
// colours that aren't read here.
std::optional<Picture> decode_jpeg(std::string_view bytes);
std::optional<Picture> decode_png(std::string_view bytes);

}  // namespace kaigong::papers
