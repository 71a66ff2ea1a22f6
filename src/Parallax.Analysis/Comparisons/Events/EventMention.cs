using Parallax.Analysis.Annotators.Events;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Comparisons.Events;

/// <summary>One mention of an event, with all that is weighed when it is held against others.</summary>
internal sealed class EventMention
{
    public required ArticleView View { get; init; }

    public required Event Event { get; init; }

    /// <summary>Position among the mentions, articles in the order given.</summary>
    public required int Order { get; init; }

    /// <summary>Number of the origin whose words the article prints.</summary>
    public required int Origin { get; init; }

    /// <summary>Number of the aligned statement that the predicate stands in; -1 for none.</summary>
    public required int Statement { get; init; }

    /// <summary>Number of its sentence in the article.</summary>
    public required int Sentence { get; init; }

    /// <summary>Whether it stands in the headline, the standfirst or the first sentence of the body.</summary>
    public required bool IsHead { get; init; }

    /// <summary>
    /// Lower-case lemma of the word that tells what is done: of "launched an attack" the attack, of "plans to meet" the
    /// meeting.
    /// </summary>
    public required string Lemma { get; init; }

    /// <summary>Its family of words: one for "attack", "strike" and "shelling".</summary>
    public required string Deed { get; init; }

    /// <summary>Part of speech of that word.</summary>
    public required Upos Part { get; init; }

    /// <summary>Whether its words say that it was told of before: "the strike".</summary>
    public required bool IsKnown { get; init; }

    public required IReadOnlyList<EventSide> Actors { get; init; }

    public required IReadOnlyList<EventSide> Recipients { get; init; }

    /// <summary>When it was; null where nothing says.</summary>
    public required EventDays? Days { get; init; }

    /// <summary>Day of the week that the clause names; null for none.</summary>
    public required string? Weekday { get; init; }

    /// <summary>Roots of the clause's content words but for the predicate and those who take part.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>Type of the event; a mention has one.</summary>
    public string Type => Event.Type!;

    public IEnumerable<EventSide> Sides => Actors.Concat(Recipients);

    /// <summary>Whether it says nothing of its own but that it was: "the attack".</summary>
    public bool IsBare =>
        IsKnown && Actors.Count == 0 && Recipients.Count == 0 && Event is { When: null, Where: null, Counts.Count: 0 };

    public Evidence Predicate => View.Evidence(Event.Predicate);

    /// <summary>The word that tells what is done, as it stands.</summary>
    public string Told => Event.Act.In(View.Text);

    /// <summary>
    /// An order that does not depend on that of the articles: nothing but the order of what is found does.
    /// </summary>
    public static int Compare(EventMention a, EventMention b) =>
        string.CompareOrdinal(a.View.Id, b.View.Id) is var order and not 0 ? order
        : a.Event.Predicate.CompareTo(b.Event.Predicate) is var place and not 0 ? place
        : string.CompareOrdinal(a.Event.Id, b.Event.Id);
}
