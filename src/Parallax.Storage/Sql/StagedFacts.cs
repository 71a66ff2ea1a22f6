using Parallax.Core;

namespace Parallax.Storage.Sql;

/// <summary>What is kept of an item beside its bytes until it was read; as <see cref="SourceItem"/> has it.</summary>
internal sealed record ItemFacts(string Name, string Address, ItemKind Kind, string? Charset, StatedFacts Stated);

/// <summary>What is kept of an article until it has its story, beside its item and its findings; as <see cref="ArticleRecord"/> has it.</summary>
internal sealed record StagedFacts(
    long Number,
    string Address,
    Article Article,
    string? Outlet,
    string? Headline,
    string TextSha256,
    Stated<DateOnly>? Day,
    IReadOnlyList<string> People,
    IReadOnlyList<string> Places,
    IReadOnlyList<StoredQuotation> Quotations,
    IReadOnlyList<OfficeFact> Offices,
    Membership Membership
);
