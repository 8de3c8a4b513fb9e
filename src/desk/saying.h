#pragma once

#include "base/money.h"
#include "board/board.h"

#include <initializer_list>
#include <string>
#include <string_view>

// How sentences are put together, and those about what offices ask of one another.
namespace kaigong::saying {

void add(Text& out, const Text& part);
// A full-width colon brings its own blank.
void add(Text& out, std::string_view zh, const char* en, const Text& value);
void add_if(Text& out, const char* zh, const char* en, const std::string& text);
void add_reason(Text& out, const std::string& reason);
Text same(std::string_view text);
Text amount(Money money, const Board& board);

Text region_name(const Board& board, RegionId id);
// A region by its key; what isn't one is named as it is.
Text unit_name(const Board& board, std::string_view unit);
// The member of that code in a list of the method in force; nothing: it has none.
const json::Object* in_method(const Board& board, std::string_view list, std::string_view code);
Text name_in_method(const Board& board, std::initializer_list<std::string_view> lists,
                    std::string_view code);

struct OfOffices {
  const Board& board;

  Text operator()(const MatterRaised& body) const;
  Text operator()(const MatterStepped& body) const;
  Text operator()(const PostureSet& body) const;
  Text operator()(const MatterClosed& body) const;
  Text operator()(const CampaignCalled& body) const;
  Text operator()(const CampaignStepped& body) const;
  Text operator()(const ResumptionPlanned& body) const;
  Text operator()(const ElementNeeded& body) const;
  Text operator()(const ElementAnswered& body) const;
  Text operator()(const ElementAllotted& body) const;
  Text operator()(const PermitApplied& body) const;
  Text operator()(const PermitStepped& body) const;
  Text operator()(const VisitPlanned& body) const;
  Text operator()(const VisitStepped& body) const;
  Text operator()(const DutyGiven& body) const;
  Text operator()(const HelpGiven& body) const;
  Text operator()(const CarePlanned& body) const;
  Text operator()(const AppealRaised& body) const;
  Text operator()(const AppealAnswered& body) const;
};

}  // namespace kaigong::saying
