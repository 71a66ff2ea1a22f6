namespace Parallax.Language.Coreference;

/// <summary>How a mention means its thing.</summary>
public enum MentionKind : byte
{
    /// <summary>By a name: "Sergey Lavrov".</summary>
    Name,

    /// <summary>By a common noun: "the minister".</summary>
    Nominal,

    /// <summary>By a pronoun: "he", "its".</summary>
    Pronoun,
}
