using Parallax.Analysis.Reports;
using Parallax.Core;
using Parallax.Desk.Comparisons;
using Parallax.Desk.Intake;

namespace Parallax.Web.Serving;

/// <summary>What a host wires into the server.</summary>
public sealed record ServeServices
{
    /// <summary>The store whose stories are shown.</summary>
    public required IArticleStore Store { get; init; }

    /// <summary>Compares articles; of one, reads it.</summary>
    public required CompareArticles Compare { get; init; }

    /// <summary>Fetches what addresses hold.</summary>
    public required OpenSources Open { get; init; }

    /// <summary>Reads items into articles.</summary>
    public required IItemReader Reader { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Chance, for ids and keys that must not be guessed.</summary>
    public required Func<int, byte[]> Chance { get; init; }
}
