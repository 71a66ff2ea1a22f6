using System.Text;
using Parallax.Core;

namespace Parallax.Eval.Rows;

/// <summary>A report of our own with its answers written into it: <c>[words]{answer}</c>.</summary>
/// <param name="Row">The report without its marks.</param>
/// <param name="Marks">What is marked, in text order.</param>
internal sealed record MarkedReport(NewsRow Row, IReadOnlyList<Mark> Marks)
{
    private const string Heading = "## ";

    /// <summary>
    /// Reads a file: each report has a heading, <c>## name</c> or <c>## name yyyy-MM-dd</c> (its day of publication); what
    /// stands in front of the first heading explains the file.
    /// </summary>
    /// <exception cref="InvalidDataException">A mark is broken off.</exception>
    public static IReadOnlyList<MarkedReport> ReadFile(string path)
    {
        var reports = new List<MarkedReport>();
        List<string>? lines = null;
        var heading = string.Empty;
        foreach (var line in File.ReadLines(path).Append(Heading))
        {
            if (!line.StartsWith(Heading, StringComparison.Ordinal))
            {
                lines?.Add(line);
                continue;
            }

            if (lines is not null)
            {
                reports.Add(Read(heading, string.Join('\n', lines).Trim()));
            }

            heading = line[Heading.Length..];
            lines = [];
        }

        return reports;
    }

    private static MarkedReport Read(string heading, string marked)
    {
        var text = new StringBuilder();
        var marks = new List<Mark>();
        var start = -1;
        for (var index = 0; index < marked.Length; index++)
        {
            if (marked[index] == '[')
            {
                start = text.Length;
            }
            else if (marked[index] == ']' && start >= 0)
            {
                var close = marked.IndexOf('}', index);
                if (close < 0 || marked[index + 1] != '{')
                {
                    throw new InvalidDataException(
                        $"{heading}: no answer behind '{text.ToString(start, text.Length - start)}'"
                    );
                }

                marks.Add(new Mark(new TextSpan(start, text.Length), marked[(index + 2)..close]));
                index = close;
                start = -1;
            }
            else
            {
                text.Append(marked[index]);
            }
        }

        var words = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new MarkedReport(new NewsRow(words[0], text.ToString(), words.ElementAtOrDefault(1)), marks);
    }
}

/// <summary>Words of a report and the answer marked on them.</summary>
internal sealed record Mark(TextSpan Span, string Answer);
