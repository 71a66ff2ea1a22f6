using System.Text.Json.Serialization.Metadata;
using Parallax.Cli.Mcp.Shapes;
using Parallax.Desk.Speakers;

namespace Parallax.Cli.Mcp;

/// <summary>speaker: everything that somebody said, each outlet's version beside the others'.</summary>
internal sealed class SpeakerTool : McpTool
{
    private const int UsualLimit = 10;
    private const int MostLimit = 50;
    private const int MostOffset = 1000;
    private const int LongestVersion = 500;
    private const int LongestReading = 200;
    private const int MostVersions = 10;
    private const int MostPartings = 12;
    private const int MostNames = 20;

    public override string Name => "speaker";

    protected override string Title => "What somebody said";

    protected override string Description =>
        "Lists what a person is quoted with in the user's store, newest first: each saying once, with every outlet's"
        + " version of it (direct, mixed or indirect), its day, and where the versions' words part. A last name may be"
        + " several people's: names tells which, and a full name narrows it.";

    protected override IReadOnlyList<ToolArgument> Arguments { get; } =
    [
        new("name", ToolArgumentKind.Text, "Name, or words of it. Examples: Thole; Mira Tesk.")
        {
            Required = true,
            Most = SpeakerQuery.LongestName,
        },
        ToolArgument.Day("since", "Only what was published on this day or later."),
        ToolArgument.Day("until", "Only what was published on this day or earlier."),
        ToolArgument.Limit(UsualLimit, MostLimit, "Most sayings of the answer."),
        ToolArgument.Offset(MostOffset),
    ];

    protected override JsonTypeInfo Shape => AnswerJson.Strict.SpeakerAnswer;

    protected override Task<object> AnswerAsync(ToolCall call)
    {
        var query = new SpeakerQuery
        {
            Name = call.Arguments.Text("name")!,
            Since = call.Arguments.Day("since"),
            Until = call.Arguments.Day("until"),
            Offset = call.Arguments.Number("offset"),
            Limit = call.Arguments.Number("limit"),
        };
        if (!query.Name.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))
        {
            throw new ToolFault("name has no letter in it; write a name");
        }

        return call.WithStoreAsync<object>(async store =>
            Answer(await new SpeakerQuotes(store).FindAsync(query, call.Cancellation).ConfigureAwait(false), query)
        );
    }

    private static SpeakerAnswer Answer(SpeakerPage page, SpeakerQuery query) =>
        new(
            [.. page.Names.Take(MostNames)],
            [.. page.Outlets.Take(MostNames)],
            page.First,
            page.Last,
            page.Quotations,
            page.Sayings,
            page.Complete,
            [.. page.Page.Select(Line)],
            query.Offset + query.Limit < page.Sayings ? query.Offset + query.Limit : null
        );

    private static SayingLine Line(Saying saying) =>
        new(
            saying.First,
            saying.Last,
            [
                .. saying
                    .Versions.Take(MostVersions)
                    .Select(version => new SaidLine(
                        Core.StoredStory.Id(version.Story),
                        version.Outlet,
                        version.Day,
                        version.Speaker,
                        version.Kind,
                        EvidenceItem.Of(version.Words, LongestVersion)
                    )),
            ]
        )
        {
            MoreVersions = saying.More + Math.Max(0, saying.Versions.Count - MostVersions),
            Partings =
                saying.Partings.Count > 0
                    ? [.. saying.Partings.Take(MostPartings).Select(parting => Line(parting, saying.Versions))]
                    : null,
        };

    private static PartingLine Line(SayingParting parting, IReadOnlyList<SayingVersion> versions) =>
        new([
            .. parting.Readings.Select(reading => new PartingReading(
                [
                    .. reading
                        .Versions.Select(position => versions[position].Words.Article)
                        .Distinct(StringComparer.Ordinal),
                ],
                reading.Where is { } words ? EvidenceItem.Of(words, LongestReading) : null
            )),
        ]);
}
