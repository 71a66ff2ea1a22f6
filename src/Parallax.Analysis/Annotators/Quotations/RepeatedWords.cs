using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Whose words a quotation in a headline is: of whoever says the same further down.
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
            if (found[i] is not { Cue: null, Source: null, GoesOnFrom: null } || found[i].Extent.Length < Shortest)
            {
                continue;
            }

            searched++;
            var words = Plain(found[i].Content[0]);
            var same = found.FindIndex(other =>
                other.Source is { IsPronoun: false } && other.Content.Any(piece => Has(piece, words))
            );
            if (same >= 0)
            {
                found[i] = found[i] with
                {
                    Source = found[same].Source,
                    SourceBasis = "says the same words further down",
                };
            }
        }
    }

    private bool Has(TextSpan piece, string words) =>
        piece.Length >= words.Length && Plain(piece).Contains(words, StringComparison.OrdinalIgnoreCase);

    private string Plain(TextSpan span) => span.In(text).Replace('’', '\'').TrimEnd('.', ',', '!', '?');
}
