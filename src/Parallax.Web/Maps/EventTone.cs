namespace Parallax.Web.Maps;

/// <summary>What people do to each other in an event: the first level of PLOVER's types.</summary>
public enum EventTone
{
    /// <summary>They work with each other.</summary>
    Cooperation,

    /// <summary>They work against each other.</summary>
    Conflict,

    /// <summary>Some do this and some that, where several events share a mark.</summary>
    Both,

    /// <summary>A type that is not known here.</summary>
    Other,
}

/// <summary>Tones by type, and their words.</summary>
public static class EventTones
{
    /// <summary>The tone of a PLOVER type.</summary>
    public static EventTone Of(string type) =>
        type switch
        {
            "AGREE" or "CONSULT" or "SUPPORT" or "COOPERATE" or "AID" or "CONCEDE" or "RETREAT" =>
                EventTone.Cooperation,
            "REQUEST"
            or "ACCUSE"
            or "REJECT"
            or "THREATEN"
            or "PROTEST"
            or "SANCTION"
            or "MOBILIZE"
            or "COERCE"
            or "ASSAULT" => EventTone.Conflict,
            _ => EventTone.Other,
        };

    /// <summary>The tone of all of them together.</summary>
    public static EventTone Of(IEnumerable<string> types)
    {
        var tones = types.Select(Of).Where(tone => tone is not EventTone.Other).Distinct().ToList();
        return tones.Count switch
        {
            0 => EventTone.Other,
            1 => tones[0],
            _ => EventTone.Both,
        };
    }

    /// <summary>The tone as a class of the page's styles and as a word.</summary>
    public static string NameOf(EventTone tone) =>
        tone switch
        {
            EventTone.Cooperation => "cooperation",
            EventTone.Conflict => "conflict",
            EventTone.Both => "both",
            _ => "other",
        };
}
