using System.Globalization;
using Parallax.Analysis.Annotators.Quotations;
using Parallax.Analysis.Annotators.Syntax;
using Parallax.Analysis.Annotators.Times;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>Dates events by the times that stand on them. A time of somebody's saying it is none of what is told.</summary>
internal sealed class EventTimes
{
    private readonly SyntaxTree tree;
    private readonly Governors governors;
    private readonly Publication publication;
    private readonly Dictionary<int, List<Found>> byGovernor = [];
    private readonly Dictionary<int, List<Found>> bySentence = [];

    // On one word; no report has as many.
    private const int MostTimes = 64;

    private static readonly Governor None = new(-1, -1, 0);

    // Whose times date an event: of a conjunct's only those before it or behind the event; of a clause with "when" the day itself.
    private readonly record struct Dater(int Token, bool Fronted = false, bool IsWhen = false);

    private sealed record Found(TimeExpression Time, int Head, Governor Governor);

    public EventTimes(
        SyntaxTree tree,
        Governors governors,
        IReadOnlyList<TimeExpression> times,
        IReadOnlyList<Quotation> quotations,
        Publication publication
    )
    {
        this.tree = tree;
        this.governors = governors;
        this.publication = publication;
        var sayings = new Sayings(quotations, governors);
        foreach (var time in times)
        {
            if (
                time
                    is { Role: TimeRole.Told or TimeRole.Caption, Type: TimeType.Date or TimeType.Time, IsVague: false }
                && governors.Head(time.Span) is var head and >= 0
            )
            {
                var found = new Found(time, head, IsNounsOwn(head) ? None : governors.Of(head, PassesTime));
                if (!sayings.IsTimeOfAnother(time.Span, found.Governor))
                {
                    Add(byGovernor, found.Governor.Token, found);
                    Add(bySentence, tree.SentenceOf(head), found);
                }
            }
        }
    }

    /// <summary>Whether a sentence tells a time, be it this or that event's.</summary>
    public bool HasTime(int sentence) => bySentence.ContainsKey(sentence);

    /// <summary>The date of an event and the words that say it; null where none do.</summary>
    /// <param name="predicate">Token of its predicate.</param>
    /// <param name="act">Token of its act.</param>
    /// <param name="index">Its index among the events.</param>
    /// <param name="happened">Whether it is told as having happened, so that it cannot lie ahead.</param>
    public (EventDate Date, TextSpan When)? Of(int predicate, int act, int index, bool happened)
    {
        foreach (var at in Dating(predicate).Prepend(new Dater(act)))
        {
            if (Best(byGovernor.GetValueOrDefault(at.Token), at, predicate, happened) is { } dated)
            {
                var basis = $"\"{dated.Time.Span.In(tree.Parsed.Text)}\" is said of it";
                return (Date(dated, basis, at.IsWhen), dated.Time.Span);
            }
        }

        return Lone(predicate, index, happened) is { } lone
            ? (
                Date(lone, $"\"{lone.Time.Span.In(tree.Parsed.Text)}\" is the only date of its sentence"),
                lone.Time.Span
            )
            : null;
    }

    // Whose times date the event: its own, then those of the verb that carries it, then those it shares as a conjunct or as
    // what its clause came with ("fired on the crowd on Monday, [killing] ten").
    private IEnumerable<Dater> Dating(int predicate)
    {
        yield return new Dater(predicate);
        var (at, steps) = (predicate, 0);
        while (tree.Parsed.Heads[at] is var head and >= 0 && steps++ < 4)
        {
            var relation = tree.RelationOf(at);
            var isArgument = relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj;
            if (isArgument && governors.IsClause(head) && governors.At(head) < 0)
            {
                yield return new Dater(head);
            }
            else if (relation is Relation.Conj)
            {
                yield return new Dater(head, Fronted: tree.Parsed.Tags[at] is Upos.Verb);
            }
            else if (relation is Relation.Advcl or Relation.AdvclRelcl or Relation.AclRelcl && IsWhen(at))
            {
                yield return new Dater(head, IsWhen: true);
            }
            else if (
                relation is Relation.Advcl
                && tree.Parsed.FineTags[at] is "VBG"
                && tree.Child(at, Relation.Mark) < 0
            )
            {
                yield return new Dater(head);
            }
            else
            {
                yield break;
            }

            at = head;
        }
    }

