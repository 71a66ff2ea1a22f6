using Parallax.Core;

namespace Parallax.Eval.Scoring;

/// <summary>
/// Whether a person or country that two articles of a story name is one entity in both: every pair of names, one from each
/// article.
/// </summary>
internal sealed class SharedNameScore
{
    private readonly List<double> shares = [];

    /// <summary>Pairs of names of one thing.</summary>
    public int Pairs { get; private set; }

    /// <summary>Of them, those that are one entity.</summary>
    public int Right { get; private set; }

    /// <summary>Pairs of names of two things that are one entity.</summary>
    public int Wrong { get; private set; }

    /// <summary>Mean over things and pairs of articles of the share of right pairs: what is named often weighs no more.</summary>
    public double MeanShare => shares.Count == 0 ? 0 : shares.Average();

    /// <summary>A name, what it names, and the entity it was read as; null where it was read as none.</summary>
    public sealed record Named(string Article, string Chain, string? Entity, string Words);

    /// <summary>Counts the names of a story.</summary>
    public void Add(IReadOnlyList<Named> names, Action<string> missed)
    {
        foreach (var chain in names.GroupBy(name => name.Chain))
        {
            var articles = chain.GroupBy(name => name.Article).Select(article => article.ToList()).ToList();
            for (var a = 0; a < articles.Count; a++)
            {
                for (var b = a + 1; b < articles.Count; b++)
                {
                    AddPair(articles[a], articles[b], missed);
                }
            }
        }

        Wrong += names
            .Where(name => name.Entity is not null)
            .GroupBy(name => name.Entity)
            .Sum(entity => PairsOfTwoChains([.. entity], missed));
    }

    private void AddPair(List<Named> one, List<Named> other, Action<string> missed)
    {
        var right = one.Sum(name => other.Count(its => its.Entity is not null && its.Entity == name.Entity));
        var pairs = one.Count * other.Count;
        Pairs += pairs;
        Right += right;
        shares.Add((double)right / pairs);
        if (right < pairs)
        {
            missed($"{one[0].Chain}: {right} of {pairs}; {Shown(one)} | {Shown(other)}");
        }
    }

    private static string Shown(List<Named> names) =>
        names[0].Article
        + " "
        + string.Join(
            ", ",
            names
                .GroupBy(name => (name.Entity, name.Words))
                .Select(group => $"{group.Count()} “{group.Key.Words}” {group.Key.Entity ?? "none"}")
        );

    private static int PairsOfTwoChains(List<Named> names, Action<string> missed)
    {
        var wrong = 0;
        for (var a = 0; a < names.Count; a++)
        {
            for (var b = a + 1; b < names.Count; b++)
            {
                if (names[a].Article != names[b].Article && names[a].Chain != names[b].Chain)
                {
                    wrong++;
                    missed(
                        $"{names[a].Entity} is “{names[a].Words}” ({names[a].Chain}) and “{names[b].Words}” ({names[b].Chain})"
                    );
                }
            }
        }

        return wrong;
    }
}
