using System.Collections.Frozen;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>The word classes of <c>heads.txt</c>, asked by spans and whatever their case.</summary>
internal static class HeadWords
{
    private static readonly WordList List = WordList.Load("Parts/heads.txt");

    public static readonly HashSet<string> Media = Set("media");
    public static readonly HashSet<string> Weak = Set("weak");
    public static readonly HashSet<string> Opening = Set("opening");
    public static readonly HashSet<string> Bureau = Set("bureau");
    public static readonly HashSet<string> Section = Set("section");
    public static readonly HashSet<string> Small = Set("small");
    public static readonly HashSet<string> Role = Set("role");
    public static readonly FrozenSet<string> Suffix = List["suffix"];

    /// <summary>Whether the word is of the class, marks at its edges aside.</summary>
    public static bool IsOf(HashSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim("()[],.;:|"));

    private static HashSet<string> Set(string name) => new(List[name], StringComparer.OrdinalIgnoreCase);
}
