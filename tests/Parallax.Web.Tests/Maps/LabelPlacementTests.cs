using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Maps.Drawing;

namespace Parallax.Web.Tests.Maps;

public sealed class LabelPlacementTests
{
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithReplay(20_261_122, 1).WithMaxTest(200);
    private static readonly Box Frame = new(0, 0, 360, 240);

    private static readonly Gen<LabelWish> Wish = Gen.Choose(0, 360)
        .SelectMany(x => Gen.Choose(0, 240).Select(y => new Pixel(x, y)))
        .SelectMany(at =>
            Gen.Choose(1, 16)
                .Select(length => new LabelWish(at, 3 + (length % 5), [new string('n', length), $"{length}"]))
        );

    [Fact]
    public void No_label_stands_over_another_one_or_a_mark_or_the_edge() =>
        Check.One(
            Seeded,
            Prop.ForAll(
                Arb.From(Wish.ListOf()),
                wishes =>
                {
                    var labels = new LabelPlacement(Frame, 12).Place([.. wishes]);
                    var boxes = labels.OfType<PlacedLabel>().Select(label => label.Box).ToList();
                    return boxes.TrueForAll(Frame.Holds)
                        && !boxes.Where((box, i) => boxes.Skip(i + 1).Any(box.Overlaps)).Any()
                        && !boxes.Exists(box => wishes.Any(wish => Mark(wish).Overlaps(box)));
                }
            )
        );

    [Fact]
    public void A_lone_label_stands_to_the_right_without_a_leader()
    {
        var label = new LabelPlacement(Frame, 12).Place([new LabelWish(new(100, 100), 5, ["1 Karst", "1"])])[0];

        label.ShouldNotBeNull();
        label.Text.ShouldBe("1 Karst");
        label.Box.Left.ShouldBe(107);
        label.Leader.ShouldBeNull();
    }

    [Fact]
    public void Where_there_is_no_room_for_the_name_the_number_stands()
    {
        // A row of marks as close as their numbers are wide.
        var wishes = Enumerable
            .Range(0, 12)
            .Select(i => new LabelWish(new(20 + (28 * i), 120), 5, [$"{i} A very long name", $"{i}"]))
            .ToList();
        var labels = new LabelPlacement(new Box(0, 105, 360, 135), 12).Place(wishes);

        labels.OfType<PlacedLabel>().Select(label => label.Text).ShouldContain(text => text.Length <= 2);
    }

    [Fact]
    public void A_label_that_finds_no_place_is_left_out()
    {
        var placement = new LabelPlacement(Frame, 12);
        placement.Take(Frame);

        placement.Place([new LabelWish(new(100, 100), 5, ["1"])]).ShouldBe([null]);
    }

    private static Box Mark(LabelWish wish) =>
        new(wish.At.X - wish.Radius, wish.At.Y - wish.Radius, wish.At.X + wish.Radius, wish.At.Y + wish.Radius);
}