    private bool IsWhen(int verb) =>
        tree.Children(verb)
            .Any(child =>
                child < verb
                && tree.RelationOf(child) is Relation.Advmod or Relation.Mark
                && tree.Lemma(child).Equals("when", StringComparison.OrdinalIgnoreCase)
            );

    private Found? Best(List<Found>? found, Dater at, int predicate, bool happened) =>
        found
            ?.Where(one => Fits(one.Time, happened))
            .Where(one => !at.Fronted || one.Head < at.Token || one.Head > predicate)
            .OrderByDescending(one => one.Time.IsResolved)
            .ThenBy(one => one.Governor.Steps)
            .FirstOrDefault();

    // "It was on Monday that ..., in which ...": the only date of the sentence, on a clause that the event's hangs in.
    private Found? Lone(int predicate, int index, bool happened)
    {
        if (
            !bySentence.TryGetValue(tree.SentenceOf(predicate), out var all)
            || all is not [{ Governor: var governor } only]
            || governor.Token < 0
            || governor.Event >= 0 && governor.Event != index
            || !governors.IsClause(governor.Token)
            || !Fits(only.Time, happened)
        )
        {
            return null;
        }

        return governor.Event == index || governors.IsSameClause(predicate, governor.Token) ? only : null;
    }

    // What happened cannot lie behind the day on which it was told.
    private bool Fits(TimeExpression time, bool happened) =>
        !happened
        || publication.Day is not { } day
        || DayRange.Of(time.Range?.Begin ?? time.Value).From is not { } from
        || from <= day;

    private EventDate Date(Found found, string basis, bool isWhen = false)
    {
        var (time, range) = (found.Time, DayRange.Of(found.Time.Value));
        if (time.Range is { } stretch)
        {
            range = new DayRange(DayRange.Of(stretch.Begin).From, DayRange.Of(stretch.End).To);
        }
        else if (!isWhen)
        {
            // "tense since 1991, when troops took the town": they took it in 1991, not since.
            range = Tie(found.Head, time.Span) switch
            {
                "since" => range with { To = null },
                "until" or "till" => range with { From = null },
                "by" => range with { From = null },
                "before" => new DayRange(null, range.From?.AddDays(-1)),
                "after" => new DayRange(range.From, null),
                _ => range,
            };
        }

        return new EventDate(time.Value, Iso(range.From), Iso(range.To), basis);
    }

    private string? Tie(int head, TextSpan span)
    {
        if (tree.Child(head, Relation.Case, Relation.Mark) is var tie and >= 0)
        {
            return tree.Lemma(tie).ToLowerInvariant();
        }

        var before = tree.TokenAt(span.Start) - 1;
        return before >= 0 ? tree.Lemma(before).ToLowerInvariant() : null;
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "[Wednesday]'s elections", "the agreement of [10 May]": the noun's own, where that is no event. "On [Monday] rebels
    // attacked" is at times parsed like "Monday elections": a preposition right before tells.
    private bool IsNounsOwn(int head) =>
        tree.Parsed.Heads[head] is var noun and >= 0
        && governors.At(noun) < 0
        && !governors.IsClause(noun)
        && (
            tree.RelationOf(head) is Relation.NmodPoss or Relation.Compound or Relation.Amod or Relation.Nummod
                && !(head > 0 && tree.Parsed.Tags[head - 1] is Upos.Adp)
            || tree.RelationOf(head) is Relation.Nmod && tree.Preposition(head) is "of" or "from"
        );

    // Behind other words it is the deed's, whatever noun the parser hung it on.
    private bool PassesTime(int noun) =>
        tree.Parsed.Tags[noun] is Upos.PropN or Upos.Num or Upos.Pron or Upos.Adv or Upos.Adj
        || tree.Parsed.Tags[noun] is Upos.Noun && !Happening.IsOne(tree.Lemma(noun).ToLowerInvariant());

    private static void Add(Dictionary<int, List<Found>> lists, int key, Found found)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (list.Count < MostTimes)
        {
            list.Add(found);
        }
    }
}
