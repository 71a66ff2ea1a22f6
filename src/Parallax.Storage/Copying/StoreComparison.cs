using System.Security.Cryptography;
using System.Text;

namespace Parallax.Storage.Copying;

/// <summary>A table of two stores.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows of the first.</param>
/// <param name="OtherRows">Rows of the second.</param>
/// <param name="Hash">Hash over the rows of the first.</param>
/// <param name="OtherHash">Hash over the rows of the second.</param>
/// <param name="Difference">The first difference; null where there is none.</param>
public sealed record ComparedTable(
    string Name,
    long Rows,
    long OtherRows,
    string Hash,
    string OtherHash,
    string? Difference
);

/// <summary>Two stores, table by table.</summary>
/// <param name="Tables">The tables.</param>
public sealed record StoreComparison(IReadOnlyList<ComparedTable> Tables)
{
    /// <summary>The first difference; null where the stores hold the same.</summary>
    public string? Difference => Tables.FirstOrDefault(table => table.Difference is not null)?.Difference;

    /// <summary>Hash over the hashes of the first store's tables.</summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(string.Concat(Tables.Select(table => $"{table.Name} {table.Hash}\n")))
            )
        );
}
