using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Times;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// What a statement is about, as terms that can be matched: entities by their shared id ("@E3"), countries ("^AM"), dates by value
/// ("~2020-09-27"), numbers ("#10"), and the stems of content words.
/// </summary>
internal static class StatementTerms
{
    /// <summary>Each distinct term of the statement.</summary>
    /// <returns>Term to the word it was made of, for content words; null for the others.</returns>
    public static Dictionary<string, string?> Of(StoryStatement statement)
    {
        var terms = new Dictionary<string, string?>();
        var view = statement.View;
        if (view.Tree.TokensIn(statement.Span) is not var (first, last))
        {
            return terms;
        }

        var parsed = view.Tree.Parsed;
        var covered = new bool[last - first + 1];
        AddEntities(statement, terms, (from, to) => Cover(from, to));
        foreach (var time in view.TimesIn(statement.Span))
        {
            terms["~" + time.Value] = null;
            Mark(time.Span);
        }

        foreach (var quantity in view.QuantitiesIn(statement.Span))
        {
            terms[$"#{quantity.Low}:{quantity.High}{quantity.Unit}"] = null;
            // Two figures of the dead are about one thing however far they are apart.
            if (quantity.Of is { } counted)
            {
                terms["%" + Kin.Of(counted.ToLowerInvariant())] = null;
            }
        }

        for (var i = first; i <= last; i++)
        {
            if (!covered[i - first] && IsContent(parsed, i))
            {
                var word = parsed.Lemmas[i].ToLowerInvariant();
                terms.TryAdd(Kin.Of(word), word);
            }
        }

        return terms;

        void Mark(Core.TextSpan span)
        {
            if (view.Tree.TokensIn(span) is var (from, to))
            {
                Cover(from, to);
            }
        }

        void Cover(int from, int to)
        {
            for (var i = Math.Max(from, first); i <= Math.Min(to, last); i++)
            {
                covered[i - first] = true;
            }
        }
    }

    private static void AddEntities(StoryStatement statement, Dictionary<string, string?> terms, Action<int, int> cover)
    {
        var view = statement.View;
        foreach (var (mention, entity) in view.Entities.Within(statement.Span))
        {
            // A pronoun's antecedent is a guess too many to match by, and everybody's "it" would meet everybody's.
            if (mention.Kind is MentionKind.Pronoun)
            {
                continue;
            }

            foreach (var term in Terms(view, entity))
            {
                terms[term] = null;
            }

            if (view.Tree.TokensIn(mention.Span) is var (from, to))
            {
                cover(from, to);
            }
        }
    }

    // Forces, capitals and bodies of a country meet the country itself: "Armenian forces", "Armenia's army".
    private static IEnumerable<string> Terms(ArticleView view, Entity entity)
    {
        var isCountry =
            entity.Type is EntityType.Place
            && Gazetteer.Default.FindCountry(entity.Name)?.Kind is CountryMatchKind.Name;
        if (entity.Country is { } country && entity.Type is not EntityType.Person)
        {
            yield return "^" + country;
        }

        if (!isCountry)
        {
            yield return "@" + (view.SharedId(entity.Id) ?? entity.Name);
        }
    }

    private static bool IsContent(ParsedText parsed, int token) =>
        parsed.Tags[token] is Upos.Noun or Upos.Verb or Upos.Adj or Upos.PropN or Upos.Adv or Upos.X
        && parsed.Tokens[token].Length > 1
        // Nothing is left of some odd characters' lemma.
        && parsed.Lemmas[token].Length > 0
        && !StopWords.Contains(parsed.Lemmas[token].ToLowerInvariant());
}
