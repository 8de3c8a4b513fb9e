#include "intake/import.h"

namespace kaigong::intake {

Mapping propose(const sheets::Workbook&, const Board&) { return {}; }

}  // namespace kaigong::intake
