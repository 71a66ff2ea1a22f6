using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Who said what: direct quotations first, then reported speech, then phrases and headlines; one level, in text order.
/// </summary>
internal sealed class QuotationsAnnotator()
    : Annotator<IReadOnlyList<Quotation>>(Quotation.Key, Part.Key, SyntaxAnnotation.Key, Entity.Key, TimeExpression.Key)
{
    protected override IReadOnlyList<Quotation> Find(AnnotatedArticle article, CancellationToken cancellation)
    {
        var parts = article.Get(Part.Key).Where(part => part.IsProse).ToList();
        var tree = new SyntaxTree(article.Get(SyntaxAnnotation.Key));
        var stretches = QuoteMarks.Find(article.Text, parts.Select(part => part.Span));
        var found = Attributions(article, tree, parts, stretches, cancellation);
        return Finish(article, tree, parts, stretches, found);
    }

    private static List<Attribution> Attributions(
        AnnotatedArticle article,
        SyntaxTree tree,
        List<Part> parts,
        List<QuotedStretch> stretches,
        CancellationToken cancellation
    )
    {
        var sources = new SourcePhrases(tree);
        var spans = parts.ConvertAll(part => part.Span);
        var (found, used) = new DirectQuotations(article.Text, tree, sources).Find(stretches, spans);
        foreach (var headline in parts.Where(part => part.Kind is PartKind.Headline))
        {
            if (
                HeadlineAttributions.Find(article.Text, headline.Span, span => NamesSomeone(article, tree, span)) is
                { } attribution
            )
            {
                found.Add(attribution);
            }
        }

        var taken = new bool[tree.Parsed.Count];
        Take(tree, taken, found.SelectMany(attribution => attribution.Content));
        var indirect = new IndirectQuotations(tree, sources);
        var phrasal = new PhrasalAttributions(tree, sources);
        var nominal = new NominalAttributions(tree, sources);
        for (var sentence = 0; sentence < tree.Parsed.Sentences.Length; sentence++)
        {
            cancellation.ThrowIfCancellationRequested();
            var reported = indirect.Find(sentence, token => taken[token] || used.Contains(token));
            Take(tree, taken, reported.SelectMany(attribution => attribution.Content));
            found.AddRange(reported);
            var phrases = phrasal.Find(sentence, token => taken[token]).ToList();
            Take(tree, taken, phrases.SelectMany(attribution => attribution.Content));
            found.AddRange(phrases);
            var nominals = nominal.Find(sentence, token => taken[token]).ToList();
            Take(tree, taken, nominals.SelectMany(attribution => attribution.Content));
            found.AddRange(nominals);
        }

        return found;
    }

    private static void Take(SyntaxTree tree, bool[] taken, IEnumerable<TextSpan> spans)
    {
        foreach (var span in spans)
        {
            if (tree.TokensIn(span) is var (first, last))
            {
                Array.Fill(taken, true, first, last - first + 1);
            }
        }
    }

    private static bool NamesSomeone(AnnotatedArticle article, SyntaxTree tree, TextSpan span)
    {
        if (tree.TokensIn(span) is not var (first, last))
        {
            return false;
        }

        var parsed = tree.Parsed;
        var nominal = Enumerable
            .Range(first, last - first + 1)
            .All(i =>
                parsed.Tags[i]
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
                || Speakers.IsSpeaker(parsed.Lemmas[last])
            );
    }

    private static List<Quotation> Finish(
        AnnotatedArticle article,
        SyntaxTree tree,
        List<Part> parts,
        List<QuotedStretch> stretches,
        List<Attribution> found
    )
    {
        var resolver = new SourceResolver(article.Text, article.Get(Entity.Key));
        var venues = new Venues(tree);
        var verbs = new ReportingVerb(tree);
        var times = article.Get(TimeExpression.Key);
        var quotations = new List<Quotation>();
        var spoken = new Dictionary<Attribution, QuotationSource>(ReferenceEqualityComparer.Instance);
        QuotationSource? recent = null;
        var recentPart = -1;
        var part = 0;
        foreach (var attribution in Flat(tree, found))
        {
            while (part + 1 < parts.Count && parts[part].Span.End <= attribution.Extent.Start)
            {
                part++;
            }

            QuotationSource? source = null;
            if (attribution.Source is { } phrase)
            {
                source = resolver.Resolve(phrase, part - recentPart <= 2 ? recent : null);
                if (attribution.Cue is null)
                {
                    source = source with { Basis = source.Basis ?? "the sentence right before is about them" };
                }
            }
            else if (attribution.GoesOnFrom is { } begun)
            {
                source = spoken.GetValueOrDefault(begun) is { } speaker
                    ? speaker with
                    {
                        Basis = $"goes on from words of {speaker.Name}",
                    }
                    : null;
            }
            else if (attribution.Cue is null && recent is not null && part - recentPart <= 1)
            {
                source = recent with { Basis = $"goes on from words of {recent.Name}" };
            }

            quotations.Add(
                new Quotation(
                    $"q{quotations.Count + 1}",
                    Kind(attribution, stretches),
                    attribution.Content,
                    CueWords(tree, verbs, attribution),
                    source,
                    venues.Find(attribution.Frame, span => times.Overlapping(time => time.Span, span).Any())
                )
            );
            if (source is not null)
            {
                spoken[attribution] = source;
            }

            if (source is not null && parts[part].Kind is PartKind.Paragraph)
            {
                (recent, recentPart) = (source, part);
            }
        }

        return quotations;
    }

    private static TextSpan? CueWords(SyntaxTree tree, ReportingVerb verbs, Attribution attribution) =>
        attribution.Cue is { } cue
        && tree.TokenAt(cue.Start) is var token
        && token < tree.Parsed.Count
        && tree.Parsed.Tags[token] is Upos.Verb
        && SpeechCues.Of(tree.Parsed.Lemmas[token]) != CueClass.None | SpeechCues.IsLight(tree.Parsed.Lemmas[token])
            ? new TextSpan(
                verbs.Words(token, attribution.Content).Start,
                Math.Max(verbs.Words(token, attribution.Content).End, cue.End)
            )
            : attribution.Cue;

    // One level: of two that overlap the one found first (direct before indirect) stays.
    private static IEnumerable<Attribution> Flat(SyntaxTree tree, List<Attribution> found)
    {
        var claimed = new bool[tree.Parsed.Count];
        var kept = new List<Attribution>();
        foreach (var attribution in found)
        {
            var ranges = attribution.Content.Select(tree.TokensIn).OfType<(int First, int Last)>().ToList();
            if (
                ranges.Count > 0
                && !ranges.Exists(range => claimed.AsSpan(range.First, range.Last - range.First + 1).Contains(true))
            )
            {
                kept.Add(attribution);
                Take(tree, claimed, attribution.Content);
            }
        }

        return kept.OrderBy(attribution => attribution.Content[0]);
    }

    private static QuotationKind Kind(Attribution attribution, List<QuotedStretch> stretches)
    {
        var touching = stretches
            .Overlapping(stretch => stretch.Outer, attribution.Extent)
            .Where(stretch => attribution.Content.Any(piece => piece.Overlaps(stretch.Inner)))
            .ToList();
        if (touching.Count == 0)
        {
            return QuotationKind.Indirect;
        }

        return attribution.Content.All(piece => touching.Exists(stretch => stretch.Outer.Contains(piece)))
            ? QuotationKind.Direct
            : QuotationKind.Mixed;
    }
}
