using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Quantities;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Tables.Casualties;

/// <summary>A count of people harmed where it stands, with what tells whether another count is of the same people.</summary>
/// <param name="Harm">What was done to them.</param>
/// <param name="Side">To whom they belong, as it is in the comparison.</param>
/// <param name="Place">Where, as it is in the comparison.</param>
/// <param name="Count">The count.</param>
internal sealed record FoundCasualty(string Harm, SharedEntity? Side, SharedEntity? Place, CasualtyCount Count);

/// <summary>Finds the counts of people harmed in one article.</summary>
internal static class CasualtyFinder
{
    // Beyond this the figure and the word for the harm are not read together as one piece of evidence.
    private const int LongestEvidence = 240;

    /// <param name="view">The article.</param>
    /// <param name="groupOf">Id of the group that a statement stands in, or null.</param>
    public static IEnumerable<FoundCasualty> In(ArticleView view, Func<StoryStatement, string?> groupOf)
    {
        var reader = new HarmReader(view.Tree);
        FoundCasualty? before = null;
        foreach (var figure in view.QuantitiesIn(new TextSpan(0, view.Text.Length)))
        {
            if (figure.Unit != "count" || figure.Change is { Role: ChangeRole.By } || !HarmWords.ArePeople(figure.Of))
            {
                continue;
            }

            if (IsPart(view, figure.Span))
            {
                if (before is not null && PartOf(view, figure, before) is { } part)
                {
                    yield return part;
                }

                continue;
            }

            if (reader.Of(figure.Span) is not var (harm, word))
            {
                continue;
            }

            var statement = view.StatementAt(figure.Span);
            var evidence = figure.Span.Cover(view.Tree.Parsed.Tokens[word]);
            var isTold = statement is null or { Statement: { Negated: false, Certainty: < Certainty.Future } };
            if (isTold && evidence.Length <= LongestEvidence)
            {
                before = Found(view, reader, figure, harm, evidence, statement, groupOf);
                yield return before;
            }
        }
    }

    private static bool IsPart(ArticleView view, TextSpan figure)
    {
        var behind = view.Text.AsSpan(figure.End).TrimStart();
        return behind.StartsWith("of them", StringComparison.OrdinalIgnoreCase)
            || behind.StartsWith("of whom", StringComparison.OrdinalIgnoreCase)
            || behind.StartsWith("of those", StringComparison.OrdinalIgnoreCase);
    }

    // "Seven soldiers were killed, [four of them Valdoran]": a count of its own only where it says whose they are.
    private static FoundCasualty? PartOf(ArticleView view, Quantity figure, FoundCasualty whole)
    {
        const int Reach = 40;
        var tail = new TextSpan(figure.Span.End, Math.Min(view.Text.Length, figure.Span.End + Reach));
        var named = view
            .Entities.Within(tail)
            .Where(pair => pair.Entity.Type is not EntityType.Group && pair.Mention.Kind is not MentionKind.Pronoun)
            .Select(pair => (TextSpan?)pair.Mention.Span)
            .FirstOrDefault();
        if (named is not { } victims || figure.Span.Start - whole.Count.End is < 0 or > Reach)
        {
            return null;
        }

        var evidence = new TextSpan(whole.Count.Start, victims.End);
        return whole with
        {
            Side = Side(view, victims),
            Count = whole.Count with
            {
                Start = evidence.Start,
                End = evidence.End,
                Text = evidence.In(view.Text),
                Low = figure.Low,
                High = figure.High,
                Victims = view.Evidence(victims),
            },
        };
    }

    private static FoundCasualty Found(
        ArticleView view,
        HarmReader reader,
        Quantity figure,
        string harm,
        TextSpan evidence,
        StoryStatement? statement,
        Func<StoryStatement, string?> groupOf
    )
    {
        var victims = Victims(view, reader, figure.Span);
        return new FoundCasualty(
            harm,
            victims is null ? null : Side(view, victims.Value),
            Place(view, statement),
            new CasualtyCount(
                view.Id,
                evidence.Start,
                evidence.End,
                evidence.In(view.Text),
                figure.Low,
                figure.High,
                figure.Of,
                victims is { } span ? view.Evidence(span) : null,
                statement is { IsQuoted: true } ? statement.SpeakerName : null,
                statement?.Statement.Quotation,
                Time(view, statement),
                statement is null ? null : groupOf(statement)
            )
        );
    }

    /// <summary>
    /// The counts, those without a side given the side that the same figure has elsewhere in the article: a headline
    /// leaves it out.
    /// </summary>
    public static IEnumerable<FoundCasualty> Completed(IReadOnlyList<FoundCasualty> counts) =>
        counts.Select(count =>
            count.Side is not null
                ? count
                : count with
                {
                    Side = counts
                        .Where(other =>
                            other.Harm == count.Harm
                            && other.Count.Low == count.Count.Low
                            && other.Count.High == count.Count.High
                            && other.Count.Counted == count.Count.Counted
                        )
                        .Select(other => other.Side)
                        .FirstOrDefault(side => side is not null),
                }
        );

    // "12 Orlune soldiers", "4 members of the Orlune army": a name that hangs on what is counted.
    private static TextSpan? Victims(ArticleView view, HarmReader reader, TextSpan figure)
    {
        var tree = view.Tree;
        if (tree.TokensIn(figure) is not var (first, last))
        {
            return null;
        }

        var noun = reader.CountedBy(first, last);
        return tree.Children(noun)
            .Where(child =>
                tree.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Flat or Relation.NmodPoss
                || tree.RelationOf(child) is Relation.Nmod && tree.Preposition(child) is "of" or "from"
            )
            .Select(child => tree.Parsed.Tokens[child])
            // "Police officers" are a group by what they are counted as, not by whose they are.
            .Where(token => view.Entities.Covering(token) is { Type: not EntityType.Group })
            .Select(token => (TextSpan?)token)
            .FirstOrDefault();
    }

    private static SharedEntity? Side(ArticleView view, TextSpan victims) =>
        view.Shared(view.Entities.Covering(victims)?.Id);

    private static SharedEntity? Place(ArticleView view, StoryStatement? statement) =>
        statement
            ?.Statement.Arguments.Where(argument => argument.Role is ArgumentRole.Place)
            .Select(argument => view.Shared(argument.Entity))
            .FirstOrDefault(place => place is not null);

    private static string? Time(ArticleView view, StoryStatement? statement) =>
        statement is null
            ? null
            : view.TimesIn(statement.Span)
                .Where(time => time is { Role: TimeRole.Told, IsResolved: true, Type: TimeType.Date or TimeType.Time })
                .Select(time => time.Value)
                .FirstOrDefault(value => char.IsAsciiDigit(value[0]));
}
