using Parallax.Analysis.Annotators.Offices;
using Parallax.Core;
using Parallax.Language;

namespace Parallax.Analysis.Annotators.Entities;

/// <summary>Finds whom a role means: "the Russian foreign minister", "the minister", "the top diplomat".</summary>
internal sealed class RoleMentions(Prose prose, RolePhrases phrases, OfficeLookup offices)
{
    // A bare "the minister" further than this from the last mention of one is left unresolved.
    private const int BareReach = 2500;

    private static readonly HashSet<string> Indefinite = new(
        "a an another some any no each every many several few two three four one former other such all most".Split(' '),
        StringComparer.Ordinal
    );

    /// <summary>Adds role mentions to the people they mean.</summary>
    /// <param name="clusters">Everything named in the article; takes those whom only an office names.</param>
    /// <param name="consumed">Tokens of titles already tied to a name.</param>
    /// <returns>Roles that the article's own titles leave open, also those that other articles answered.</returns>
    public IReadOnlyList<RoleFinding> Resolve(List<Cluster> clusters, bool[] consumed)
    {
        var asked = new List<RoleFinding>();
        for (var head = 0; head < prose.Count; head++)
        {
            if (!consumed[head] && phrases.IsHead(head) && !phrases.IsHead(head + 1) && IsDefinite(head, out var role))
            {
                asked.Add(role);
            }
        }

        var open = Among(clusters, asked);
        var learnt = new HashSet<RoleFinding>();
        foreach (
            var same in open.GroupBy(role => (role.Role, role.Nation, role.Of))
                .Where(same => Learn([.. same], clusters))
        )
        {
            learnt.UnionWith(same);
        }

        if (learnt.Count > 0)
        {
            Among(clusters, open.FindAll(role => !learnt.Contains(role)));
        }

        return open;
    }

    // Somebody whom other articles name in the office: who bears the name here, or one whom only the office names.
    private bool Learn(List<RoleFinding> roles, List<Cluster> clusters)
    {
        if (
            offices.Find(roles[0]) is not { } fact
            || clusters.FindAll(cluster => IsCalled(cluster, fact.Holder)) is not { Count: < 2 } namesakes
        )
        {
            return false;
        }

        var holder = namesakes.Count == 1 ? namesakes[0] : Unnamed(fact, roles[0]);
        if (namesakes.Count == 0)
        {
            clusters.Add(holder);
        }

        holder.Roles.Add(roles[0] with { IsLearnt = true });
        var basis = $"the {roles[0].Role} of {fact.Of}, by {fact.Evidence.Article}: '{fact.Evidence.Text}'";
        roles.ForEach(role => Tie(holder, role, basis));
        return true;
    }

    private static Cluster Unnamed(OfficeFact fact, RoleFinding role) =>
        new()
        {
            Type = EntityType.Person,
            GivenName = fact.Holder,
            Nation = role.Nation,
        };

    private static bool IsCalled(Cluster cluster, string holder) =>
        cluster.Type is EntityType.Person or EntityType.Other
        && (cluster.Names.Count > 0 || cluster.GivenName is not null)
        && OfficeHolder.SamePerson(cluster.Name, holder);

    private static void Tie(Cluster person, RoleFinding role, string basis)
    {
        person.Others.Add(new Mention(role.Span, MentionKind.Role) { Basis = basis });
        person.Touch(role.Span.Start);
    }

    // Ties the roles to the people whose titles fit; gives back those that fit nobody's.
    private static List<RoleFinding> Among(IReadOnlyList<Cluster> clusters, List<RoleFinding> asked)
    {
        var people = clusters.Where(cluster => cluster.Type == EntityType.Person && cluster.Roles.Count > 0).ToList();
        var byRole = new Dictionary<string, List<(Cluster Cluster, RoleFinding Role)>>(StringComparer.Ordinal);
        var open = new List<RoleFinding>();
        foreach (var role in asked)
        {
            if (!byRole.TryGetValue(role.Role, out var fitting))
            {
                byRole[role.Role] = fitting = Fitting(people, role.Role);
            }

            if (Choose(fitting, role) is { } chosen)
            {
                Tie(chosen.Cluster, role, Basis(role, chosen.Cluster, chosen.Role));
            }
            else
            {
                open.Add(role);
            }
        }

        return open;
    }

