using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Times;

public sealed class TimesSpecs
{
    private static readonly Spec Spec = new Spec(
        new PartsAnnotator(),
        new DatelinesAnnotator(),
        new PublicationAnnotator(FixedClock.Today),
        new TimesAnnotator()
    )
        .Show("times", Times)
        .Show(
            "bases",
            article => article.Get(TimeExpression.Key).Select(time => $"{time.Value}: {time.Basis ?? "its own words"}")
        )
        .Show("ranges", Ranges)
        .Show("roles", Roles)
        .Show("publication", Publications);

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Times");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    private static IEnumerable<string> Times(AnnotatedArticle article) =>
        article
            .Get(TimeExpression.Key)
            .Select(time => $"{time.Span.In(article.Text)} -> {time.Type.ToString().ToUpperInvariant()} {time.Value}");

    private static IEnumerable<string> Ranges(AnnotatedArticle article) =>
        article
            .Get(TimeExpression.Key)
            .Where(time => time.Range is not null)
            .Select(time => $"{time.Span.In(article.Text)} -> {time.Range!.Begin} to {time.Range.End}");

    private static IEnumerable<string> Roles(AnnotatedArticle article) =>
        article
            .Get(TimeExpression.Key)
            .Select(time => $"{time.Span.In(article.Text)} -> {time.Role.ToString().ToLowerInvariant()}");

    private static IEnumerable<string> Publications(AnnotatedArticle article)
    {
        var publication = article.Get(Publication.Key);
        yield return $"{publication.Value ?? "unknown"} | {publication.Basis}";
        if (publication.Near is { } near)
        {
            yield return $"near {near:yyyy-MM-dd} | {publication.NearBasis}";
        }
    }
}
