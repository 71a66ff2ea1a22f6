using Parallax.Core;

namespace Parallax.Bench.Store;

/// <summary>Lists of stories that a page or a command asks for: each order with each filter, fifty at a time.</summary>
internal sealed class ListKinds(int seed, int days)
{
    private readonly Random chance = new(seed);

    /// <summary>The kinds by name, each made anew for every call.</summary>
    public IEnumerable<(string Name, Func<StoryQuery> Make)> All => Enum.GetValues<StoryOrder>().SelectMany(Kinds);

    private IEnumerable<(string Name, Func<StoryQuery> Make)> Kinds(StoryOrder order)
    {
        var all = new StoryQuery { Order = order };
        return new (string Name, Func<StoryQuery> Make)[]
        {
            ("all", () => all),
            ("of five articles or more", () => all with { AtLeast = 5 }),
            ("page 100", () => all with { Offset = 99 * all.Limit }),
            ("since a day", () => all with { Since = Day() }),
            ("until a day", () => all with { Until = Day() }),
            ("of a day", () => Day() is var day ? all with { Since = day, Until = day } : all),
            ("of an outlet", () => all with { Outlet = ArticleMaker.Outlet(chance.Next(300)) }),
            // The last word of every outlet's name: as many as are looked at.
            ("of all outlets by name", () => all with { Outlet = "Post" }),
            ("of a person", () => all with { Person = ArticleMaker.Person(chance.Next(2_000)) }),
            ("of a place", () => all with { Place = ArticleMaker.Place(chance.Next(400)) }),
            (
                "of a place and some days",
                () => all with { Place = ArticleMaker.Place(chance.Next(400)), Since = Day() }
            ),
        }.Select(kind => ($"{(order == StoryOrder.Latest ? "latest" : "largest")}, {kind.Name}", kind.Make));
    }

    private DateOnly Day() => ArticleMaker.FirstDay.AddDays(chance.Next(days));
}
