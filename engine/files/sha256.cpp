#include "files/sha256.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <stdexcept>
#include <vector>

namespace remitsim {

namespace {

void require(int success) {
  if (success == 1) return;
  throw std::runtime_error("SHA-256 is not available from the OpenSSL library");
}

}  // namespace

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  require(EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr));
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()));
}

std::string Sha256::finish() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  require(EVP_DigestFinal_ex(context_.get(), digest.data(), &length));
  std::string text;
  for (unsigned int i = 0; i < length; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

std::string sha256(std::string_view bytes) {
  Sha256 digest;
  digest.add(bytes);
  return digest.finish();
}

std::optional<std::string> sha256_of_file(const std::filesystem::path& file) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return std::nullopt;
  Sha256 digest;
  std::vector<char> bytes(piece);
  while (stream.read(bytes.data(), static_cast<std::streamsize>(piece)) || stream.gcount() > 0) {
    digest.add({bytes.data(), static_cast<std::size_t>(stream.gcount())});
  }
  if (stream.bad()) return std::nullopt;
  return digest.finish();
}

}  // namespace remitsim
