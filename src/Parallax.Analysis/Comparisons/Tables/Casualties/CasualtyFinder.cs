using Parallax.Analysis.Annotators.Casualties;
using Parallax.Analysis.Annotators.Statements;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;

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
    /// <param name="view">The article.</param>
    /// <param name="groupOf">Id of the group that a statement stands in, or null.</param>
    public static IEnumerable<FoundCasualty> In(ArticleView view, Func<StoryStatement, string?> groupOf)
    {
        var finder = new HarmFinder(view.Tree, view.Text, view.Entities);
        FoundCasualty? before = null;
        foreach (var harm in finder.Find(view.QuantitiesIn(new TextSpan(0, view.Text.Length))))
        {
            if (harm.IsPart)
            {
                if (before is not null && HarmFinder.IsPartOf(harm, before.Count.End))
                {
                    yield return PartOf(view, harm, before);
                }

                continue;
            }

            var statement = view.StatementAt(harm.Figure.Span);
            if (statement is null or { Statement: { Negated: false, Certainty: < Certainty.Future } })
            {
                before = Found(view, harm, statement, groupOf);
                yield return before;
            }
        }
    }

    // "Seven soldiers were killed, [four of them Valdoran]"
    private static FoundCasualty PartOf(ArticleView view, FoundHarm part, FoundCasualty whole)
    {
        var victims = part.Victims!.Value;
        var evidence = new TextSpan(whole.Count.Start, victims.End);
        return whole with
        {
            Side = Side(view, victims),
            Count = whole.Count with
            {
                Start = evidence.Start,
                End = evidence.End,
                Text = evidence.In(view.Text),
                Low = part.Figure.Low,
                High = part.Figure.High,
                Victims = view.Evidence(victims),
            },
        };
    }

    private static FoundCasualty Found(
        ArticleView view,
        FoundHarm harm,
        StoryStatement? statement,
        Func<StoryStatement, string?> groupOf
    )
    {
        var victims = harm.Victims;
        return new FoundCasualty(
            harm.Harm!,
            victims is null ? null : Side(view, victims.Value),
            Place(view, statement),
            new CasualtyCount(
                view.Id,
                harm.Evidence.Start,
                harm.Evidence.End,
                harm.Evidence.In(view.Text),
                harm.Figure.Low,
                harm.Figure.High,
                harm.Figure.Of,
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
