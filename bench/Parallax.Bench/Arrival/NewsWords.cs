using Parallax.Analysis.Stories.Streaming;
using Parallax.Bench.Store;

namespace Parallax.Bench.Arrival;

/// <summary>Draws who, where and what: some names are in much of the news, most in next to none.</summary>
internal sealed class NewsWords
{
    // A name's share of all mentions falls with its rank (Zipf): the first person has 0.8 % of them, the first place 1.1 %.
    private readonly MadeWords people;
    private readonly MadeWords places;
    private readonly MadeWords bodies;
    private readonly MadeWords countries;
    private readonly string[] words;
    private readonly Random random;

    public NewsWords(Random random)
    {
        this.random = random;
        people = new MadeWords(2_000_000, random);
        places = new MadeWords(100_000, random);
        bodies = new MadeWords(200_000, random);
        countries = new MadeWords(200, random);
        words = [.. ArticleMaker.CommonWords.Where(word => word.Length > 4)];
    }

    public StoryTerm Person(int lead, int body) =>
        new(StoryTermKind.Person, ArticleMaker.Person(people.DrawRank()), 0, lead, body);

    public StoryTerm Place(int lead, int body) =>
        new(StoryTermKind.Place, ArticleMaker.Place(places.DrawRank()), 0, lead, body);

    public StoryTerm Body(int lead, int body) =>
        new(StoryTermKind.Organization, ArticleMaker.Outlet(bodies.DrawRank()), 0, lead, body);

    public StoryTerm Country(int lead, int body)
    {
        var rank = countries.DrawRank();
        var code = $"{(char)('A' + (rank % 26))}{(char)('A' + (rank / 26))}";
        return new StoryTerm(StoryTermKind.Country, code, 0, lead, body) { Country = code };
    }

    /// <summary>A word of the samples, the commoner the likelier; one in ten is a rare one.</summary>
    public StoryTerm Word(int headline, int lead, int body) =>
        new(
            StoryTermKind.Word,
            random.Next(10) == 0
                ? MadeWords.At(20_000_000 + random.Next(200_000))
                : words[(int)(words.Length * Math.Pow(random.NextDouble(), 2))],
            headline,
            lead,
            body
        );
}