    private static List<(Cluster Cluster, RoleFinding Role)> Fitting(List<Cluster> people, string asked) =>
        [
            .. people
                .SelectMany(person =>
                    person
                        .Roles.Where(role => RoleFit.Fits(asked, role.Role))
                        .DistinctBy(role => role.Nation)
                        .Select(role => (person, role))
                )
                .Take(200),
        ];

    private bool IsDefinite(int head, out RoleFinding role)
    {
        role = phrases.Read(head);
        if (prose.Parsed.FineTags[head] is "NNS" or "NNPS")
        {
            return false;
        }

        if (
            prose.Lower(head) == "head"
            && prose.Lower(head + 1) == "of"
            && prose.Lower(head + 2) is "state" or "government"
        )
        {
            role = role with { Role = $"head of {prose.Lower(head + 2)}", Span = prose.Span(head, head + 2) };
        }

        var first = FirstToken(role.Span.Start, head);
        var before = prose.SameSentence(first - 1, head) ? prose.Lower(first - 1) : "";
        if (Indefinite.Contains(before) || NamesFollow(head))
        {
            return false;
        }

        return before is "the" or "The"
            || role.Nation is not null
            || prose.ShapeOf(head) == Shape.Capital
            || (
                prose.Kinds[head] == PartKind.Headline
                && (
                    prose.Parsed.Relations[head] is Relation.Nsubj or Relation.Root
                    || (before is "—" or "–" or "-" or ":" && !prose.SameSentence(head, head + 1))
                )
            );
    }

    private int FirstToken(int start, int head)
    {
        var first = head;
        while (first > 0 && prose.Parsed.Tokens[first].Start > start)
        {
            first--;
        }

        return first;
    }

    private bool NamesFollow(int head) =>
        prose.SameSentence(head, head + 1)
        && prose.ShapeOf(head + 1) is Shape.Capital or Shape.Upper or Shape.Initial
        && prose.Parsed.Tags[head + 1] == Upos.PropN;

    private static (Cluster Cluster, RoleFinding Role)? Choose(
        List<(Cluster Cluster, RoleFinding Role)> fitting,
        RoleFinding asked
    )
    {
        var nation = asked.Nation;
        var told = fitting
            .Where(pair =>
                (nation is null || (pair.Role.Nation ?? pair.Cluster.Nation) == nation)
                && (asked.Of is null || (pair.Role.Nation is null && Serves(pair.Role, asked.Of)))
            )
            .ToList();
        if (told.Count == 0 && nation is not null)
        {
            told = fitting
                .Where(pair => pair.Role is { Nation: null, Of: null } && pair.Cluster.Nation is null)
                .ToList();
        }

        if (told.Count == 0)
        {
            return null;
        }

        if (told.TrueForAll(pair => pair.Cluster == told[0].Cluster))
        {
            return told[0];
        }

        var nearest = told.MaxBy(pair => pair.Cluster.LastBefore(asked.Span.Start));
        var last = nearest.Cluster.LastBefore(asked.Span.Start);
        return last >= 0 && asked.Span.Start - last <= BareReach ? nearest : null;
    }

    // "the mayor of Lom" is not the mayor of another town; a mayor of nothing told may be.
    private static bool Serves(RoleFinding role, string of) =>
        role.Of is null || OfficeLookup.Serves(role.Of) == OfficeLookup.Serves(of);

    private static string Basis(RoleFinding asked, Cluster person, RoleFinding title)
    {
        var fits = asked.Role == title.Role ? $"'{asked.Role}'" : $"'{asked.Role}', as '{title.Role}',";
        return $"{fits} fits {person.Name}, titled so at {title.Span.Start}-{title.Span.End}";
    }
}
