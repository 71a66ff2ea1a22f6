namespace Parallax.Language.Coreference;

/// <summary>Puts candidates that are likely enough mentions into order, of those of one span the likeliest.</summary>
internal static class MentionOrder
{
    /// <summary>By start, longer ones first.</summary>
    public static List<Candidate> Of(List<Candidate> candidates, float keep) =>
        [
            .. candidates
                .Where(c => c.Judgement[MentionNetwork.Mention] > keep)
                .OrderBy(c => c.Start)
                .ThenByDescending(c => c.End)
                .ThenByDescending(c => c.Judgement[MentionNetwork.Mention])
                .DistinctBy(c => (c.Start, c.End)),
        ];
}
