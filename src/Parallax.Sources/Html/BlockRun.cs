using System.Text;
using Parallax.Sources.Text;

namespace Parallax.Sources.Html;

/// <summary>Gathers the text between two block boundaries.</summary>
internal sealed class BlockRun
{
    // Of a block, for what an inline element's class says to hold for all of it: "By <a rel=author>Jane Roe</a>".
    private const double LeastCovered = 0.5;

    private readonly StringBuilder text = new();
    private readonly List<(NameWords Names, int Length)> named = [];
    private int linked;
    private int number;

    /// <summary>Where the run stands; to be given to <see cref="Name"/> when an inline element ends that began here.</summary>
    public (int Run, int Start) Position => (number, text.Length);

    /// <summary>Adds characters; line ends in them are spaces unless <paramref name="preformatted"/>.</summary>
    public void Append(string data, bool inLink, bool preformatted)
    {
        var before = text.Length;
        text.Append(data);
        if (!preformatted)
        {
            var added = text.Length - before;
            text.Replace('\n', ' ', before, added).Replace('\r', ' ', before, added).Replace('\f', ' ', before, added);
        }

        linked += inLink ? text.Length - before : 0;
    }

    /// <summary>Adds a line break.</summary>
    public void BreakLine() => text.Append('\n');

    /// <summary>Adds a space between two cells of a row.</summary>
    public void Space() => text.Append(' ');

    /// <summary>Says what an inline element that began at <paramref name="start"/> and ends here is called.</summary>
    public void Name(NameWords names, (int Run, int Start) start)
    {
        if (start.Run == number)
        {
            named.Add((names, text.Length - start.Start));
        }
    }

    /// <summary>
    /// Ends the run: its stretches between blank lines (<c>&lt;br&gt;&lt;br&gt;</c> looks like a boundary to a reader),
    /// each with how many characters of it stand in links and what is said of it.
    /// </summary>
    public IReadOnlyList<(string Text, int Linked, NameWords Names)> End()
    {
        number++;
        if (IsBlank())
        {
            Clear();
            return [];
        }

        var length = text.Length;
        var linkShare = (double)linked / Math.Max(1, length);
        var names =
            named.Count == 0
                ? NameWords.None
                : NameWords.Of(
                    named.Where(n => n.Length >= LeastCovered * length).Select(n => n.Names.Joined).ToArray()
                );
        var pieces = TextNormaliser.Normalise(text.ToString()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Clear();
        return Array.ConvertAll(pieces, p => (p, (int)(linkShare * p.Length), names));
    }

    // Two runs in three hold nothing but the line ends between two tags.
    private bool IsBlank()
    {
        foreach (var chunk in text.GetChunks())
        {
            if (!chunk.Span.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private void Clear()
    {
        text.Clear();
        named.Clear();
        linked = 0;
    }
}
