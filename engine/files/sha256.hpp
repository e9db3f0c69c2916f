#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_md_ctx_st;  // OpenSSL's

namespace remitsim {

/// A digest that grows piece by piece.
class Sha256 {
 public:
  Sha256();

  void add(std::string_view bytes);
  /// 64 hexadecimal digits; once, at the end.
  std::string finish();

 private:
  struct Free {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// SHA-256 of the bytes, as 64 hexadecimal digits.
std::string sha256(std::string_view bytes);

/// Of a file's bytes, however large it is; nothing where it cannot be read.
std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

}  // namespace remitsim
