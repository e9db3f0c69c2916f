// Files that the page hands out: made here, asked of no one.

export function download(name, type, content) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/// A file's name may hold letters and digits of any script, and little else.
export function fileName(words, ending) {
  const stem = words
    .map((word) =>
      word
        .normalize("NFC")
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-+|-+$/g, ""),
    )
    .filter((word) => word !== "")
    .join("_");
  return `${stem.slice(0, 100) || "chart"}.${ending}`;
}
