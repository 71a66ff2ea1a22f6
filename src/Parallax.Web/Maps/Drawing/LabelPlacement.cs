namespace Parallax.Web.Maps.Drawing;

/// <summary>A mark that wants its label near it.</summary>
/// <param name="At">Its middle.</param>
/// <param name="Radius">Its radius.</param>
/// <param name="Texts">What the label may say, what is wished most first.</param>
public sealed record LabelWish(Pixel At, double Radius, IReadOnlyList<string> Texts);

/// <summary>Where a label stands.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Box">The room it takes.</param>
/// <param name="Leader">Line from the mark to a label that stands away from it; null for one beside it.</param>
public sealed record PlacedLabel(string Text, Box Box, (Pixel From, Pixel To)? Leader);

/// <summary>
/// Sets labels one after another, each at the first free place of a fixed order: right of the mark, left, above, below,
/// its corners, then further away with a leader. A label that finds no place says less, and at last is left out: no label
/// ever stands over another one, over a mark or over the edge.
/// </summary>
public sealed class LabelPlacement(Box frame, double size)
{
    private const double Gap = 2;

    // Noto Sans, the highest of the usual fonts, takes 1.36; its first and last tenths are empty.
    private const double LineHeight = 1.3;
    private static readonly double[] Away = [14, 26];

    // Right, left, above, below, then the corners: the order of E. Imhof, "Positioning names on maps" (1975), as far as
    // names on both sides of a mark go.
    private static readonly (int X, int Y)[] Directions =
    [
        (1, 0),
        (-1, 0),
        (0, -1),
        (0, 1),
        (1, -1),
        (1, 1),
        (-1, -1),
        (-1, 1),
    ];

    private readonly List<Box> taken = [];

    /// <summary>Keeps labels out of the box.</summary>
    public void Take(Box box) => taken.Add(box);

    /// <summary>Whether nothing stands in the box.</summary>
    public bool IsFree(Box box) => frame.Holds(box) && !taken.Exists(box.Overlaps);

    /// <summary>Places for the wishes, in their order; null for a label that finds none.</summary>
    public IReadOnlyList<PlacedLabel?> Place(IReadOnlyList<LabelWish> wishes)
    {
        ArgumentNullException.ThrowIfNull(wishes);
        taken.AddRange(wishes.Select(wish => Square(wish.At, wish.Radius)));
        var placed = new PlacedLabel?[wishes.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = wishes[i]
                .Texts.SelectMany(text => Candidates(wishes[i], text))
                .FirstOrDefault(label => IsFree(label.Box) && IsFree(label.Leader, wishes[i]));
            if (placed[i] is { } label)
            {
                taken.Add(label.Box);
                taken.AddRange(Steps(label.Leader));
            }
        }

        return placed;
    }

    private static Box Square(Pixel at, double radius) =>
        new(at.X - radius, at.Y - radius, at.X + radius, at.Y + radius);

    private IEnumerable<PlacedLabel> Candidates(LabelWish wish, string text)
    {
        var (width, height) = (TextWidth.Of(text, size), size * LineHeight);
        foreach (var distance in Away.Prepend(0))
        {
            foreach (var (x, y) in Directions)
            {
                var reach = wish.Radius + Gap + distance;
                // At a corner both ways are shorter.
                var part = x != 0 && y != 0 ? 0.75 : 1;
                var left =
                    wish.At.X
                    + (x * reach * part)
                    - (
                        x > 0 ? 0
                        : x < 0 ? width
                        : width / 2
                    );
                var top =
                    wish.At.Y
                    + (y * reach * part)
                    - (
                        y > 0 ? 0
                        : y < 0 ? height
                        : height / 2
                    );
                var box = new Box(left, top, left + width, top + height);
                var to = new Pixel(
                    Math.Clamp(wish.At.X, box.Left, box.Right),
                    Math.Clamp(wish.At.Y, box.Top, box.Bottom)
                );
                yield return new PlacedLabel(text, box, distance == 0 ? null : (Edge(wish, to), to));
            }
        }
    }

    private static Pixel Edge(LabelWish wish, Pixel to)
    {
        var (x, y) = (to.X - wish.At.X, to.Y - wish.At.Y);
        var length = Math.Max(1e-9, Math.Sqrt((x * x) + (y * y)));
        return new Pixel(wish.At.X + (x / length * wish.Radius), wish.At.Y + (y / length * wish.Radius));
    }

    private bool IsFree((Pixel From, Pixel To)? leader, LabelWish wish)
    {
        var own = Square(wish.At, wish.Radius);
        return Steps(leader).All(step => own.Overlaps(step) || !taken.Exists(step.Overlaps));
    }

    // A leader is thin and may be slanted: small boxes along it.
    private static IEnumerable<Box> Steps((Pixel From, Pixel To)? leader)
    {
        if (leader is not var (from, to))
        {
            yield break;
        }

        const int Pieces = 8;
        for (var i = 1; i < Pieces; i++)
        {
            var share = (double)i / Pieces;
            yield return Square(new Pixel(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y))), 1.5);
        }
    }
}
