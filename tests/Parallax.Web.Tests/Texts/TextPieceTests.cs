using FsCheck;
using FsCheck.Fluent;
using Parallax.Web.Texts;

namespace Parallax.Web.Tests.Texts;

public sealed class TextPieceTests
{
    [Fact]
    public void Overlapping_marks_become_flat_pieces()
    {
        var pieces = TextPiece.Cut(0, 10, [new TextMark(2, 6, "a"), new TextMark(4, 8, "b")]);
        pieces
            .Select(piece => $"{piece.Start}-{piece.End} {string.Concat(piece.Marks.Select(mark => mark.Class))}")
            .ShouldBe(["0-2 ", "2-4 a", "4-6 ab", "6-8 b", "8-10 "]);
    }

    [Fact]
    public void A_mark_begins_and_ends_once_and_the_outer_one_first_and_last()
    {
        TextMark outer = new(1, 9, "outer"),
            inner = new(1, 4, "inner");
        var pieces = TextPiece.Cut(0, 9, [inner, outer]);
        pieces[1].Begun.ShouldBe([outer, inner]);
        pieces[1].Ended.ShouldBe([inner]);
        pieces[2].Ended.ShouldBe([outer]);
    }

    [Fact]
    public void A_mark_that_reaches_out_is_clipped_and_neither_begins_nor_ends_there()
    {
        var pieces = TextPiece.Cut(5, 8, [new TextMark(2, 20, "a"), new TextMark(-3, 2, "b"), new TextMark(8, 9, "c")]);
        pieces.ShouldHaveSingleItem().Marks.ShouldHaveSingleItem().Class.ShouldBe("a");
        pieces[0].Begun.ShouldBeEmpty();
        pieces[0].Ended.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_lost_or_doubled() =>
        Prop.ForAll(
                Marks().ToArbitrary(),
                marks =>
                {
                    var pieces = TextPiece.Cut(10, 40, marks);
                    var position = 10;
                    foreach (var piece in pieces)
                    {
                        if (piece.Start != position || piece.End <= piece.Start)
                        {
                            return false;
                        }

                        position = piece.End;
                        var over = marks.Where(mark =>
                            mark.Start < piece.End && mark.End > piece.Start && mark.Start < mark.End
                        );
                        if (over.Count() <= 8 && !over.ToHashSet().SetEquals(piece.Marks))
                        {
                            return false;
                        }
                    }

                    var inside = marks
                        .Where(mark => mark.Start >= 10 && mark.Start < 40 && mark.End > mark.Start)
                        .ToList();
                    return position == 40 && pieces.Sum(piece => piece.Begun.Count) == inside.Count;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20201014, 1));

    [Fact]
    public void Ten_thousand_marks_over_each_other_stay_small()
    {
        var marks = Enumerable.Range(0, 10_000).Select(i => new TextMark(i, 30_000 - i, "m"));
        TextPiece.Cut(0, 30_000, marks).Sum(piece => piece.Marks.Count).ShouldBeLessThan(200_000);
    }

    private static Gen<List<TextMark>> Marks() =>
        Gen.Zip(Gen.Choose(0, 50), Gen.Choose(0, 20))
            .Select(pair => new TextMark(pair.Item1, pair.Item1 + pair.Item2, "m"))
            .ListOf()
            .Select(marks => marks.DistinctBy(mark => (mark.Start, mark.End)).ToList());
}
