using Parallax.Analysis.Annotators.Datelines;
using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Offices;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Tests.Annotators.Times;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Annotators.Offices;

public sealed class OfficesSpecs
{
    private static readonly Spec Spec = new Spec(
        new PartsAnnotator(),
        new DatelinesAnnotator(),
        new PublicationAnnotator(FixedClock.Today),
        new SyntaxAnnotator(LanguageModel.Default),
        new EntitiesAnnotator(),
        new OfficesAnnotator()
    ).Show("offices", article => article.Get(OfficeFact.Key).Select(Line));

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Offices");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    private static string Line(OfficeFact fact)
    {
        var of = fact.Serves.Length == 2 && char.IsUpper(fact.Serves[0]) ? $"{fact.Of} ({fact.Serves})" : fact.Of;
        var tenure = fact.Tenure.ToString().ToLowerInvariant();
        return $"{fact.Holder} | {fact.Title} | {of} | {tenure} | {fact.Day?.ToString("yyyy-MM-dd") ?? "-"} | {fact.Evidence.Text}";
    }
}
