using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Labels;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Tests.Annotators.Entities;

public sealed class EntitiesSpecs
{
    private static readonly Spec Spec = new Spec(
        new PartsAnnotator(),
        new SyntaxAnnotator(LanguageModel.Default),
        new EntitiesAnnotator(),
        new NoQuotations(),
        new LabelsAnnotator()
    )
        .Show("entities", article => article.Get(Entity.Key).All.Select(Line))
        .Show("mentions", Mentions)
        .Show("labels", Labels);

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Entities");

    public static TheoryData<string, string> LabelExamples => Spec.Examples("Annotators/Labels");

    [Theory]
    [MemberData(nameof(Examples))]
    [MemberData(nameof(LabelExamples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    private static string Line(Entity entity) =>
        $"{entity.Type.ToString().ToLowerInvariant()} | {entity.Name} | {entity.Country ?? entity.Nation ?? "-"} | {string.Join(", ", entity.Roles)}".TrimEnd();

    private static IEnumerable<string> Mentions(AnnotatedArticle article) =>
        article
            .Get(Entity.Key)
            .Mentions.Select(pair =>
                $"{pair.Mention.Span.In(article.Text)} = {pair.Entity.Name} ({pair.Mention.Kind.ToString().ToLowerInvariant()})"
            );

    private static IEnumerable<string> Labels(AnnotatedArticle article) =>
        article.Get(EntityLabel.Key).Select(label => $"{label.Words.In(article.Text)} | {label.Head.In(article.Text)}");

    /// <summary>Labels are asked for without knowing what is quoted.</summary>
    private sealed class NoQuotations() : Annotator<IReadOnlyList<Quotation>>(Quotation.Key)
    {
        protected override IReadOnlyList<Quotation> Find(AnnotatedArticle article, CancellationToken cancellation) =>
            [];
    }
}
