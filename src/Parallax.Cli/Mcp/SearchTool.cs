using System.Text.Json.Serialization.Metadata;
using Parallax.Cli.Mcp.Shapes;
using Parallax.Core;

namespace Parallax.Cli.Mcp;

/// <summary>search: full text of the store's articles and quotations.</summary>
internal sealed class SearchTool : McpTool
{
    private const int UsualLimit = 10;
    private const int MostLimit = 50;

    // The store answers 1,000 hits at most.
    private const int MostOffset = 950;
    private const int LongestHit = 600;
    private const int MostMatches = 20;

    public override string Name => "search";

    protected override string Title => "Search the store";

    protected override string Description =>
        "Searches the articles of the user's store, or their quotations with type:quote. Words must all stand there;"
        + " \"several words\" stand together; word* begins a word. Filters: outlet: speaker: place: person:"
        + " after:YYYY-MM-DD before:YYYY-MM-DD type:quote; a value of several words goes into quotation marks."
        + " Each hit has the words around what was found and where the found words stand.";

    protected override IReadOnlyList<ToolArgument> Arguments { get; } =
    [
        new(
            "query",
            ToolArgumentKind.Text,
            "Words and filters. Examples: ferry outlet:pelpress after:2025-03-04 — \"state of emergency\" place:Lannoch — type:quote ballot* speaker:\"Mira Tesk\"."
        )
        {
            Required = true,
            Most = SearchQueryParser.Longest,
        },
        new("order", ToolArgumentKind.Text, "best: by how well it fits (usual); newest: by day of publication.")
        {
            Choices = ["best", "newest"],
        },
        ToolArgument.Limit(UsualLimit, MostLimit, "Most hits of the answer."),
        ToolArgument.Offset(MostOffset),
    ];

    protected override JsonTypeInfo Shape => AnswerJson.Strict.SearchAnswer;

    protected override Task<object> AnswerAsync(ToolCall call)
    {
        var (query, error) = SearchQueryParser.Parse(call.Arguments.Text("query")!);
        if (query is null)
        {
            throw new ToolFault(error!);
        }

        var (offset, limit) = (call.Arguments.Number("offset"), call.Arguments.Number("limit"));
        query = query with
        {
            Offset = offset,
            Limit = limit + 1,
            Order = call.Arguments.Text("order") == "newest" ? SearchOrder.Newest : SearchOrder.Best,
        };
        return call.WithStoreAsync<object>(async store =>
        {
            var found = await store.SearchAsync(query, call.Cancellation).ConfigureAwait(false);
            return new SearchAnswer(
                [.. found.Hits.Take(limit).Select(Line)],
                found.Hits.Count > limit ? offset + limit : null
            )
            {
                Ranked = found.Ranked,
            };
        });
    }

    private static HitLine Line(SearchHit hit)
    {
        var snippet = hit.Snippet;
        var evidence = EvidenceItem.Of(snippet, LongestHit);
        return new HitLine(
            StoredStory.Id(hit.Story),
            hit.Outlet,
            hit.Headline,
            hit.Day,
            evidence,
            [
                .. hit
                    .Matches.Where(match => match.Start >= evidence.Start && match.End <= evidence.End)
                    .Take(MostMatches)
                    .Select(match => new EvidenceItem(
                        snippet.Article,
                        match.Start,
                        match.End,
                        snippet.Text[(match.Start - snippet.Start)..(match.End - snippet.Start)]
                    )),
            ]
        )
        {
            Kind = hit.Quotation?.Kind,
            Speaker = hit.Quotation?.Speaker,
        };
    }
}
