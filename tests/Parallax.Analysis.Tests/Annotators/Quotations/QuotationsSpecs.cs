using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Quotations;

public sealed class QuotationsSpecs
{
    private static readonly Spec Spec = Reading
        .Spec()
        .Show(
            "quotations",
            article =>
                article
                    .Get(Quotation.Key)
                    .Select(quotation => Depth(article, quotation) + Line(article.Text, quotation))
        )
        .Show(
            "bases",
            article =>
                article.Get(Quotation.Key).Select(quotation => $"{quotation.Id}: {quotation.Source?.Basis ?? "named"}")
        );

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Quotations");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    // "> " for each quotation that this one stands in.
    private static string Depth(AnnotatedArticle article, Quotation quotation)
    {
        var depth = "";
        for (var at = quotation; at?.Within is { } id; at = article.Get(Quotation.Key).First(other => other.Id == id))
        {
            depth += "> ";
        }

        return depth;
    }

    private static string Line(string text, Quotation quotation)
    {
        var source = quotation.Source is { } found ? found.Span.In(text) : "nobody";
        if (quotation.Source is { Entity: not null } known && !IsName(source, known.Name))
        {
            source += $" = {known.Name}";
        }

        var content = string.Join(" / ", quotation.Content.Select(piece => piece.In(text)));
        var venue = quotation.Venue is { } place ? $" | {place.In(text)}" : "";
        var remarks = (quotation.Denied ? " | denied" : "") + (quotation.Hedged ? " | hedged" : "");
        return $"{quotation.Kind.ToString().ToLowerInvariant()} | {source} | {quotation.Cue?.In(text) ?? "no cue"} | {content}{venue}{remarks}";
    }

    private static bool IsName(string words, string name) =>
        words.Equals(name, StringComparison.OrdinalIgnoreCase)
        || words.Equals($"the {name}", StringComparison.OrdinalIgnoreCase);
}
