namespace Parallax.Desk.Reviews;

/// <summary>What can be done to a press review. Each answers the review after it; none changes the one before.</summary>
/// <remarks>What a review does not take is a <see cref="ReviewException"/>.</remarks>
public static class ReviewEditing
{
    /// <summary>Most items of a review: what one reads and prints in one go.</summary>
    public const int MostItems = 500;

    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest introduction or comment, in UTF-16 code units.</summary>
    public const int LongestComment = 4_000;

    /// <summary>With another title.</summary>
    public static PressReview Retitle(this PressReview review, string title)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review with { Title = TitleOf(title) };
    }

    /// <summary>With other words before the items.</summary>
    public static PressReview Introduce(this PressReview review, string note)
    {
        ArgumentNullException.ThrowIfNull(review);
        return review with { Note = TextOf(note, "the introduction") };
    }

    /// <summary>With the item at its end; as it is where the same words of the article stand in it already.</summary>
    public static PressReview Add(this PressReview review, ReviewItem item)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(item);
        if (review.Items.Any(other => other.Id == item.Id))
        {
            return review;
        }

        return review.Items.Count >= MostItems
            ? throw new ReviewException($"a press review holds at most {MostItems} items; begin another one")
            : review with
            {
                Items = [.. review.Items, item with { Comment = TextOf(item.Comment, "the comment") }],
            };
    }

    /// <summary>Without the item.</summary>
    public static PressReview Remove(this PressReview review, string item)
    {
        var at = IndexOf(review, item);
        return review with { Items = [.. review.Items.Take(at), .. review.Items.Skip(at + 1)] };
    }

    /// <summary>With the item one place earlier; the first stays.</summary>
    public static PressReview MoveUp(this PressReview review, string item) =>
        Moved(review, IndexOf(review, item), IndexOf(review, item) - 1);

    /// <summary>With the item one place later; the last stays.</summary>
    public static PressReview MoveDown(this PressReview review, string item) =>
        Moved(review, IndexOf(review, item), IndexOf(review, item) + 1);

    /// <summary>With the item at a place counted from 0; beyond the ends is the end.</summary>
    public static PressReview MoveTo(this PressReview review, string item, int place) =>
        Moved(review, IndexOf(review, item), place);

    /// <summary>With another comment on the item; empty for none.</summary>
    public static PressReview Comment(this PressReview review, string item, string comment)
    {
        var at = IndexOf(review, item);
        var commented = review.Items[at] with { Comment = TextOf(comment, "the comment") };
        return review with { Items = [.. review.Items.Select((other, index) => index == at ? commented : other)] };
    }

    /// <summary>The title as a review has it: one line, neither empty nor too long.</summary>
    internal static string TitleOf(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        // Longer than this is refused whatever is in it, before it is looked at.
        Bound(title, 2 * LongestTitle, "the title", LongestTitle);
        // A line on a page and in a file's properties has no controls.
        var plain = string.Concat(WholeText.Of(title).Select(letter => char.IsControl(letter) ? ' ' : letter));
        var words = plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        Bound(line, LongestTitle, "the title", LongestTitle);
        return line.Length > 0 ? line : throw new ReviewException("the title is empty; give the press review a name");
    }

    private static string TextOf(string text, string what)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A browser counts a line end as one character and sends two.
        Bound(text, 2 * LongestComment, what, LongestComment);
        var plain = WholeText.Of(text.ReplaceLineEndings("\n")).Trim();
        Bound(plain, LongestComment, what, LongestComment);
        return plain;
    }

    private static void Bound(string text, int most, string what, int told)
    {
        if (text.Length > most)
        {
            throw new ReviewException($"{what} has {text.Length} characters and {told} is the most; shorten it");
        }
    }

    private static PressReview Moved(PressReview review, int from, int to)
    {
        var items = review.Items.ToList();
        var item = items[from];
        items.RemoveAt(from);
        items.Insert(Math.Clamp(to, 0, items.Count), item);
        return review with { Items = items };
    }

    private static int IndexOf(PressReview review, string item)
    {
        ArgumentNullException.ThrowIfNull(review);
        for (var i = 0; i < review.Items.Count; i++)
        {
            if (review.Items[i].Id == item)
            {
                return i;
            }
        }

        throw new ReviewException("the item is not in this press review any more; load it again");
    }
}
