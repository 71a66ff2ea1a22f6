using Parallax.Analysis.Annotators.Entities;
using Parallax.Analysis.Annotators.Events;
using Parallax.Analysis.Comparisons.Alignment;
using Parallax.Analysis.Comparisons.Tables;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>Reads the mentions of political events out of a story's articles.</summary>
internal sealed class EventMentions
{
    /// <summary>Words of a clause that are looked at.</summary>
    private const int LongestClause = 80;

    private readonly Dictionary<StoryStatement, int> statements = [];
    private readonly Dictionary<string, int> origins = new(StringComparer.Ordinal);
    private readonly List<EventMention> mentions = [];

    private EventMentions(IReadOnlyList<List<StoryStatement>> groups, IReadOnlyList<OriginGroup> origins)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var statement in groups[i])
            {
                statements[statement] = i;
            }
        }

        for (var i = 0; i < origins.Count; i++)
        {
            foreach (var article in origins[i].Articles)
            {
                this.origins[article] = i;
            }
        }
    }

    /// <summary>Every event that has a type, article after article in reading order.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="groups">Their statements, aligned.</param>
    /// <param name="origins">The articles by who wrote them.</param>
    public static IReadOnlyList<EventMention> Of(
        IReadOnlyList<ArticleView> articles,
        IReadOnlyList<List<StoryStatement>> groups,
        IReadOnlyList<OriginGroup> origins
    )
    {
        var found = new EventMentions(groups, origins);
        foreach (var view in articles)
        {
            foreach (var told in view.Events.Where(told => told.Type is not null))
            {
                found.mentions.Add(found.Read(view, told));
            }
        }

        return found.mentions;
    }

    private EventMention Read(ArticleView view, Event told)
    {
        var tree = view.Tree;
        var token = Math.Clamp(HeadOf(view, told.Act), 0, Math.Max(0, tree.Parsed.Count - 1));
        var content = ContentOf(view, token);
        var lemma = tree.Lemma(content).ToLowerInvariant();
        var statement = view.StatementAt(told.Predicate);
        return new EventMention
        {
            View = view,
            Event = told,
            Order = mentions.Count,
            Origin = origins.GetValueOrDefault(view.Id, -1),
            Statement = statement is null ? -1 : statements.GetValueOrDefault(statement, -1),
            Sentence = tree.SentenceOf(token),
            IsHead = statement?.IsHeading is true || view.Lead.Contains(told.Predicate),
            Lemma = lemma,
            Deed = Kin.Of(lemma),
            Part = tree.Parsed.Tags[content],
            IsKnown =
                tree.Parsed.Tags[token] is Upos.Noun or Upos.PropN
                && tree.Children(token)
                    .Any(child =>
                        tree.RelationOf(child) is Relation.Det or Relation.NmodPoss
                        && DeedKinship.IsKnown(tree.Lemma(child).ToLowerInvariant())
                    ),
            Actors = [.. told.Actor.Select(party => Side(view, party))],
            Recipients = [.. told.Recipient.Select(party => Side(view, party))],
            Days = EventDays.Of(told.Date, told.When is not null),
            Weekday = told.When is { } when ? Weekday(when.In(view.Text)) : null,
            Words = Words(view, told),
        };
    }

    // The token of the span that hangs on none of the others.
    private static int HeadOf(ArticleView view, TextSpan span)
    {
        if (view.Tree.TokensIn(span) is not var (first, last))
        {
            return 0;
        }

        for (var i = last; i >= first; i--)
        {
            if (view.Tree.Parsed.Heads[i] is var head && (head < first || head > last))
            {
                return i;
            }
        }

        return last;
    }

    // "Held talks", "agreed to halt": the object, or the verb that follows, says what is done.
    private static int ContentOf(ArticleView view, int token)
    {
        const int Deepest = 3;
        var (tree, at) = (view.Tree, token);
        for (var i = 0; i < Deepest && at < tree.Parsed.Count; i++)
        {
            var under =
                tree.Parsed.Tags[at] is not Upos.Noun && DeedKinship.IsLight(tree.Lemma(at).ToLowerInvariant())
                    ? tree.RightChild(at, Relation.Xcomp, Relation.Obj)
                    : -1;
            if (under < 0 || tree.Parsed.Tags[under] is not (Upos.Noun or Upos.Verb))
            {
                break;
            }

            at = under;
        }

        return at;
    }

    private static string? Weekday(string words) =>
        Enum.GetNames<DayOfWeek>().FirstOrDefault(day => words.Contains(day, StringComparison.OrdinalIgnoreCase));

    private static EventSide Side(ArticleView view, Participant party)
    {
        var entity = view.Entities.Find(party.Entity);
        var shared = view.Shared(party.Entity);
        var head = view.Tree.Lemma(HeadOf(view, party.Span)).ToLowerInvariant();
        var country = party.Country ?? entity?.Country;
        var nation =
            country
            ?? (entity?.IsCountry is true ? shared?.Id : null)
            ?? (entity?.Nation is { } serves ? view.SharedId(serves) : null);
        return new EventSide(
            new EventPartyVersion(
                view.Id,
                party.Span.Start,
                party.Span.End,
                party.Span.In(view.Text),
                shared?.Name ?? party.Name,
                shared?.Id,
                country,
                party.Sector
            ),
            shared?.Type,
            nation,
            entity?.IsCountry is true || entity?.Type is EntityType.Group || shared is null,
            Kin.Of(head),
            Words(view, party.Span, []),
            shared is null && Nobody.Is(party.Name)
        );
    }

    // What the deed's word and those who take part leave of the clause.
    private static HashSet<string> Words(ArticleView view, Event told) =>
        Words(
            view,
            told.Span,
            [.. told.Actor.Concat(told.Recipient).Select(party => party.Span).Append(told.Predicate).Append(told.Act)]
        );

    private static HashSet<string> Words(ArticleView view, TextSpan of, List<TextSpan> but)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        if (view.Tree.TokensIn(of) is not var (first, last))
        {
            return words;
        }

        for (var i = first; i <= Math.Min(last, first + LongestClause); i++)
        {
            var token = view.Tree.Parsed.Tokens[i];
            if (
                !but.Exists(span => span.Overlaps(token))
                && StatementTerms.OfToken(view.Tree.Parsed, i) is { Key: var key }
            )
            {
                words.Add(key);
            }
        }

        return words;
    }
}
