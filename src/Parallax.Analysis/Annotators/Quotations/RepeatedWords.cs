using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Whose words a quotation without frame and speaker is: of whoever says the same further down. Most stand in a headline.
/// </summary>
internal sealed class RepeatedWords(string text)
{
    // Shorter words are anybody's.
    private const int Shortest = 12;

    // A headline, a standfirst, a caption: what else has no speaker is not worth a search through all that is said.
    private const int Most = 4;

    /// <summary>Gives those that have neither frame nor speaker the source of the same words.</summary>
    public void Settle(List<Attribution> found)
    {
        var searched = 0;
        for (var i = 0; i < found.Count && searched < Most; i++)
        {
            if (found[i] is not { Cue: null, Source: null, GoesOnFrom: null })
            {
                continue;
            }

            var words = Plain(found[i].Content[0]);
            if (words.Length < Shortest)
            {
                continue;
            }

            searched++;
            var same = found.FindIndex(
                i + 1,
                other => other.Source is { IsPronoun: false } && other.Content.Any(piece => Has(piece, words))
            );
            if (same >= 0)
            {
                Replace(
                    found,
                    i,
                    found[i] with
                    {
                        Source = found[same].Source,
                        SourceBasis = "says the same words further down",
                    }
                );
            }
        }
    }

    // What goes on from the words replaced goes on from their replacement, and so on down the text.
    private static void Replace(List<Attribution> found, int at, Attribution settled)
    {
        var replaced = new Dictionary<Attribution, Attribution>(ReferenceEqualityComparer.Instance)
        {
            [found[at]] = settled,
        };
        found[at] = settled;
        for (var i = at + 1; i < found.Count; i++)
        {
            if (found[i].GoesOnFrom is { } begun && replaced.TryGetValue(begun, out var now))
            {
                replaced[found[i]] = found[i] with { GoesOnFrom = now };
                found[i] = replaced[found[i]];
            }
        }
    }

    private bool Has(TextSpan piece, string words) =>
        piece.Length >= words.Length && Plain(piece).Contains(words, StringComparison.OrdinalIgnoreCase);

    private string Plain(TextSpan span) => span.In(text).Replace('’', '\'').TrimEnd('.', ',', '!', '?');
}
