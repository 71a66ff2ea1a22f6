using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Quotations;

/// <summary>
/// Orders attributions into levels: what the outlet reports, what is reported inside that ("Holt said that Prus had denied
/// ..."), and so on. At one level no two contents overlap; of two that would, the one found first stays.
/// </summary>
internal sealed class AttributionLevels(SyntaxTree tree)
{
    // Deeper than this news does not go; a hostile text shall not either.
    private const int Deepest = 4;

    /// <summary>The attributions that stay, in text order, the outer one before what it holds, each with its outer one.</summary>
    public IReadOnlyList<(Attribution Attribution, Attribution? Within)> Of(List<Attribution> found)
    {
        var left = Ranked(found);
        var kept = new List<(Attribution Attribution, Attribution? Within)>();
        List<Attribution> outer = [];
        for (var level = 0; level < Deepest && left.Count > 0; level++)
        {
            var holder = level == 0 ? null : new Holders(tree, outer);
            var taken = new List<Attribution>();
            var claimed = new bool[tree.Parsed.Count];
            foreach (var attribution in left)
            {
                var within = holder?.Of(attribution);
                if ((holder is null || within is not null) && Claim(claimed, attribution))
                {
                    taken.Add(attribution);
                    kept.Add((attribution, within));
                }
            }

            left = [.. left.Except(taken, ReferenceEqualityComparer.Instance).Cast<Attribution>()];
            outer = taken;
        }

        return
        [
            .. kept.OrderBy(pair => pair.Attribution.Extent.Start)
                .ThenByDescending(pair => pair.Attribution.Extent.End),
        ];
    }

    // Words in marks inside somebody's clause ("said she recalled thinking, “...”") are that somebody's in the first place.
    private List<Attribution> Ranked(List<Attribution> found)
    {
        var holders = new Holders(
            tree,
            found
                .Where(attribution => attribution.Cue is not null)
                .OrderBy(attribution => attribution.Content.Sum(piece => piece.Length))
        );
        var inner = found
            .Where(attribution => holders.Of(attribution) is not null)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. found.Where(attribution => !inner.Contains(attribution)), .. found.Where(inner.Contains)];
    }

    private bool Claim(bool[] claimed, Attribution attribution)
    {
        var ranges = attribution.Content.Select(tree.TokensIn).OfType<(int First, int Last)>().ToList();
        if (
            ranges.Count == 0
            || ranges.Exists(range => claimed.AsSpan(range.First, range.Last - range.First + 1).Contains(true))
        )
        {
            return false;
        }

        foreach (var (first, last) in ranges)
        {
            Array.Fill(claimed, true, first, last - first + 1);
        }

        return true;
    }

    /// <summary>Finds in whose content an attribution stands, with its cue.</summary>
    private sealed class Holders
    {
        private readonly SyntaxTree tree;
        private readonly Attribution?[] content;

        public Holders(SyntaxTree tree, IEnumerable<Attribution> outer)
        {
            this.tree = tree;
            content = new Attribution?[tree.Parsed.Count];
            foreach (var attribution in outer)
            {
                foreach (var piece in attribution.Content)
                {
                    if (tree.TokensIn(piece) is var (first, last))
                    {
                        Array.Fill(content, attribution, first, last - first + 1);
                    }
                }
            }
        }

        /// <summary>The attribution whose content holds all of this one's content and its cue, and more, or null.</summary>
        public Attribution? Of(Attribution inner)
        {
            var holder = At(inner.Content[0]);
            return
                holder is not null
                && !ReferenceEquals(holder, inner)
                && inner.Content.All(piece => Holds(holder, piece))
                && (inner.Cue is not { } cue || Holds(holder, cue))
                && !holder.Content.SequenceEqual(inner.Content)
                ? holder
                : null;
        }

        private Attribution? At(TextSpan piece) =>
            tree.TokenAt(piece.Start) is var token && token < content.Length ? content[token] : null;

        private static bool Holds(Attribution holder, TextSpan span) =>
            holder.Content.Any(piece => piece.Contains(span));
    }
}
