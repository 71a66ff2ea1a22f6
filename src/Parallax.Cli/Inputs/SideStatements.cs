using Parallax.Analysis.Reports;
using Parallax.Core;

namespace Parallax.Cli.Inputs;

/// <summary>
/// How the user groups the articles: <c>--side NAME=FILE,FILE</c> and <c>--sides FILE</c> with a line <c>name: file, file</c>
/// a side. A member is a file as on the command line, its name without the folder, an article's id or an outlet's name.
/// </summary>
internal sealed class SideStatements
{
    // A file of sides is written by hand.
    private const int MostBytes = 1 << 20;

    private readonly List<(string Name, string[] Members, string Where)> sides = [];

    /// <summary>Takes the statements apart.</summary>
    /// <exception cref="CommandException">One has the wrong form, is empty, or is named twice.</exception>
    public SideStatements(IEnumerable<string> stated, string? file)
    {
        foreach (var side in stated)
        {
            Add(side, '=', $"--side '{side}'", "write --side NAME=FILE,FILE");
        }

        if (file is null)
        {
            return;
        }

        foreach (var (line, i) in Lines(file).Select((line, i) => (line, i)))
        {
            if (line.AsSpan().Trim() is { Length: > 0 } text && text[0] != '#')
            {
                Add(text.ToString(), ':', $"{file}, line {i + 1}", "write NAME: FILE, FILE");
            }
        }
    }

    /// <summary>Whether the user groups anything.</summary>
    public bool Any => sides.Count > 0;

    /// <summary>The sides of a report's articles.</summary>
    /// <param name="report">A report of <c>compare</c>.</param>
    /// <param name="files">The files as the call names them; one that could not be read is passed over.</param>
    /// <exception cref="CommandException">A member is nobody's, an article is in two sides, or a side is left empty.</exception>
    public IReadOnlyList<Side> Of(Report report, IReadOnlyList<string> files)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new List<Side>();
        foreach (var (name, members, where) in sides)
        {
            var articles = new List<string>();
            foreach (var member in members)
            {
                articles.AddRange(Members(report, files, member, where).Except(articles));
            }

            foreach (var article in articles)
            {
                if (!taken.TryAdd(article, name))
                {
                    throw CommandException.WordsOff(
                        $"{where}: '{article}' is in the side '{taken[article]}' already; name each article once"
                    );
                }
            }

            if (articles.Count == 0)
            {
                throw CommandException.WordsOff($"{where}: none of its files could be read; name one that can");
            }

            found.Add(new Side(name, [.. report.Articles.Select(article => article.Id).Where(articles.Contains)]));
        }

        return found;
    }

    private static List<string> Members(Report report, IReadOnlyList<string> files, string member, string where)
    {
        var ids = Matching(article => article.Path == member);
        ids =
            ids.Count > 0 ? ids : Matching(article => Path.GetFileName(article.Path) == member || article.Id == member);
        ids =
            ids.Count > 0
                ? ids
                : Matching(article =>
                    Same(article.Outlet?.Name) || article.Outlet is null && Same(article.Relay?.Name)
                );
        if (ids.Count == 0 && !files.Any(file => file == member || Path.GetFileName(file) == member))
        {
            throw CommandException.WordsOff(
                $"{where}: '{member}' is none of the files and no outlet of theirs; name a file as it stands on the command line"
            );
        }

        return ids;

        List<string> Matching(Func<ArticleReport, bool> isMeant) =>
            [.. report.Articles.Where(isMeant).Select(article => article.Id)];

        bool Same(string? outlet) => string.Equals(outlet, member, StringComparison.OrdinalIgnoreCase);
    }

    private void Add(string stated, char sign, string where, string form)
    {
        var at = stated.IndexOf(sign, StringComparison.Ordinal);
        var name = at < 0 ? "" : stated[..at].Trim();
        if (name.Length == 0)
        {
            throw CommandException.WordsOff($"{where} has the wrong form; {form}");
        }

        var members = stated[(at + 1)..]
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (members.Length == 0)
        {
            throw CommandException.WordsOff($"{where}: the side '{name}' is empty; {form}");
        }

        if (sides.Exists(side => side.Name == name))
        {
            throw CommandException.WordsOff($"{where}: the side '{name}' is named twice; put its files together");
        }

        sides.Add((name, members, where));
    }

    private static string[] Lines(string file)
    {
        try
        {
            var info = new FileInfo(file);
            return info.Exists && info.Length > MostBytes
                ? throw CommandException.WordsOff($"--sides {file}: is too long for a list of sides; name another file")
                : File.ReadAllLines(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandException.WordsOff($"--sides {file}: cannot be read; name a readable file");
        }
    }
}
