namespace Parallax.Analysis.Comparisons.Alignment;

/// <summary>What speaks for or against two statements telling one thing; <c>weights.txt</c> has a weight for each.</summary>
internal enum PairFeature
{
    Bias,

    /// <summary>Share of the words' weight that both have, or that belongs to words of one root or one line of kin.txt.</summary>
    Equal,

    /// <summary>Share that WordNet's synonyms and roots join.</summary>
    Synonyms,

    /// <summary>Share that only the vectors join.</summary>
    Near,

    /// <summary>Share of the weight that entities and countries of both make up.</summary>
    Names,

    /// <summary>Share of the shorter version's words that the longer one has.</summary>
    Contained,

    /// <summary>Share of the shorter version's words that the longer one has a synonym of.</summary>
    ContainedKin,

    /// <summary>Logarithm of the number of words in common.</summary>
    Told,

    /// <summary>Logarithm of their weight.</summary>
    ToldWeight,

    /// <summary>How near the predicates are.</summary>
    Predicate,

    /// <summary>How near the heads of the agents are, or 1 for one entity.</summary>
    Agent,

    /// <summary>The same of what the deed is done to.</summary>
    Patient,

    /// <summary>A figure in common.</summary>
    Figure,

    /// <summary>Figures, but none in common.</summary>
    OtherFigure,

    /// <summary>A date of both that agrees.</summary>
    Date,

    /// <summary>One speaker's words.</summary>
    SameSpeaker,

    /// <summary>Two speakers' words.</summary>
    OtherSpeaker,

    /// <summary>One says it itself, the other quotes it.</summary>
    OtherVoice,

    /// <summary>Logarithm of the longest run of equal content words.</summary>
    Run,

    /// <summary>How far apart they stand, as shares of their articles.</summary>
    Distance,

    /// <summary>Both in a headline, a standfirst or the first sentence.</summary>
    Heads,

    /// <summary>Logarithm of the ratio of their lengths.</summary>
    Lengths,

    /// <summary>How near the means of their words' vectors are.</summary>
    Gist,

    /// <summary>How likely the statements right before, or right behind, both are a pair.</summary>
    Beside,

    /// <summary>How likely the likeliest other pair of either of the two is.</summary>
    Rival,
}
