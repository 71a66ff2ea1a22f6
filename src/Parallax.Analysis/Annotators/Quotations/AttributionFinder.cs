using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Every attribution of an article, at whatever level: direct quotations first, then headlines, then reported speech and the
/// phrases and nouns of each sentence.
/// </summary>
internal sealed class AttributionFinder(
    AnnotatedArticle article,
    SyntaxTree tree,
    IReadOnlyList<Part> parts,
    List<QuotedStretch> stretches
)
{
    private readonly SourcePhrases sources = new(tree);

    /// <summary>The attributions, of two that compete the likelier one first.</summary>
    public List<Attribution> Find(CancellationToken cancellation)
    {
        var (found, used) = new DirectQuotations(article.Text, tree, sources).Find(
            stretches,
            [.. parts.Select(part => part.Span)]
        );
        found.AddRange(
            parts
                .Where(part => part.Kind is PartKind.Headline)
                .Select(part => HeadlineAttributions.Find(article.Text, part.Span, NamesSomeone))
                .OfType<Attribution>()
        );
        var indirect = new IndirectQuotations(tree, sources);
        var phrasal = new PhrasalAttributions(tree, sources);
        var nominal = new NominalAttributions(tree, sources);
        for (var sentence = 0; sentence < tree.Parsed.Sentences.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(indirect.Find(sentence, used.Contains).Select(Closed));
            found.AddRange(phrasal.Find(sentence).Select(Closed));
            found.AddRange(nominal.Find(sentence).Select(Closed));
        }

        return found;
    }

    // Content that opens quotation marks goes on to the mark that closes them, and what is reported inside quotation marks
    // ends with them, wherever the tree has cut it.
    private Attribution Closed(Attribution attribution)
    {
        var last = attribution.Content[^1];
        var around = stretches.Overlapping(stretch => stretch.Outer, last).ToList();
        var opened = around.Find(stretch => stretch.Outer.Start >= last.Start && stretch.Inner.End > last.End);
        var inside = around.Find(stretch =>
            attribution.Cue is { } cue
            && stretch.Inner.Contains(cue)
            && stretch.Inner.End < last.End
            && stretch.Inner.End > last.Start
        );
        if ((opened ?? inside) is not { } marks)
        {
            return attribution;
        }

        // The comma before the closing mark is the frame's.
        var end = article.Text[marks.Inner.End - 1] is ',' ? marks.Inner.End - 1 : marks.Inner.End;
        return end <= last.Start
            ? attribution
            : attribution with
            {
                Content = [.. attribution.Content.Take(attribution.Content.Count - 1), new(last.Start, end)],
            };
    }

    private bool NamesSomeone(TextSpan span)
    {
        if (tree.TokensIn(span) is not var (first, last))
        {
            return false;
        }

        var nominal = Enumerable
            .Range(first, last - first + 1)
            .All(i =>
                tree.Parsed.Tags[i]
                    is Upos.PropN
                        or Upos.Noun
                        or Upos.Adj
                        or Upos.Adp
                        or Upos.Det
                        or Upos.CConj
                        or Upos.Punct
            );
        return nominal
            && (
                article.Get(Entity.Key).Within(span).Any(pair => pair.Mention.Kind is not MentionKind.Demonym)
                || Speakers.IsSpeaker(tree.Lemma(last))
            );
    }
}
