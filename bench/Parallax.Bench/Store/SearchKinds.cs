using Parallax.Core;

namespace Parallax.Bench.Store;

/// <summary>Kinds of searches that people make, each with words drawn by chance.</summary>
internal sealed class SearchKinds(int seed)
{
    // The commonest words of the samples stand in nearly every article, those in the middle in some of ten, those at the
    // end in some of a hundred.
    private readonly Random chance = new(seed);

    /// <summary>The kinds by name.</summary>
    public IEnumerable<(string Name, Func<SearchQuery> Make)> All =>
        [
            ("one word of most articles", () => Words(Common(0, 30))),
            ("one word of every tenth", () => Words(Common(30, 400))),
            ("one word of a hundred or so", () => Words(Rare(1_000, 60_000))),
            ("two words", () => Words(Common(30, 400), Common(100, 600))),
            ("three words, one rare", () => Words(Common(0, 30), Common(30, 400), Rare(100, 10_000))),
            ("a phrase", () => Words(Phrase())),
            ("the beginning of a word", () => Words(Rare(0, 5_000)[..5] + "*")),
            ("a word, newest first", () => Words(Common(0, 400)) with { Order = SearchOrder.Newest }),
            (
                "a word of an outlet",
                () => Words(Common(0, 400)) with { Outlet = ArticleMaker.Outlet(chance.Next(300)) }
            ),
            ("a word of some weeks", () => Words(Common(0, 400)) with { After = Day(40), Before = Day(80) }),
            ("a person", () => new SearchQuery { Person = ArticleMaker.Person(chance.Next(2_000)) }),
            ("a word and a place", () => Words(Common(0, 400)) with { Place = ArticleMaker.Place(chance.Next(400)) }),
            ("everything somebody said", () => Said(ArticleMaker.Person(chance.Next(2_000)))),
            (
                "words somebody said",
                () => Said(ArticleMaker.Person(chance.Next(50))) with { Terms = [Common(30, 200)] }
            ),
            ("quotations with a word", () => Words(Common(0, 400)) with { Quotations = true }),
        ];

    private static SearchQuery Words(params string[] words) => new() { Terms = words };

    private static SearchQuery Said(string speaker) => new() { Speaker = speaker, Quotations = true };

    private static DateOnly Day(int days) => new DateOnly(2025, 1, 1).AddDays(days);

    private string Common(int from, int to) =>
        ArticleMaker.CommonWords[chance.Next(from, Math.Min(to, ArticleMaker.CommonWords.Length))];

    private string Rare(int from, int to) => MadeWords.At(chance.Next(from, to));

    private string Phrase()
    {
        var line = SampleFiles.Lines().ElementAt(chance.Next(40));
        var words = line.Split(' ');
        var at = chance.Next(Math.Max(1, words.Length - 2));
        return string.Join(' ', words.Skip(at).Take(2));
    }
}
