namespace Parallax.Language.Coreference;

/// <summary>Features of the question whether a mention means the same as an earlier one, or something new.</summary>
internal static class PairFeatures
{
    /// <summary>What a mention says by itself, as the one that asks (side 0) or as the earlier one (side 1).</summary>
    public static void DescribeOne(Candidate c, uint side, FeatureRows rows)
    {
        var t = 200 + (side * 20);
        uint form = Form(c),
            role = (uint)c.Role,
            entity = (uint)c.Entity;
        rows.Clear();
        rows.Add(t, form);
        rows.Add(t + 1, form, role);
        rows.Add(t + 2, form, entity);
        rows.Add(t + 3, entity, role);
        rows.Add(t + 5, form, (uint)c.Agreement);
        rows.Add(t + 7, (uint)Math.Min(c.End - c.Start, 8), form);
        rows.Add(t + 8, (uint)c.NameKind, role);
        rows.Add(t + 9, c.Quoted ? 1u : 0, form);
        rows.Add(t + 10, (uint)Math.Min(c.Sentence, 4), form);
        rows.Add(t + 12, (uint)Math.Min(c.Modifiers.Length, 3), form);
    }

    /// <summary>What speaks for something new: how well the earlier mentions match.</summary>
    public static void DescribeNew(Candidate c, Matches matches, FeatureRows rows)
    {
        uint form = Form(c),
            entity = (uint)c.Entity,
            match = (uint)matches.Best;
        rows.Clear();
        rows.Add(300, form);
        rows.Add(301, form, match);
        rows.Add(302, form, match, entity);
        rows.Add(303, match, (uint)c.Determiner, (uint)c.Role);
        rows.Add(304, form, (uint)c.Role, entity);
        rows.Add(306, form, (uint)Math.Min(c.Sentence, 4));
        rows.Add(307, (uint)Math.Min(matches.Agreeing, 6), form);
        rows.Add(308, match, (uint)Math.Min(matches.Distance, 12), form);
        rows.Add(309, match, (uint)Math.Min(c.Modifiers.Length, 3), (uint)c.Kind);
        rows.Add(310, match, MentionFeatures.Step(c.Judgement[MentionNetwork.Shared] - 0.4f), (uint)c.Kind);
        rows.Add(311, MentionFeatures.Step(c.Judgement[MentionNetwork.Mention] - 0.6f), form);
    }

    /// <summary>A pronoun's class, or the kind of mention with its determiner.</summary>
    public static uint Form(Candidate c) =>
        c.Kind switch
        {
            MentionKind.Pronoun => (uint)c.Pronoun,
            MentionKind.Name => 20 + (uint)c.NameKind,
            _ => (c.Group ? 40u : 30u) + (uint)c.Determiner,
        };

    /// <summary>The same without the finer classes.</summary>
    public static uint Coarse(Candidate c) =>
        c.Kind switch
        {
            MentionKind.Pronoun => (uint)c.Pronoun,
            MentionKind.Name => 20,
            _ => c.Group ? 22u : 21,
        };
}
