using Parallax.Core;
using Parallax.Desk.Sides;
using Parallax.Desk.Tests.Reviews;

namespace Parallax.Desk.Tests.Sides;

public sealed class OutletSidesTests
{
    private readonly OutletSides sides = new(new MemoryDocuments());

    [Fact]
    public async Task A_side_is_kept_and_taken_away()
    {
        (await SetAsync(0, ("Harbour Post", "  the   north "), ("Lannoch Daily", "south"))).ShouldBeNull();
        var first = await sides.FindAsync(default);
        first.Of("Harbour Post").ShouldBe("the north");

        (await SetAsync(first.Version, ("Harbour Post", " "))).ShouldBeNull();

        var second = await sides.FindAsync(default);
        second.Of("Harbour Post").ShouldBeNull();
        second.Of("Lannoch Daily").ShouldBe("south");
        second.Of((string?)null).ShouldBeNull();
    }

    [Fact]
    public async Task Who_saw_an_earlier_state_overwrites_nothing()
    {
        (await SetAsync(0, ("Harbour Post", "north"))).ShouldBeNull();

        (await SetAsync(0, ("Harbour Post", "south"))).ShouldNotBeNull().ShouldContain("meanwhile");

        (await sides.FindAsync(default)).Of("Harbour Post").ShouldBe("north");
    }

    [Fact]
    public async Task A_long_side_is_refused_in_a_line()
    {
        (await SetAsync(0, ("Harbour Post", new string('n', 41)))).ShouldNotBeNull().ShouldContain("40");
    }

    [Fact]
    public void Articles_are_on_the_sides_of_their_outlets()
    {
        var set = new SidesSet(
            new Dictionary<string, string>
            {
                ["Harbour Post"] = "North",
                ["Kell Times"] = "north",
                ["Lannoch Daily"] = "south",
            },
            1
        );

        set.Of([Article(1, "Harbour Post"), Article(2, "Lannoch Daily"), Article(3, "Kell Times"), Article(4, null)])
            .Select(side => (side.Name, string.Join(' ', side.Articles)))
            .ShouldBe([("North", "a1 a3"), ("south", "a2")]);
        set.Of([Article(1, "Harbour Post"), Article(3, "Kell Times")]).ShouldBeEmpty("one side is no side");
    }

    private Task<string?> SetAsync(long version, params (string Outlet, string Side)[] changed) =>
        sides.SetAsync(changed.ToDictionary(pair => pair.Outlet, pair => pair.Side), version, default);

    private static StoredArticle Article(long number, string? outlet) =>
        new()
        {
            Number = number,
            Address = $"file:{number}",
            Article = new Article
            {
                Id = StoredArticle.Id(number),
                Path = "p",
                Sha256 = "",
                Text = "",
            },
            Outlet = outlet,
            Stored = DateTimeOffset.UnixEpoch,
            Revision = 1,
            Superseded = false,
            Membership = new Membership(1, []),
        };
}
