using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Outlines;

namespace Parallax.Web.Tests.Maps;

public sealed class OutlineFileTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(300);

    // Within half a turn of each other, so that nothing is to be unrolled.
    private static readonly Gen<(int X, int Y)[]> Arc = Gen.Choose(-15_000, 15_000)
        .Two()
        .Select(pair => (X: pair.Item1, Y: pair.Item2))
        .NonEmptyListOf()
        .Select(points => points.Select(point => (point.X / 2, point.Y / 2)).ToArray());

    [Fact]
    public void What_is_packed_is_read_again() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(Arc.NonEmptyListOf()),
                arcs =>
                {
                    var grid = new OutlineGrid(0.01, 0.02, -3, 4);
                    List<Outline> countries =
                    [
                        new("Żółw 東", [.. arcs.Select((_, i) => (IReadOnlyList<int>)[i, ~i])]),
                        new("", []),
                    ];
                    var read = OutlineFile.Read(OutlineFile.Write(grid, [.. arcs], countries));

                    return read.Arcs.Count == arcs.Count
                        && read.Arcs.Zip(arcs)
                            .All(pair =>
                                pair.First.SequenceEqual(
                                    pair.Second.Select(p => new GeoPoint(-3 + (p.X * 0.01), 4 + (p.Y * 0.02)))
                                )
                            )
                        && read.Countries.Select(country => country.Name).SequenceEqual(["Żółw 東", ""])
                        && read.Countries[0].Rings.Select(ring => ring[1]).SequenceEqual(arcs.Select((_, i) => ~i));
                }
            )
        );

    [Fact]
    public void A_damaged_file_is_said_to_be_one()
    {
        var whole = OutlineFile.Write(
            new OutlineGrid(1, 1, 0, 0),
            [
                [(1, 2), (3, 4)],
            ],
            [
                new Outline(
                    "Karst",
                    [
                        [0],
                    ]
                ),
            ]
        );
        for (var length = 0; length < whole.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => OutlineFile.Read(whole[..length]), $"cut at {length}");
        }

        // A count of two thousand million must not ask for the memory.
        byte[] greedy = [.. whole[..36], 0xFF, 0xFF, 0xFF, 0xFF, 0x07];
        Should.Throw<InvalidDataException>(() => OutlineFile.Read(greedy));
    }
}
