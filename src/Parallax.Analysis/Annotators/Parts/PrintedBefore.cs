using Parallax.Core;

namespace Parallax.Analysis.Annotators.Parts;

/// <summary>Remembers what was printed, to tell a repetition: a caption under the picture and again in the gallery.</summary>
internal sealed class PrintedBefore
{
    // Shorter lines repeat by chance.
    private const int MinLetters = 30;

    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>Remembers the words of a part.</summary>
    public void Add(string text, TextSpan span, PartKind kind, int index)
    {
        if (kind is not (PartKind.Furniture or PartKind.Credit or PartKind.Dateline))
        {
            var bare = Wording.Bare(text.AsSpan(span.Start, span.Length));
            if (bare.Length >= MinLetters)
            {
                lines.TryAdd(bare, index);
            }
        }
    }

    /// <summary>Index of the part with the same letters and digits, or null.</summary>
    public int? Find(string text, TextSpan span) =>
        lines.TryGetValue(Wording.Bare(text.AsSpan(span.Start, span.Length)), out var index) ? index : null;
}
