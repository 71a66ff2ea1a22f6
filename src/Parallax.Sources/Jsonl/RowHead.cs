using Parallax.Core;

namespace Parallax.Sources.Jsonl;

/// <summary>What tells a row from the others.</summary>
/// <param name="Id">Its id; of an ninjs object its uri, null where that cannot be had.</param>
/// <param name="Url">The article's address, as written; null where none is stated.</param>
/// <param name="Kind">Whether it is a row of ours or an ninjs object.</param>
internal sealed record RowHead(string? Id, string? Url, ItemKind Kind);
