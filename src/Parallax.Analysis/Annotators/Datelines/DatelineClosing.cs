using Parallax.Analysis.Annotators.Times;

namespace Parallax.Analysis.Annotators.Datelines;

/// <summary>The mark that parts a dateline from the report.</summary>
internal enum Closing
{
    None,
    Dash,
    Stop,
    Colon,
    LineEnd,
}

/// <summary>Reads the marks between and behind the pieces of a dateline.</summary>
internal static class DatelineClosing
{
    /// <summary>The closing mark at this word; moves behind it.</summary>
    public static Closing Read(SurfaceWords words, ref int index)
    {
        var start = words.Is(index, ".") || words.Is(index, ",") ? index + 1 : index;
        if (IsDash(words, start, out var next))
        {
            index = next;
            return Closing.Dash;
        }

        if (words.Is(index, ":"))
        {
            index++;
            return Closing.Colon;
        }

        if (words.Is(index, "."))
        {
            index++;
            return Closing.Stop;
        }

        return words.StartsLine(index) ? Closing.LineEnd : Closing.None;
    }

    /// <summary>Behind the comma, stop or bar that parts place, date and agency, where one stands.</summary>
    public static int SkipSeparator(SurfaceWords words, int index) =>
        words[index] is [',' or '.' or '|' or ';'] ? index + 1 : index;

    /// <summary>A dash that stands free on at least one side: the hyphen of "Nagorno-Karabakh" is none.</summary>
    private static bool IsDash(SurfaceWords words, int index, out int next)
    {
        next = index;
        while (words.IsDash(next))
        {
            next++;
        }

        return next > index
            && (next - index > 1 || !words.Adjoins(index) || !words.Adjoins(next) || words[index] is ['—']);
    }
}
