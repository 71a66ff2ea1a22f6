using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Ingest;

namespace Parallax.Web.Serving;

/// <summary>What a host wires into the server.</summary>
public sealed record ServeServices
{
    /// <summary>The store whose stories are shown.</summary>
    public required IArticleStore Store { get; init; }

    /// <summary>Compares articles; of one, reads it.</summary>
    public required CompareArticles Compare { get; init; }

    /// <summary>What an address or a file holds, for <see cref="Ingestion"/>; the second is called once all of it is stored.</summary>
    public required OpenSources Open { get; init; }

    /// <summary>Reads items into articles.</summary>
    public required IItemReader Reader { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Chance, for ids and keys that must not be guessed.</summary>
    public required Func<int, byte[]> Chance { get; init; }
}

/// <summary>Opens addresses for an ingest.</summary>
public delegate OpenedSources OpenSources(IReadOnlyList<string> addresses);

/// <summary>What addresses hold.</summary>
/// <param name="Items">The items, one address after another.</param>
/// <param name="ConfirmAsync">To be called once all is stored, with the addresses of what failed.</param>
/// <param name="Connections">To be disposed of at the end.</param>
public sealed record OpenedSources(
    Func<CancellationToken, IAsyncEnumerable<ItemResult>> Items,
    Func<IReadOnlySet<string>, CancellationToken, Task> ConfirmAsync,
    IDisposable Connections
);
