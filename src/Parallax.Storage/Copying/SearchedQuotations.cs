using System.Text.Json;
using Parallax.Core;
using Parallax.Storage.Sql;

namespace Parallax.Storage.Copying;

/// <summary>An article's quotations as they are packed.</summary>
internal static class SearchedQuotations
{
    /// <summary>Unpacks them.</summary>
    public static IReadOnlyList<StoredQuotation> Of(byte[] packed) =>
        JsonSerializer.Deserialize(PackedBlob.Unpack(packed), StoredJson.Default.IReadOnlyListStoredQuotation)!;
}
