using System.Text;

namespace Parallax.Analysis.Tests.Reports.Exports.Reading;

/// <summary>Reads RFC 4180 to the letter, so that a file which only most programs forgive is found.</summary>
internal static class CsvTable
{
    /// <summary>The records; every one ends in CR LF, a quote stands only where the cell begins with one.</summary>
    public static List<string[]> Records(string file)
    {
        var records = new List<string[]>();
        var cells = new List<string>();
        var position = 0;
        while (position < file.Length)
        {
            cells.Add(file[position] == '"' ? Quoted(file, ref position) : Plain(file, ref position));
            if (position < file.Length && file[position] == ',')
            {
                position++;
                continue;
            }

            if (string.CompareOrdinal(file, position, "\r\n", 0, 2) != 0)
            {
                throw new FormatException($"no line end at {position}");
            }

            position += 2;
            records.Add([.. cells]);
            cells.Clear();
        }

        return cells.Count == 0 ? records : throw new FormatException("the last record has no line end");
    }

    /// <summary>Records as columns by the names in the first one.</summary>
    public static List<Dictionary<string, string>> Rows(string file)
    {
        var records = Records(file);
        return
        [
            .. records
                .Skip(1)
                .Select(cells => records[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second)),
        ];
    }

    /// <summary>The words of a text cell without the apostrophe that keeps spreadsheets from running it.</summary>
    public static string Words(string cell)
    {
        var first = cell.AsSpan().IndexOfAnyExcept('\'');
        return first > 0 && "=+-@\t\r＝＋－＠".Contains(cell[first]) ? cell[1..] : cell;
    }

    /// <summary>The items of a list cell.</summary>
    public static List<string> Items(string cell)
    {
        var items = new List<string> { string.Empty };
        var words = Words(cell);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '|')
            {
                items.Add(string.Empty);
            }
            else
            {
                items[^1] += words[i] == '\\' ? words[++i] : words[i];
            }
        }

        return items;
    }

    private static string Plain(string file, ref int position)
    {
        var start = position;
        while (position < file.Length && file[position] is not (',' or '\r' or '\n'))
        {
            if (file[position] == '"')
            {
                throw new FormatException($"a quote inside a plain cell at {position}");
            }

            position++;
        }

        return file[start..position];
    }

    private static string Quoted(string file, ref int position)
    {
        var cell = new StringBuilder();
        for (position++; ; position++)
        {
            if (position >= file.Length)
            {
                throw new FormatException("a quoted cell without an end");
            }

            if (file[position] != '"')
            {
                cell.Append(file[position]);
            }
            else if (position + 1 < file.Length && file[position + 1] == '"')
            {
                cell.Append(file[position++]);
            }
            else
            {
                position++;
                return cell.ToString();
            }
        }
    }
}
