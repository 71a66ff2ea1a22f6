using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

namespace Parallax.Analysis.Annotators.Offices;

/// <summary>
/// Tells the articles of a story who holds what by each other: one that only has "the Russian foreign minister" learns who
/// that is from one that titles him. Pure; the order of the articles changes nothing.
/// </summary>
internal static class StoryOffices
{
    /// <summary>The same articles in the same order; one that leaves open an office of which the others speak has what they say.</summary>
    public static IReadOnlyList<AnnotatedArticle> Tell(IReadOnlyList<AnnotatedArticle> articles) =>
        [.. articles.Select(article => Told(article, articles))];

    private static AnnotatedArticle Told(AnnotatedArticle article, IReadOnlyList<AnnotatedArticle> story)
    {
        var open = article.Get(Entity.Key).OpenRoles.DistinctBy(role => (role.Role, role.Nation, role.Of)).ToList();
        if (open.Count == 0)
        {
            return article;
        }

        var facts = story
            .Where(other => !ReferenceEquals(other, article))
            .SelectMany(other => other.Get(OfficeFact.Key))
            .OrderBy(fact => fact.Evidence.Article, StringComparer.Ordinal)
            .ThenBy(fact => fact.Evidence.Start)
            .ToList();
        var lookup = new OfficeLookup(facts, OfficeFacts.None, article.Get(Publication.Key).Day);
        return open.Exists(lookup.IsTold) ? article.With(ToldOffices.Key, facts) : article;
    }
}
