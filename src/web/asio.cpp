// tested by: it is Boost
// The one place where the compiled parts of Asio and Beast stand.
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wshadow"

#include <boost/asio/impl/src.hpp>

#include <boost/beast/src.hpp>
