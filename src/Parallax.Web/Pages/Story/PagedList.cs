namespace Parallax.Web.Pages.Story;

/// <summary>A list cut into pages, each so short that its page stays light.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class PagedList<T>
    where T : notnull
{
    private readonly Dictionary<T, int> places = [];

    internal PagedList(IReadOnlyList<IReadOnlyList<T>> pages)
    {
        Pages = pages;
        Count = pages.Sum(page => page.Count);
        for (var i = 0; i < pages.Count; i++)
        {
            foreach (var item in pages[i])
            {
                places.TryAdd(item, i + 1);
            }
        }
    }

    /// <summary>The pages; none of an empty list.</summary>
    public IReadOnlyList<IReadOnlyList<T>> Pages { get; }

    /// <summary>How many are listed.</summary>
    public int Count { get; }

    /// <summary>The items of a page, from 1; none beyond the last.</summary>
    public IReadOnlyList<T> Page(int number) => number >= 1 && number <= Pages.Count ? Pages[number - 1] : [];

    /// <summary>The page that an item stands on, from 1; null where it is not listed.</summary>
    public int? PageOf(T item) => places.TryGetValue(item, out var page) ? page : null;
}

/// <summary>Cuts lists into pages.</summary>
public static class PagedList
{
    /// <summary>Cuts a list.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="items">What is listed.</param>
    /// <param name="weight">About how many bytes one takes in a page.</param>
    /// <param name="most">Most on a page.</param>
    /// <param name="budget">Most bytes of a page; one item alone may take more.</param>
    public static PagedList<T> Of<T>(IEnumerable<T> items, Func<T, int> weight, int most, int budget)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(weight);
        var pages = new List<List<T>>();
        var left = 0;
        foreach (var item in items)
        {
            var needed = weight(item);
            if (pages.Count == 0 || pages[^1].Count >= most || needed > left)
            {
                pages.Add([]);
                left = budget;
            }

            pages[^1].Add(item);
            left -= needed;
        }

        return new PagedList<T>(pages);
    }
}
