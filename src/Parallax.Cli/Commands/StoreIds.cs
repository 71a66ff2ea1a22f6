using System.Globalization;

namespace Parallax.Cli.Commands;

/// <summary>Numbers of stories (<c>s12</c>) and articles (<c>a12</c>) as users write them.</summary>
internal static class StoreIds
{
    public static bool IsStory(string id) => Number(id, 's') is not null;

    public static bool IsArticle(string id) => Number(id, 'a') is not null;

    /// <summary>Number of a story.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public static long Story(string id) =>
        Number(id, 's')
        ?? throw CommandException.WordsOff(
            $"'{id}' is no story; write s and its number, as 'parallax stories' lists it"
        );

    /// <summary>Number of an article.</summary>
    /// <exception cref="CommandException">It is none.</exception>
    public static long Article(string id) =>
        Number(id, 'a')
        ?? throw CommandException.WordsOff(
            $"'{id}' is no article; write a and its number, as 'parallax story' lists it"
        );

    private static long? Number(string id, char kind) =>
        id.Length > 1
        && char.ToLowerInvariant(id[0]) == kind
        && long.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
