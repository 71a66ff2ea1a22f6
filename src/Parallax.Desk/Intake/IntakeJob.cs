using Parallax.Core;
using Parallax.Ingest;

namespace Parallax.Desk.Intake;

/// <summary>Addresses or texts that are to be taken into the store, and what came of it. Immutable; the queue replaces it.</summary>
public sealed record IntakeJob
{
    /// <summary>Its number since the server started.</summary>
    public required long Id { get; init; }

    /// <summary>What it takes in, in words for a reader.</summary>
    public required string Name { get; init; }

    /// <summary>Addresses to fetch; empty where texts are given.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>Items that need no fetching.</summary>
    public IReadOnlyList<SourceItem> Items { get; init; } = [];

    /// <summary>How far it is.</summary>
    public IntakeState State { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset Asked { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What was stored so far.</summary>
    public IngestReport Report { get; init; } = new();

    /// <summary>Articles it brought, the first of them.</summary>
    public IReadOnlyList<ArticleStored> Stored { get; init; } = [];

    /// <summary>What could not be read, the first of it, each one line.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];

    /// <summary>Why nothing more was done; null where all was.</summary>
    public string? Fault { get; init; }
}

/// <summary>How far an intake is.</summary>
public enum IntakeState
{
    /// <summary>Others come first.</summary>
    Waiting,

    /// <summary>It is at work.</summary>
    Running,

    /// <summary>It is over.</summary>
    Done,
}
