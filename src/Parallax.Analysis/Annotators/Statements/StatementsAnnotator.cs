using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Statements;

/// <summary>
/// Cuts the prose of an article into statements: each piece of a quotation's content, and what the outlet says itself,
/// clause by clause. A bare frame ("he said") is none; one that says where or when something was said is.
/// </summary>
internal sealed class StatementsAnnotator()
    : Annotator<IReadOnlyList<Statement>>(
        Statement.Key,
        Part.Key,
        SyntaxAnnotation.Key,
        Entity.Key,
        TimeExpression.Key,
        Quotation.Key
    )
{
    protected override IReadOnlyList<Statement> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        var tree = new SyntaxTree(article.Get(SyntaxAnnotation.Key));
        var clauses = new ClauseSplitter(tree);
        var reader = new PropositionReader(tree, article.Get(Entity.Key), article.Get(TimeExpression.Key));
        var pieces = new QuotedPieces(
            tree,
            new Voices(tree, article.Get(Quotation.Key)),
            article.Get(Entity.Key),
            article.Get(TimeExpression.Key)
        );
        var statements = new List<Statement>();
        for (var sentence = 0; sentence < tree.Parsed.Sentences.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var segment in pieces.Segments(sentence))
            {
                foreach (var (first, last) in clauses.Split(segment.First, segment.Last, IsVerbatim(segment.Quotation)))
                {
                    var quotation = segment.Quotation;
                    var framed = quotation is null ? pieces.FramedBy(first, last, sentence) : null;
                    if (framed is not null && !pieces.Tells(framed, tree.Span(first, last)))
                    {
                        continue;
                    }

                    statements.Add(
                        reader.Read($"s{statements.Count + 1}", sentence, first, last) with
                        {
                            Quotation = quotation?.Id,
                            Attribution = framed?.Id,
                        }
                    );
                }
            }
        }

        return statements;
    }

    private static bool IsVerbatim(Quotation? quotation) =>
        quotation?.Kind is QuotationKind.Direct or QuotationKind.Mixed;
}
