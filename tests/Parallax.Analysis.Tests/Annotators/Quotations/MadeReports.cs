using FsCheck;
using FsCheck.Fluent;

namespace Parallax.Analysis.Tests.Annotators.Quotations;

/// <summary>
/// Reports put together from speakers, verbs, words and the orders a frame may stand in. Quotation marks are written
/// <c>{</c> and <c>}</c>, so that one report can be set in any style.
/// </summary>
internal static class MadeReports
{
    private static readonly string[] Openings =
    [
        "The bridge over the Oudra was closed on Monday after the flood.",
        "Anna Holt, the mayor of Kesh, met the owners of the mine on Tuesday.",
        "Two thousand people waited in front of the court in Lissard.",
    ];

    /// <summary>A paragraph long enough to show at which width a text is wrapped, which nobody can tell from two lines.</summary>
    public const string Background =
        "The old bridge was built over forty years ago and carried most of the traffic between the two banks of the river, "
        + "as well as the water pipes and the power lines of the villages in the hills behind it, which have been without "
        + "light since the spring and get their water from trucks that come twice a week when the weather is good enough.";

    private static readonly string[] Speakers =
    [
        "Anna Holt",
        "Peter Lang",
        "the ministry",
        "Mayor Irena Kesk",
        "a spokesman for the union",
        "President Ida Korr",
        "Lang",
    ];

    private static readonly string[] Verbs = ["said", "told reporters", "warned", "added", "wrote", "said on Monday"];

    private static readonly string[] Clauses =
    [
        "we have no money left for the bridge",
        "the road will open again in May",
        "nobody has asked us what we want",
        "this is the third winter without a doctor",
        "they knew about the gas on Friday",
    ];

    private static readonly string[] Terms = ["a farce", "reckless", "a gift to nobody", "not acceptable"];

    /// <summary>Reports of one to five paragraphs.</summary>
    public static Gen<string> All { get; } =
        from opening in Gen.Elements(Openings)
        from paragraphs in Gen.Elements(1, 2, 3, 4).SelectMany(count => Paragraph().ListOf(count))
        select string.Join("\n\n", paragraphs.Prepend(opening));

    /// <summary>The report with its marks in a style: the opening and the closing one.</summary>
    public static string Set(string report, string style) => report.Replace('{', style[0]).Replace('}', style[1]);

    private static Gen<string> Paragraph() =>
        from speaker in Gen.Elements(Speakers)
        from verb in Gen.Elements(Verbs)
        from clause in Gen.Elements(Clauses)
        from next in Gen.Elements(Clauses)
        from term in Gen.Elements(Terms)
        from order in Gen.Choose(0, 9)
        select order switch
        {
            0 => $"{{{Upper(clause)},}} {speaker} {verb}.",
            1 => $"{{{Upper(clause)},}} said {speaker}.",
            2 => $"{Upper(speaker)} {verb}: {{{Upper(clause)}.}}",
            3 => $"{Upper(speaker)} {verb}, {{{Upper(clause)}. {Upper(next)}.}}",
            4 => $"{{{Upper(clause)},}} {speaker} {verb}, {{and {next}.}}",
            5 => $"{{{Upper(clause)},}} {speaker} {verb}. {{{Upper(next)}.}}",
            6 => $"{Upper(speaker)} said that the plan was {{{term}}} and that {next}.",
            7 => $"{Upper(speaker)} called the plan {{{term}}} on Tuesday.",
            8 => $"{{{Upper(clause)}. {Upper(next)},}} {speaker} {verb}.",
            _ => $"According to {speaker}, {next}.",
        };

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
