using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Provenances;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Parts;

public sealed class PartsSpecs
{
    private static readonly Spec Spec = new Spec(
        new PartsAnnotator(),
        new DatelinesAnnotator(),
        new ProvenanceAnnotator()
    )
        .Show("parts", Parts)
        .Show("datelines", Datelines)
        .Show("provenance", Provenance);

    public static TheoryData<string, string> PartsExamples => Spec.Examples("Annotators/Parts");

    public static TheoryData<string, string> DatelineExamples => Spec.Examples("Annotators/Datelines");

    public static TheoryData<string, string> ProvenanceExamples => Spec.Examples("Annotators/Provenances");

    [Theory]
    [MemberData(nameof(PartsExamples))]
    [MemberData(nameof(DatelineExamples))]
    [MemberData(nameof(ProvenanceExamples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    private static IEnumerable<string> Parts(AnnotatedArticle article) =>
        article
            .Get(Part.Key)
            .Select(part =>
                $"{part.Kind.ToString().ToLowerInvariant()}{(part.Repeats is { } index ? $" of {index}" : "")} | {part.Span.In(article.Text)}"
            );

    private static IEnumerable<string> Datelines(AnnotatedArticle article) =>
        article
            .Get(Dateline.Key)
            .Select(dateline =>
                $"{dateline.Place ?? "-"} | {dateline.Date ?? "-"} | {dateline.Agency ?? "-"} | {dateline.Span.In(article.Text)}"
            );

    private static IEnumerable<string> Provenance(AnnotatedArticle article)
    {
        var found = article.Get(Analysis.Annotators.Provenances.Provenance.Key);
        yield return $"outlet {Show(found.Outlet)}";
        yield return $"origin {Show(found.Origin)}";
        yield return $"relay {Show(found.Relay)}";
    }

    private static string Show(Stated<string>? stated) =>
        stated is null ? "unknown" : $"{stated.Value} ({stated.Basis})";
}
