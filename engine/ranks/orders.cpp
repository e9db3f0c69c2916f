#include "ranks/orders.hpp"

#include "files/bytes.hpp"
#include "ranks/tree.hpp"
#include "remitsim/study.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>

namespace remitsim {

namespace {

std::string to_bytes(const Order& order) {
  ByteWriter writer("");
  writer.number(static_cast<std::uint8_t>(order.task));
  writer.text(order.study);
  writer.number(order.first);
  writer.number(order.behind_last);
  return writer.take();
}

Order order_of(std::string_view bytes) {
  ByteReader reader(bytes);
  Order order;
  order.task = static_cast<Task>(reader.number<std::uint8_t>());
  order.study = reader.text();
  order.first = reader.number<std::uint64_t>();
  order.behind_last = reader.number<std::uint64_t>();
  return order;
}

std::string to_bytes(const std::optional<Fault>& fault) {
  if (!fault) return {};
  ByteWriter writer("");
  writer.number(std::uint8_t{fault->is_of_study});
  writer.text(fault->text);
  return writer.take();
}

std::optional<Fault> fault_of(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  ByteReader reader(bytes);
  const bool is_of_study = reader.number<std::uint8_t>() != 0;
  return Fault{is_of_study, reader.text()};
}

/// To the child with most ranks below it first: theirs is the longest way.
void pass_on(Context& context, std::string_view bytes) {
  std::vector<std::size_t> children = children_of(context.rank(), context.size());
  std::reverse(children.begin(), children.end());
  for (const std::size_t child : children) context.send(child, bytes);
}

std::string host_name() {
  std::array<char, 256> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "an unknown machine";
}

}  // namespace

void give(Context& context, const Order& order) {
  pass_on(context, to_bytes(order));
}

Order next_order(Context& context) {
  const std::string bytes = context.receive(parent_of(context.rank()));
  pass_on(context, bytes);
  return order_of(bytes);
}

std::optional<Fault> fault_in(const Context& context, const std::function<void()>& work) {
  try {
    work();
    return std::nullopt;
  } catch (const StudyError& error) {
    return Fault{true, error.what()};
  } catch (const std::exception& error) {
    return Fault{false,
                 fmt::format("rank {} on {}: {}", context.rank(), host_name(), error.what())};
  }
}

std::optional<Fault> first_fault(Context& context, std::optional<Fault> own) {
  for (const std::size_t child : children_of(context.rank(), context.size())) {
    std::optional<Fault> fault = fault_of(context.receive(child));
    if (!own) own = std::move(fault);
  }
  if (context.rank() == 0) return own;
  context.send(parent_of(context.rank()), to_bytes(own));
  return std::nullopt;
}

void throw_if(const std::optional<Fault>& fault) {
  if (!fault) return;
  if (fault->is_of_study) throw StudyError(fault->text);
  throw RankError(fault->text);
}

}  // namespace remitsim
