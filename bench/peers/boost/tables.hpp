#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

struct Policy {
  bool at_corridor_level = false;
  bool is_cut = false;     ///< else a cap
  bool of_margin = false;  ///< else of the total
  double value = 0;        ///< percent, or points of a cut
};

struct Service {
  double cost_percent = 0;
  double margin_percent = 0;
};

struct Corridor {
  double flow_usd_million = 0;
  std::size_t sender = 0;
  std::size_t region = 0;
  std::vector<Service> services;    ///< those that count
  std::vector<std::size_t> groups;  ///< that hold it
};

struct Group {
  std::string kind;
  std::string name;
  double corridors = 0;
  double services = 0;
};

struct Tables {
  std::vector<Corridor> corridors;
  std::vector<Group> groups;
  std::size_t senders = 0;
  std::size_t regions = 0;
  std::map<std::string, double> inputs;
  std::vector<Policy> policies;
};

/// Reads the survey's tables, and those that bench_workloads --write-shared wrote. Throws
/// std::runtime_error.
Tables read_tables(const std::filesystem::path& data, const std::filesystem::path& shared,
                   std::size_t scenarios);
