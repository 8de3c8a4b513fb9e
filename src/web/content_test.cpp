#include "web/client_for_test.h"
#include "web/compress.h"

#include <brotli/decode.h>
#include <gtest/gtest.h>
#include <zlib.h>

namespace kaigong::web {
namespace {

std::string unzipped(const std::string& bytes, std::size_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(size);
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  inflateEnd(&stream);
  return out;
}

std::string unbrotlied(const std::string& bytes, std::size_t size) {
  std::string out(size, '\0');
  EXPECT_EQ(
      BrotliDecoderDecompress(bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()),
                              &size, reinterpret_cast<std::uint8_t*>(out.data())),
      BROTLI_DECODER_RESULT_SUCCESS);
  out.resize(size);
  return out;
}

std::string long_text() {
  std::string text = "[";
  for (int i = 0; i < 2000; ++i) text += "{\"name\":\"项目" + std::to_string(i) + "\"},";
  return text + "0]";
}

std::vector<Route> routes() {
  return {{"GET", "/api/long", [](const Request&) { return json_response(long_text()); }},
          {"GET", "/api/short", [](const Request&) { return json_response("{}"); }},
          {"GET", "/api/tagged", [](const Request&) {
             auto response = json_response(long_text());
             response.headers.emplace_back("ETag", "\"seq-17\"");
             return response;
           }}};
}

std::vector<Asset> assets() {
  return {{"/index.html", "text/html; charset=utf-8", "\"i\"", "<html>", {}, {}, false},
          {"/assets/a-12345678.js", "text/javascript", "\"a\"", "identity", "zipped", "brotlied",
           true}};
}

TEST(Content, is_compressed_as_the_client_likes) {
  Running running(quick_options(), routes());
  Client client(running.port);
  const auto plain = client.ask(get("/api/long"));
  EXPECT_EQ(plain.body, long_text());
  EXPECT_TRUE(plain.has("Vary: Accept-Encoding\r\n"));

  const auto zipped = client.ask(get("/api/long", "Accept-Encoding: gzip\r\n"));
  EXPECT_TRUE(zipped.has("Content-Encoding: gzip\r\n"));
  EXPECT_LT(zipped.body.size(), plain.body.size() / 4);
  EXPECT_EQ(unzipped(zipped.body, plain.body.size()), plain.body);

  const auto brotlied = client.ask(get("/api/long", "Accept-Encoding: gzip;q=0.9, br\r\n"));
  EXPECT_TRUE(brotlied.has("Content-Encoding: br\r\n"));
  EXPECT_EQ(unbrotlied(brotlied.body, plain.body.size()), plain.body);

  EXPECT_FALSE(client.ask(get("/api/short", "Accept-Encoding: br\r\n")).has("Content-Encoding"));
}

TEST(Content, is_not_sent_again_when_the_client_has_it) {
  Running running(quick_options(), routes());
  Client client(running.port);
  const auto first = client.ask(get("/api/tagged", "Accept-Encoding: br\r\n"));
  EXPECT_TRUE(first.has("ETag: W/\"seq-17\"\r\n"));
  EXPECT_TRUE(first.has("Cache-Control: no-cache\r\n"));
  const auto again = client.ask(get("/api/tagged", "If-None-Match: W/\"seq-17\"\r\n"));
  EXPECT_EQ(again.status, 304);
  EXPECT_FALSE(again.has("Content-Length"));
  EXPECT_EQ(client.ask(get("/api/tagged", "If-None-Match: \"seq-16\"\r\n")).body, long_text());
}

TEST(Content, pages_come_compressed_with_a_tag) {
  Running running(quick_options(), routes(), assets());
  Client client(running.port);
  EXPECT_EQ(client.ask(get("/assets/a-12345678.js")).body, "identity");
  EXPECT_EQ(client.ask(get("/assets/a-12345678.js", "Accept-Encoding: gzip\r\n")).body, "zipped");
  const auto asset = client.ask(get("/assets/a-12345678.js", "Accept-Encoding: gzip, br\r\n"));
  EXPECT_EQ(asset.body, "brotlied");
  EXPECT_TRUE(asset.has("Cache-Control: public, max-age=31536000, immutable\r\n"));
  EXPECT_TRUE(asset.has("ETag: W/\"a\"\r\n"));
  EXPECT_EQ(client.ask(get("/assets/a-12345678.js", "If-None-Match: W/\"a\"\r\n")).status, 304);
}

TEST(Content, pages_fall_back_to_the_index) {
  Running running(quick_options(), routes(), assets());
  Client client(running.port);
  for (const auto* target : {"/", "/projects/7", "/index.html"}) {
    const auto reply = client.ask(get(target));
    EXPECT_EQ(reply.body, "<html>") << target;
    EXPECT_TRUE(reply.has("Cache-Control: no-cache\r\n")) << target;
  }
  for (const auto* target : {"/assets/gone.js", "/api", "/api/gone"}) {
    EXPECT_EQ(client.ask(get(target)).status, 404) << target;
  }
  const auto reply = client.ask("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(reply.status, 405);
  EXPECT_TRUE(reply.has("Allow: GET, HEAD\r\n"));
}

TEST(Compression, comes_back_whole_at_every_size) {
  for (const std::size_t size : {0U, 1U, 1000U, 300'000U}) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>((i * i + i / 7) % 251);
    EXPECT_EQ(unzipped(gzip(text, 9), size), text);
    EXPECT_EQ(unbrotlied(brotli(text, 11), size), text);
  }
}

}  // namespace
}  // namespace kaigong::web
