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
        var frames = BySentence(found);
        var indirect = new IndirectQuotations(tree, sources);
        var phrasal = new PhrasalAttributions(tree, sources);
        var nominal = new NominalAttributions(tree, sources);
        for (var sentence = 0; sentence < tree.Parsed.Sentences.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            var framed = frames.GetValueOrDefault(sentence);
            found.AddRange(
                indirect
                    .Find(sentence, used.Contains)
                    .Select(Closed)
                    .OfType<Attribution>()
                    .Select(attribution => Outside(attribution, framed))
            );
            found.AddRange(phrasal.Find(sentence).Select(Closed).OfType<Attribution>());
            found.AddRange(nominal.Find(sentence).Select(Closed).OfType<Attribution>());
        }

        return found;
    }

    // The last direct quotation that has its frame in a sentence.
    private Dictionary<int, Attribution> BySentence(List<Attribution> direct)
    {
        var frames = new Dictionary<int, Attribution>();
        foreach (var attribution in direct)
        {
            if (attribution.Cue is { } cue && tree.TokenAt(cue.Start) is var token && token < tree.Parsed.Count)
            {
                frames[tree.SentenceOf(token)] = attribution;
            }
        }

        return frames;
    }

    // Content that opens quotation marks goes on to the mark that closes them, wherever the tree has cut it; what is reported
    // inside quotation marks stands inside them.
    private Attribution? Closed(Attribution attribution)
    {
        if (
            attribution.Cue is { } cue
            && stretches.Overlapping(stretch => stretch.Inner, cue).FirstOrDefault() is { } around
            && around.Inner.Contains(cue)
        )
        {
            List<TextSpan> inside =
            [
                .. attribution
                    .Content.Where(piece => piece.Start >= around.Inner.Start && piece.Start < Said(around))
                    .Select(piece => Unmarked(new TextSpan(piece.Start, Math.Min(piece.End, Said(around))))),
            ];
            return inside.Count < attribution.Content.Count ? null : attribution with { Content = inside };
        }

        var last = attribution.Content[^1];
        var opened = stretches
            .Overlapping(stretch => stretch.Outer, last)
            .FirstOrDefault(stretch => stretch.Outer.Start >= last.Start && stretch.Inner.End > last.End);
        return opened is null || Said(opened) <= last.Start
            ? attribution
            : attribution with
            {
                Content =
                [
                    .. attribution.Content.Take(attribution.Content.Count - 1),
                    new(last.Start, Math.Max(last.End, Said(opened))),
                ],
            };
    }

    // "said: “Nobody was hurt,” adding that ...": who adds is who was quoted, not somebody inside the marks.
    private Attribution Outside(Attribution attribution, Attribution? framed) =>
        framed is not null
        && attribution is { Cue: { } cue, Source: { } source }
        && stretches.Overlapping(stretch => stretch.Inner, source.Span).FirstOrDefault() is { } around
        && around.Inner.Contains(source.Span)
        && !around.Inner.Contains(cue)
        && !attribution.Content.Any(piece => framed.Source?.Span.Overlaps(piece) == true)
            ? attribution with
            {
                Source = framed.Source,
            }
            : attribution;

    // Words quoted inside a quotation stand in marks of another style, which open no stretch of their own.
    private TextSpan Unmarked(TextSpan piece) =>
        piece.Length > 2 && QuoteMarks.IsAny(article.Text[piece.Start]) && QuoteMarks.IsAny(article.Text[piece.End - 1])
            ? new TextSpan(piece.Start + 1, piece.End - 1)
            : piece;

    // The comma before the closing mark is the frame's.
    private int Said(QuotedStretch stretch) =>
        article.Text[stretch.Inner.End - 1] is ',' ? stretch.Inner.End - 1 : stretch.Inner.End;

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
