using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Parts;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Stories.Streaming;

/// <summary>Reads an article's features out of what was found in it.</summary>
internal sealed class FeatureReader
{
    // A report says what happened in its first sentences.
    private const int LeadSentences = 2;

    // Beyond what a report has of them; a book of names must not make a book of features.
    internal const int MostWords = 140;
    internal const int MostNames = 40;
    private const int MostDays = 8;
    private const int MostTokens = 20_000;

    private readonly AnnotatedArticle article;
    private readonly ParsedText parsed;
    private readonly TextSpan? headline;
    private readonly int leadEnd;
    private readonly Dictionary<string, (StoryTermKind Kind, int[] Counts)> words = [];

    private FeatureReader(AnnotatedArticle article)
    {
        this.article = article;
        parsed = article.Get(SyntaxAnnotation.Key);
        headline = article.Get(Part.Key).FirstOrDefault(part => part.Kind is PartKind.Headline)?.Span;
        leadEnd = LeadEnd();
    }

    public static StoryFeatures Read(AnnotatedArticle article)
    {
        var reader = new FeatureReader(article);
        var covered = new bool[reader.parsed.Count];
        var names = reader.Names(covered);
        var days = reader.Days(covered);
        return new StoryFeatures
        {
            // By kind and counts, for rows of the JSON are as few as can be.
            Terms =
            [
                .. names
                    .Concat(reader.Words(covered))
                    .OrderBy(term => term.Kind)
                    .ThenByDescending(term => term.Headline)
                    .ThenByDescending(term => term.Lead)
                    .ThenByDescending(term => term.Body)
                    .ThenBy(term => term.Text, StringComparer.Ordinal),
            ],
            Days = days,
            Sketch = reader.Sketch(),
        };
    }

    private int LeadEnd() =>
        parsed
            .Sentences.Select(sentence => new TextSpan(
                parsed.Tokens[sentence.Start.Value].Start,
                parsed.Tokens[sentence.End.Value - 1].End
            ))
            .Where(sentence => headline is not { } title || sentence.Start >= title.End)
            .Take(LeadSentences)
            .Select(sentence => sentence.End)
            .LastOrDefault();

    private int Zone(int start) =>
        headline is { } title && title.Start <= start && start < title.End ? 0
        : start < leadEnd ? 1
        : 2;

    private IEnumerable<StoryTerm> Names(bool[] covered)
    {
        var named = new List<StoryTerm>();
        foreach (var entity in article.Get(Entity.Key).All)
        {
            var counts = new int[3];
            foreach (var mention in entity.Mentions.Where(mention => mention.Kind is not MentionKind.Pronoun))
            {
                counts[Zone(mention.Span.Start)]++;
                if (mention.Kind is MentionKind.Name or MentionKind.Demonym)
                {
                    Cover(mention.Span, covered);
                }
            }

            if (counts.Sum() > 0 && entity.Name.Any(char.IsUpper))
            {
                named.Add(
                    Term(KindOf(entity), Plain(entity.Name), counts) with
                    {
                        Country = entity.Country,
                        GeoNames = entity.GeoNames,
                    }
                );
            }
        }

        return named.OrderByDescending(Weight).Take(MostNames);
    }

    private static StoryTermKind KindOf(Entity entity) =>
        entity.Type switch
        {
            EntityType.Person => StoryTermKind.Person,
            EntityType.Organization => StoryTermKind.Organization,
            EntityType.Place => entity.IsCountry ? StoryTermKind.Country : StoryTermKind.Place,
            EntityType.Group => StoryTermKind.Group,
            _ => StoryTermKind.Name,
        };

    private List<string> Days(bool[] covered)
    {
        var values = new Dictionary<string, int>();
        foreach (var time in article.Get(TimeExpression.Key))
        {
            Cover(time.Span, covered);
            if (time.Type is TimeType.Date or TimeType.Time && DayOf(time.Value) is { } value)
            {
                // What the report says of its event comes before what it says of pictures and of itself.
                values[value] =
                    values.GetValueOrDefault(value) + (time.Role is TimeRole.Told or TimeRole.Saying ? 4 : 1);
            }
        }

        return
        [
            .. values
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(MostDays)
                .Select(pair => pair.Key),
        ];
    }

    // Year, month and day of a TIMEX3 value, as far as it has them.
    private static string? DayOf(string value)
    {
        var day = value.Length > 10 ? value[..10] : value;
        return
            day.Length is 4 or 7 or 10
            && day.All(c => char.IsAsciiDigit(c) || c is '-' or 'X')
            && day.Any(char.IsAsciiDigit)
            ? day
            : null;
    }

    private IEnumerable<StoryTerm> Words(bool[] covered)
    {
        for (var i = 0; i < Math.Min(parsed.Count, MostTokens); i++)
        {
            if (!covered[i] && TermOf(i) is var (kind, text))
            {
                if (!words.TryGetValue(text, out var known))
                {
                    words[text] = known = (kind, new int[3]);
                }

                known.Counts[Zone(parsed.Tokens[i].Start)]++;
            }
        }

        return words
            .Select(pair => Term(pair.Value.Kind, pair.Key, pair.Value.Counts))
            .OrderByDescending(term => Weight(term) * BackgroundFrequency.Rarity(term.Text))
            .ThenBy(term => term.Text, StringComparer.Ordinal)
            .Take(MostWords);
    }

    private (StoryTermKind, string)? TermOf(int token)
    {
        var written = parsed[token];
        if (written.Length is < 2 or > 30)
        {
            return null;
        }

        if (char.IsAsciiDigit(written[0]) && parsed.Tags[token] is Upos.Num)
        {
            return (StoryTermKind.Figure, written.ToString());
        }

        var lemma = parsed.Lemmas[token].ToLowerInvariant();
        return
            parsed.Tags[token] is Upos.Noun or Upos.Verb or Upos.Adj or Upos.PropN or Upos.X
            && lemma.Length > 1
            && char.IsLetter(lemma[0])
            && !StopWords.Contains(lemma)
            ? (StoryTermKind.Word, Plain(lemma))
            : null;
    }

    private ShingleSketch Sketch()
    {
        var hashes = new List<uint>();
        for (var i = 0; i < Math.Min(parsed.Count, MostTokens); i++)
        {
            if (char.IsLetterOrDigit(parsed[i][0]))
            {
                hashes.Add(ShingleSketch.HashOf(parsed[i]));
            }
        }

        return ShingleSketch.Of(hashes);
    }

    // Tabs and bars divide the terms where they are kept.
    private static string Plain(string text) =>
        string.Join(' ', text.Replace('|', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // As many as one digit of the JSON tells; what stands there oftener tells no more.
    private static StoryTerm Term(StoryTermKind kind, string text, int[] counts) =>
        new(
            kind,
            text,
            Math.Min(counts[0], FeatureJson.MostCount),
            Math.Min(counts[1], FeatureJson.MostCount),
            Math.Min(counts[2], FeatureJson.MostCount)
        );

    private static double Weight(StoryTerm term) => (3 * term.Headline) + (2 * term.Lead) + term.Body;

    private void Cover(TextSpan span, bool[] covered)
    {
        var first = Array.BinarySearch(parsed.Tokens, span, TokenOrder.Instance);
        for (var i = first < 0 ? ~first : first; i < parsed.Count && parsed.Tokens[i].Start < span.End; i++)
        {
            covered[i] = true;
        }
    }

    private sealed class TokenOrder : IComparer<TextSpan>
    {
        public static TokenOrder Instance { get; } = new();

        public int Compare(TextSpan x, TextSpan y) => x.Start.CompareTo(y.Start);
    }
}
