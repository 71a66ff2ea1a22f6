using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Parallax.Core;

namespace Parallax.Bench.Store;

/// <summary>
/// Makes articles without end, the same ones for the same seed: sentences of <c>samples/</c> shuffled, every tenth word
/// replaced by a made-up one, so that some words stand in most articles and hundreds of thousands in a few.
/// </summary>
internal sealed class ArticleMaker
{
    private const int People = 20_000;
    private const int Places = 4_000;
    private const int Outlets = 300;
    private const int ArticlesADay = 3_000;
    private const double Replaced = 0.1;

    private static readonly string[] Sentences = SplitSentences();

    private readonly Random chance;
    private readonly MadeWords words;
    private readonly MadeWords people;
    private readonly MadeWords places;
    private readonly MadeWords outlets;

    public ArticleMaker(int seed)
    {
        chance = new Random(seed);
        words = new MadeWords(600_000, chance);
        people = new MadeWords(People, chance);
        places = new MadeWords(Places, chance);
        outlets = new MadeWords(Outlets, chance);
    }

    /// <summary>Day of the first articles.</summary>
    public static DateOnly FirstDay { get; } = new(2025, 1, 1);

    /// <summary>Words of the samples, the commonest first.</summary>
    public static string[] CommonWords { get; } =
    [
        .. Sentences
            .SelectMany(sentence => sentence.ToLowerInvariant().Split(' '))
            .Where(word => word.All(char.IsAsciiLetter) && word.Length > 1)
            .GroupBy(word => word)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key),
    ];

    /// <summary>Name of a person by rank.</summary>
    public static string Person(int rank) =>
        $"{Capital(MadeWords.At(rank % 500))} {Capital(MadeWords.At(7_000_000 + rank))}";

    /// <summary>Name of a place by rank.</summary>
    public static string Place(int rank) => Capital(MadeWords.At(9_000_000 + rank));

    /// <summary>Name of an outlet by rank.</summary>
    public static string Outlet(int rank) => $"{Capital(MadeWords.At(11_000_000 + rank))} Post";

    /// <summary>The article of a number.</summary>
    public ArticleRecord Make(long number)
    {
        var text = new StringBuilder();
        var quotations = new List<StoredQuotation>();
        var headline = Sentence();
        text.Append(headline).Append("\n\n");
        var cast = Enumerable.Range(0, 1 + chance.Next(5)).Select(_ => Person(people.DrawRank())).Distinct().ToList();
        var scene = Enumerable.Range(0, 1 + chance.Next(4)).Select(_ => Place(places.DrawRank())).Distinct().ToList();
        for (var i = 10 + chance.Next(16); i > 0; i--)
        {
            var sentence = Sentence();
            if (chance.Next(4) == 0)
            {
                var speaker = cast[chance.Next(cast.Count)];
                text.Append(speaker).Append(" said in ").Append(scene[chance.Next(scene.Count)]).Append(": ");
                quotations.Add(
                    new StoredQuotation(text.Length, text.Length + sentence.Length, sentence, "direct", speaker)
                );
            }

            text.Append(sentence).Append(chance.Next(3) == 0 ? "\n\n" : " ");
        }

        return Record(number, text.ToString().TrimEnd(), headline, quotations, cast, scene);
    }

    private ArticleRecord Record(
        long number,
        string text,
        string headline,
        List<StoredQuotation> quotations,
        List<string> cast,
        List<string> scene
    )
    {
        var page =
            $"<html><head><title>{headline}</title></head><body><article><p>{text.Replace("\n\n", "</p><p>")}</p></article></body></html>";
        var content = Encoding.UTF8.GetBytes(page);
        var sha256 = Hash(content);
        var outlet = Outlet(outlets.DrawRank());
        // Stories of some four articles, each open for a while.
        var story = Math.Max(1, (number / 4) - chance.Next(50));
        var day = FirstDay.AddDays((int)(number / ArticlesADay) + chance.Next(3));
        var address =
            $"https://{outlet.Replace(' ', '-').ToLowerInvariant()}.example/{day:yyyy/MM/dd}/{number}-{headline[..20].Replace(' ', '-')}";
        return new ArticleRecord
        {
            Number = number,
            Address = address,
            Outlet = outlet,
            Headline = headline,
            Item = new SourceItem
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"made {number}"),
                Address = address,
                Content = content,
                Sha256 = sha256,
                Kind = ItemKind.Html,
            },
            Article = new Article
            {
                Id = $"made{number}",
                Path = $"made {number}",
                Sha256 = sha256,
                Text = text,
                Outlet = new Stated<string>(outlet, "HTML meta og:site_name"),
                Headline = new Stated<string>(headline, "HTML title"),
                Published = new Stated<DateOnly>(day, "HTML meta article:published_time"),
                Language = "en",
            },
            TextSha256 = Hash(Encoding.UTF8.GetBytes(text)),
            Day = new Stated<DateOnly>(day, "HTML meta article:published_time"),
            Annotations = new Dictionary<string, ReadOnlyMemory<byte>>
            {
                // As large as what grouping keeps of an article: some hundred weighted words.
                ["features"] = Encoding.UTF8.GetBytes(
                    "["
                        + string.Join(
                            ',',
                            Enumerable.Range(0, 100).Select(_ => $"[{chance.Next(1 << 30)},{chance.Next(100)}]")
                        )
                        + "]"
                ),
            },
            People = cast,
            Places = scene,
            Quotations = quotations,
            Offices =
            [
                new OfficeFact(
                    cast[0],
                    "minister",
                    scene[0],
                    scene[0].ToLowerInvariant(),
                    OfficeTenure.Current,
                    day,
                    new Evidence("made", 0, 10, text[..10])
                ),
            ],
            Membership = new Membership(story, [new StoryReason("words", "shared words of the event", 0.5)]),
        };
    }

    private string Sentence()
    {
        var tokens = Sentences[chance.Next(Sentences.Length)].Split(' ');
        for (var i = 1; i < tokens.Length; i++)
        {
            if (chance.NextDouble() < Replaced)
            {
                tokens[i] = words.Draw();
            }
        }

        return string.Join(' ', tokens);
    }

    private static string[] SplitSentences() =>
        [
            .. SampleFiles
                .Lines()
                .SelectMany(line => line.Split(". "))
                .Select(sentence => sentence.Trim().TrimEnd('.') + ".")
                .Where(sentence => sentence.Count(letter => letter == ' ') >= 5),
        ];

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
