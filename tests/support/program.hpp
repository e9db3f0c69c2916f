#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace remitsim::cli {

/// What a command line did.
struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

/// A folder that is gone at the end of the test; commands run in it.
class Scratch {
 public:
  Scratch() {
    std::string name = (std::filesystem::temp_directory_path() / "remitsim-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] bool has(const std::string& name) const {
    return std::filesystem::exists(path(name));
  }
  [[nodiscard]] std::string read(const std::string& name) const {
    std::ifstream stream(path(name), std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
  }
  std::string write(const std::string& name, const std::string& content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name).string();
  }
  [[nodiscard]] bool is_empty() const { return std::filesystem::is_empty(folder_); }

  /// Runs a shell command here; "remitsim" is the program that was built.
  [[nodiscard]] Outcome run(const std::string& command) const {
    const Scratch outputs;
    const std::string shell = "cd '" + folder_.string() +
                              "' && remitsim() { '" REMITSIM_PROGRAM "' \"$@\"; } && { " + command +
                              "; } >'" + outputs.path("out").string() + "' 2>'" +
                              outputs.path("err").string() + "'";
    const int status = std::system(("bash -c " + quoted(shell)).c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), outputs.read("out"),
            outputs.read("err")};
  }

 private:
  static std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
  }

  std::filesystem::path folder_;
};

inline const std::string source = REMITSIM_SOURCE_DIR;

/// A shipped scenario, quoted for the shell.
inline std::string scenario(const std::string& name) {
  return "'" + source + "/scenarios/" + name + ".json'";
}

}  // namespace remitsim::cli
