using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Comparisons.Collation;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>
/// What a statement is about, as terms that can be matched: entities by their shared id, countries, dates by value,
/// figures, and content words by the roots of their families.
/// </summary>
internal sealed class StatementTerms
{
    private readonly StoryStatement statement;
    private readonly HashSet<Term> terms = [];
    private readonly List<Term> inOrder = [];
    private readonly bool[] covered;
    private readonly int first;

    private StatementTerms(StoryStatement statement, int first, int last)
    {
        this.statement = statement;
        this.first = first;
        covered = new bool[last - first + 1];
    }

    /// <summary>Each distinct term of the statement: names, dates and figures, then words in their order.</summary>
    public static IReadOnlyList<Term> Of(StoryStatement statement)
    {
        if (statement.View.Tree.TokensIn(statement.Span) is not var (first, last))
        {
            return [];
        }

        var found = new StatementTerms(statement, first, last);
        found.AddEntities();
        found.AddTimes();
        found.AddQuantities();
        found.AddWords(last);
        return found.inOrder;
    }

    /// <summary>The term of one token, where it is a content word; null for others.</summary>
    public static Term? OfToken(ParsedText parsed, int token) =>
        IsContent(parsed, token) && parsed.Lemmas[token].ToLowerInvariant() is var word
            ? new Term(TermKind.Word, Kin.Of(Spelling.Of(word)), word, parsed.Tags[token])
            : null;

    private void AddEntities()
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
                Add(term);
            }

            Cover(mention.Span);
        }
    }

    private void AddTimes()
    {
        foreach (var time in statement.View.TimesIn(statement.Span))
        {
            Add(new Term(TermKind.Date, time.Value, "", Upos.X));
            Cover(time.Span);
        }
    }

    private void AddQuantities()
    {
        foreach (var quantity in statement.View.QuantitiesIn(statement.Span))
        {
            // "Several times" is in everything.
            if (quantity.Low == quantity.High || quantity.Span.In(statement.View.Text).Any(char.IsAsciiDigit))
            {
                Add(new Term(TermKind.Number, $"{quantity.Low}:{quantity.High}{quantity.Unit}", "", Upos.X));
            }

            // Two figures of the dead are about one thing however far they are apart.
            if (quantity.Of is { } counted)
            {
                Add(new Term(TermKind.Counted, Kin.Of(counted.ToLowerInvariant()), "", Upos.X));
            }
        }
    }

    private void AddWords(int last)
    {
        var parsed = statement.View.Tree.Parsed;
        for (var i = first; i <= last; i++)
        {
            if (!covered[i - first] && OfToken(parsed, i) is { } term)
            {
                Add(term);
            }
        }
    }

    private void Add(Term term)
    {
        if (terms.Add(term))
        {
            inOrder.Add(term);
        }
    }

    private void Cover(TextSpan span)
    {
        if (statement.View.Tree.TokensIn(span) is var (from, to))
        {
            for (var i = Math.Max(from, first); i <= Math.Min(to, first + covered.Length - 1); i++)
            {
                covered[i - first] = true;
            }
        }
    }

    // Forces, capitals and bodies of a country meet the country itself: "Armenian forces", "Armenia's army".
    private static IEnumerable<Term> Terms(ArticleView view, Entity entity)
    {
        var isCountry =
            entity.Type is EntityType.Place
            && Gazetteer.Default.FindCountry(entity.Name)?.Kind is CountryMatchKind.Name;
        if (entity.Country is { } country && entity.Type is not EntityType.Person)
        {
            yield return new Term(TermKind.Country, country, "", Upos.X);
        }

        if (!isCountry)
        {
            yield return new Term(TermKind.Entity, view.SharedId(entity.Id) ?? entity.Name, "", Upos.X);
        }
    }

    private static bool IsContent(ParsedText parsed, int token) =>
        parsed.Tags[token] is Upos.Noun or Upos.Verb or Upos.Adj or Upos.PropN or Upos.Adv or Upos.X
        && parsed.Tokens[token].Length > 1
        // Nothing is left of some odd characters' lemma.
        && parsed.Lemmas[token].Length > 0
        && !StopWords.Contains(parsed.Lemmas[token].ToLowerInvariant());
}
