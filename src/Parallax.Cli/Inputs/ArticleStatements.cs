using System.Globalization;

namespace Parallax.Cli.Inputs;

/// <summary>What the user states about the inputs: <c>--outlet FILE=NAME</c> and <c>--date FILE=YYYY-MM-DD</c>.</summary>
internal sealed class ArticleStatements
{
    /// <summary>Takes the statements apart.</summary>
    /// <remarks>A file is named as on the command line, or by its name without the folder.</remarks>
    /// <exception cref="CommandException">One has the wrong form or names a file that is not among the inputs.</exception>
    public ArticleStatements(IReadOnlyList<string> files, IEnumerable<string> outlets, IEnumerable<string> dates)
    {
        Outlets = Split(files, "--outlet", "NAME", outlets);
        Dates = Split(files, "--date", "YYYY-MM-DD", dates).ToDictionary(pair => pair.Key, pair => Day(pair));
    }

    /// <summary>Nothing stated.</summary>
    public static ArticleStatements None { get; } = new([], [], []);

    /// <summary>Outlet by file.</summary>
    public IReadOnlyDictionary<string, string> Outlets { get; }

    /// <summary>Day of publication by file.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dates { get; }

    private static Dictionary<string, string> Split(
        IReadOnlyList<string> files,
        string option,
        string what,
        IEnumerable<string> values
    )
    {
        var split = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (!value.Contains('=', StringComparison.Ordinal))
            {
                throw CommandException.WordsOff($"{option} '{value}' has the wrong form; write {option} FILE={what}");
            }

            // The file is matched, not cut at a '=': names of files may hold one too.
            var file =
                files.FirstOrDefault(file => IsAbout(value, file))
                ?? files.FirstOrDefault(file => IsAbout(value, Path.GetFileName(file)));
            if (file is null)
            {
                throw CommandException.WordsOff(
                    $"{option} '{value}' is about none of the files; name the file as it stands on the command line"
                );
            }

            var named = IsAbout(value, file) ? file : Path.GetFileName(file);
            var stated = value[(named.Length + 1)..].Trim();
            if (stated.Length == 0)
            {
                throw CommandException.WordsOff($"{option} '{value}' states nothing; write {option} FILE={what}");
            }

            if (!split.TryAdd(file, stated))
            {
                throw CommandException.WordsOff($"{option} is given twice for {file}; state it once");
            }
        }

        return split;
    }

    private static bool IsAbout(string value, string file) =>
        value.Length > file.Length && value[file.Length] == '=' && value.StartsWith(file, StringComparison.Ordinal);

    private static DateOnly Day(KeyValuePair<string, string> stated) =>
        DateOnly.TryParseExact(
            stated.Value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw CommandException.WordsOff(
                $"--date '{stated.Key}={stated.Value}' is no day; write --date FILE=YYYY-MM-DD"
            );
}
