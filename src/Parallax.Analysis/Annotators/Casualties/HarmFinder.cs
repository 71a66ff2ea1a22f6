using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Casualties;

/// <summary>A figure that counts people, with what was done to them.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Harm">"killed", "wounded" ...; null where the figure is a part of the one before: "four of them Valdoran".</param>
/// <param name="Word">Token of the word for the harm; -1 for a part.</param>
/// <param name="Evidence">The figure with that word.</param>
/// <param name="Victims">The words that say to whom the counted belong; null where none do.</param>
internal sealed record FoundHarm(Quantity Figure, string? Harm, int Word, TextSpan Evidence, TextSpan? Victims)
{
    /// <summary>Whether it is a part of the count before it.</summary>
    public bool IsPart => Harm is null;
}

/// <summary>Finds the figures of an article that count people harmed.</summary>
internal sealed class HarmFinder(SyntaxTree tree, string text, EntityIndex entities)
{
    // How far behind its figure a part says whose it is.
    private const int Reach = 40;

    // Beyond this the figure and the word for the harm are not read together as one piece of evidence.
    private const int LongestEvidence = 240;

    private readonly HarmReader reader = new(tree);

    /// <summary>The figures in text order; parts only where they say whose they are.</summary>
    public IEnumerable<FoundHarm> Find(IEnumerable<Quantity> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Unit != "count" || figure.Change is { Role: ChangeRole.By } || !HarmWords.ArePeople(figure.Of))
            {
                continue;
            }

            if (IsPart(figure.Span))
            {
                if (PartVictims(figure) is { } whose)
                {
                    yield return new FoundHarm(figure, null, -1, figure.Span.Cover(whose), whose);
                }
            }
            else if (
                reader.Of(figure.Span) is var (harm, word)
                && figure.Span.Cover(tree.Parsed.Tokens[word]) is { Length: <= LongestEvidence } evidence
            )
            {
                yield return new FoundHarm(figure, harm, word, evidence, Victims(figure.Span));
            }
        }
    }

    /// <summary>Whether a part stands close enough behind the end of a count to be a part of that.</summary>
    public static bool IsPartOf(FoundHarm part, int whole) => part.Figure.Span.Start - whole is >= 0 and <= Reach;

    /// <summary>The token that heads what a figure counts; -1 where no token stands there.</summary>
    public int CountedBy(TextSpan figure) =>
        tree.TokensIn(figure) is var (first, last) ? reader.CountedBy(first, last) : -1;

    private bool IsPart(TextSpan figure)
    {
        var behind = text.AsSpan(figure.End).TrimStart();
        return behind.StartsWith("of them", StringComparison.OrdinalIgnoreCase)
            || behind.StartsWith("of whom", StringComparison.OrdinalIgnoreCase)
            || behind.StartsWith("of those", StringComparison.OrdinalIgnoreCase);
    }

    // "Seven soldiers were killed, [four of them Valdoran]": a count of its own only where it says whose they are.
    private TextSpan? PartVictims(Quantity figure)
    {
        var tail = new TextSpan(figure.Span.End, Math.Min(text.Length, figure.Span.End + Reach));
        return entities
            .Within(tail)
            .Where(pair => pair.Entity.Type is not EntityType.Group && pair.Mention.Kind is not MentionKind.Pronoun)
            .Select(pair => (TextSpan?)pair.Mention.Span)
            .FirstOrDefault();
    }

    // "12 Orlune soldiers", "4 members of the Orlune army": a name that hangs on what is counted.
    private TextSpan? Victims(TextSpan figure)
    {
        var noun = CountedBy(figure);
        return noun < 0
            ? null
            : tree.Children(noun)
                .Where(child =>
                    tree.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Flat or Relation.NmodPoss
                    || tree.RelationOf(child) is Relation.Nmod && tree.Preposition(child) is "of" or "from"
                )
                .Select(child => tree.Parsed.Tokens[child])
                // "Police officers" are a group by what they are counted as, not by whose they are.
                .Where(token => entities.Covering(token) is { Type: not EntityType.Group })
                .Select(token => (TextSpan?)token)
                .FirstOrDefault();
    }
}
