using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Tests.Specs;
using Parallax.Core;

namespace Parallax.Analysis.Tests.Annotators.Statements;

public sealed class StatementsSpecs
{
    private static readonly Spec Spec = Reading
        .Spec()
        .Show("statements", article => article.Get(Statement.Key).Select(statement => Line(article, statement)))
        .Show(
            "propositions",
            article => article.Get(Statement.Key).Select(statement => Proposition(article.Text, statement))
        );

    public static TheoryData<string, string> Examples => Spec.Examples("Annotators/Statements");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(string document, string title) => Spec.Check(document, title);

    [Fact]
    public void Statements_ascend_without_overlap_and_slice_to_words() =>
        AnnotatedText.ForAll(text =>
        {
            var position = 0;
            foreach (var span in Reading.Of(text).Get(Statement.Key).Select(statement => statement.Span))
            {
                if (span.IsEmpty || span.Start < position || span.End > text.Length)
                {
                    return false;
                }

                position = span.End;
            }

            return true;
        });

    private static string Line(AnnotatedArticle article, Statement statement)
    {
        var quotation = article.Get(Quotation.Key).FirstOrDefault(quotation => quotation.Id == statement.Quotation);
        var voice = quotation is null ? "outlet" : quotation.Source?.Name ?? "somebody";
        return $"{voice} | {statement.Span.In(article.Text)}";
    }

    private static string Proposition(string text, Statement statement)
    {
        var roles = statement.Arguments.Select(argument =>
            $" | {argument.Role.ToString().ToLowerInvariant()}: {argument.Span.In(text)}"
        );
        var polarity = statement.Negated ? "not " : "";
        return $"{polarity}{statement.PredicateLemma}, {statement.Certainty.ToString().ToLowerInvariant()}{string.Concat(roles)}";
    }
}
