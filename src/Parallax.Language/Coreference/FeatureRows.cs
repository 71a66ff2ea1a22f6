using System.Runtime.InteropServices;
using Parallax.Language.Models;

namespace Parallax.Language.Coreference;

/// <summary>Features as rows of a network's table, by hashing; room that is used again.</summary>
/// <param name="rows">Rows of the table: a power of two.</param>
internal sealed class FeatureRows(int rows)
{
    private readonly List<int> found = [];

    /// <summary>The rows.</summary>
    public ReadOnlySpan<int> Span => CollectionsMarshal.AsSpan(found);

    public void Clear() => found.Clear();

    public void Add(uint template, uint a) => Put(FeatureHash.Of(template, a));

    public void Add(uint template, uint a, uint b) => Put(FeatureHash.Of(template, a, b));

    public void Add(uint template, uint a, uint b, uint c) => Put(FeatureHash.Of(template, a, b, c));

    private void Put(uint hash) => found.Add((int)(hash & (uint)(rows - 1)));
}
