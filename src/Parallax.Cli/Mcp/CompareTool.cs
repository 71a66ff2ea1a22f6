using System.Text.Json.Serialization.Metadata;
using Parallax.Cli.Mcp.Shapes;

namespace Parallax.Cli.Mcp;

/// <summary>compare: two or more reports, sentence by sentence.</summary>
internal sealed class CompareTool : McpTool
{
    private static readonly IReadOnlyList<ToolArgument> TextMembers =
    [
        new("text", ToolArgumentKind.Text, "The report's text, its headline first where it has one.")
        {
            Required = true,
            Most = CompareInputs.MostCharacters,
        },
        new("outlet", ToolArgumentKind.Text, "Who published it, where known. Example: Meridian.") { Most = 200 },
        ToolArgument.Day("date", "Day of publication, where known: dates such as 'on Monday' are counted from it."),
        new("headline", ToolArgumentKind.Text, "Its headline, where the text does not begin with it.") { Most = 1000 },
    ];

    public override string Name => "compare";

    public override bool IsHeavy => true;

    protected override string Title => "Compare news reports";

    protected override string Description =>
        "Compares two or more news reports of one event, sentence by sentence: what they tell differently (agent, number,"
        + " date, place, polarity, speaker, quotation, label, attribution, certainty), what they share, what only one has."
        + " Give files (paths that the user may read) or texts, not both; at most 50 reports and 2 million characters."
        + " It does not judge who is right. English only.";

    protected override IReadOnlyList<ToolArgument> Arguments { get; } =
    [
        new(
            "files",
            ToolArgumentKind.Texts,
            "Paths of two or more reports: text, Markdown, HTML, a feed, or .jsonl with one a line. Example: [\"a.txt\", \"b.html\"]."
        )
        {
            Least = 1,
            Most = CompareInputs.MostArticles,
        },
        new(
            "texts",
            ToolArgumentKind.Objects,
            "Two or more reports as text. Example: [{\"text\": \"...\", \"outlet\": \"Meridian\", \"date\": \"2025-03-07\"}, {\"text\": \"...\"}]."
        )
        {
            Least = 2,
            Most = CompareInputs.MostArticles,
            Members = TextMembers,
        },
        .. ComparisonReport.Arguments,
    ];

    protected override JsonTypeInfo Shape => AnswerJson.Strict.ComparisonAnswer;

    protected override Task<object> AnswerAsync(ToolCall call)
    {
        var arguments = call.Arguments;
        if (arguments.Has("files") == arguments.Has("texts"))
        {
            throw new ToolFault("give either files or texts: two or more reports to compare");
        }

        var articles = arguments.Has("files")
            ? CompareInputs.OfFiles(call.Composition, arguments.Texts("files"), call.Cancellation)
            : CompareInputs.OfTexts(call.Composition, arguments.Objects("texts"), call.Cancellation);
        if (articles.Count < 2)
        {
            throw new ToolFault("there is one article and comparing takes two; name two or more");
        }

        var report = call.Last.Of(articles, string.Empty, () => call.Composition.Compare(articles, call.Cancellation));
        return Task.FromResult<object>(ComparisonReport.Answer(report, arguments));
    }
}
