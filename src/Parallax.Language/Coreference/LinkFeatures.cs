namespace Parallax.Language.Coreference;

/// <summary>Features of a mention with an earlier one and the chain that the earlier one is in.</summary>
internal sealed class LinkFeatures(TextFacts text, WordVectors vectors)
{
    /// <summary>Fills <paramref name="rows"/>.</summary>
    /// <param name="late">The mention that asks.</param>
    /// <param name="early">The earlier one.</param>
    /// <param name="chain">Its chain so far.</param>
    /// <param name="between">Mentions between the two.</param>
    /// <param name="isLast">Whether the earlier one is the last of its chain.</param>
    /// <param name="rank">How many nearer ones agree as well.</param>
    /// <param name="rows">Receives the features.</param>
    public void Describe(
        Candidate late,
        Candidate early,
        Cluster chain,
        int between,
        bool isLast,
        int rank,
        FeatureRows rows
    )
    {
        rows.Clear();
        uint form = PairFeatures.Form(late),
            coarse = PairFeatures.Coarse(late),
            other = PairFeatures.Coarse(early),
            pair = (coarse * 32) + other,
            match = (uint)WordMatch.Of(late, early),
            sentences = Bucket(late.Sentence - early.Sentence),
            mentions = Bucket(between),
            pronoun = (uint)late.Pronoun;
        rows.Add(400, pair);
        rows.Add(401, pair, sentences);
        rows.Add(402, pair, mentions);
        rows.Add(403, pair, match);
        rows.Add(404, form, match, PairFeatures.Form(early));
        rows.Add(405, match, sentences, coarse);
        rows.Add(406, pair, (uint)late.Role, (uint)early.Role);
        rows.Add(407, coarse, (uint)late.Entity, (uint)early.Entity);
        rows.Add(408, match, (uint)late.Entity, (uint)early.Entity);
        rows.Add(409, pronoun, (uint)early.Agreement, other);
        rows.Add(410, (uint)late.Agreement, (uint)early.Agreement, coarse);
        rows.Add(411, pair, Place(late, early));
        rows.Add(412, coarse, Place(late, early), match);
        rows.Add(413, pair, (late.Quoted ? 1u : 0) + (early.Quoted ? 2u : 0), sentences < 2 ? sentences : 2);
        rows.Add(414, pronoun, early.Speaks ? 1u : 0, (late.Quoted ? 1u : 0) + (early.Quoted ? 2u : 0));
        rows.Add(415, pronoun, MentionFeatures.Step(early.Femininity), (uint)early.Entity);
        rows.Add(416, (uint)Math.Min(rank, 5), pair);
        rows.Add(417, (uint)Math.Min(rank, 5), pronoun, sentences);
        if (late.Pronoun > 0)
        {
            rows.Add(419, pronoun, (uint)early.Role, sentences);
            rows.Add(420, pronoun, Referring(late, early.Judgement.AsSpan(MentionNetwork.Referring), 1), other);
        }
        else
        {
            DescribeWords(late, early, match, coarse, rows);
        }

        if (late.Governor >= 0 && early.Governor >= 0)
        {
            rows.Add(430, text.Lemma[late.Governor] == text.Lemma[early.Governor] ? 1u : 0, pair);
            rows.Add(431, Kin(text.Vector[late.Governor], text.Vector[early.Governor]), coarse);
        }

        rows.Add(460, Tenth(SameKind(late, early)), pair);
        rows.Add(462, chain.FirstSentence == 0 ? 1u : 0, coarse, isLast ? 1u : 0);
        rows.Add(465, pronoun, early.Speaks ? 1u : 0, sentences);
        DescribeChain(late, early, chain, isLast, pair, match, rows);
    }

    private void DescribeWords(Candidate late, Candidate early, uint match, uint coarse, FeatureRows rows)
    {
        var news = (uint)Math.Min(WordMatch.NewModifiers(late, early), 3);
        var olds = (uint)Math.Min(WordMatch.NewModifiers(early, late), 3);
        rows.Add(421, match, (news * 4) + olds, coarse);
        rows.Add(422, match, (uint)late.Determiner, (uint)early.Determiner);
        if (early.Kind != MentionKind.Pronoun)
        {
            rows.Add(423, Kin(late.Vector, early.Vector), (coarse * 32) + PairFeatures.Coarse(early), match);
            rows.Add(426, match, (uint)late.NameKind, (uint)early.NameKind);
            rows.Add(427, late.Initials != 0 && late.Initials == early.Initials ? 1u : 0, coarse);
            rows.Add(428, Countries(late.Country, early.Country), coarse);
            rows.Add(
                429,
                early.Modifiers.Contains(late.HeadWord) ? 1u : 0,
                early.CoreWords.Contains(late.HeadWord) ? 1u : 0,
                coarse
            );
        }
    }

    private static void DescribeChain(
        Candidate late,
        Candidate early,
        Cluster chain,
        bool isLast,
        uint pair,
        uint match,
        FeatureRows rows
    )
    {
        uint coarse = PairFeatures.Coarse(late),
            pronoun = (uint)late.Pronoun,
            size = Bucket(chain.Count);
        rows.Add(440, isLast ? 1u : 0, pair);
        rows.Add(441, size, coarse, isLast ? 1u : 0);
        rows.Add(442, coarse, (uint)chain.Kinds, isLast ? 1u : 0);
        rows.Add(
            443,
            coarse,
            (uint)(chain.Agreement & (Agreement.Male | Agreement.Female | Agreement.Thing)),
            (uint)late.Agreement
        );
        rows.Add(444, coarse, (uint)(chain.Agreement & (Agreement.Singular | Agreement.Plural)), (uint)late.Agreement);
        rows.Add(445, pronoun, (uint)chain.Pronouns);
        rows.Add(446, pronoun, late.Pronoun > 0 && (chain.Pronouns & (1 << late.Pronoun)) != 0 ? 1u : 0, size);
        rows.Add(447, coarse, BestKind(chain), (uint)late.Entity);
        if (late.Pronoun > 0)
        {
            rows.Add(448, pronoun, Referring(late, chain.Referring, 1f / chain.Count));
            return;
        }

        var head = chain.Heads.Contains(late.HeadWord) ? 1u : 0;
        var words = late.CoreWords.Count(chain.NameWords.Contains);
        var name =
            chain.NameWords.Count == 0 ? 0u
            : words == late.CoreWords.Length ? 1u
            : words > 0 ? 2u
            : 3;
        var fresh = (uint)Math.Min(late.Modifiers.Count(m => !chain.Modifiers.Contains(m)), 2);
        rows.Add(449, head, name, (uint)late.Kind);
        rows.Add(450, head, match, fresh);
        rows.Add(451, name, (uint)late.NameKind, BestKind(chain));
        rows.Add(452, (head * 4) + name, size, coarse);
        rows.Add(453, Countries(late.Country, chain.Country), name);
    }

    private static uint Countries(uint a, uint b) =>
        a == 0 || b == 0 ? 0
        : a == b ? 1u
        : 2;

    private static uint BestKind(Cluster chain)
    {
        var best = 0;
        for (var k = 1; k < chain.Entities.Length; k++)
        {
            best = chain.Entities[k] > chain.Entities[best] ? k : best;
        }

        return (uint)best;
    }

    // How likely the pronoun's class means the earlier: a step of its chance; 9 where the class is not judged.
    private static uint Referring(Candidate late, ReadOnlySpan<float> chances, float factor) =>
        late.Pronoun switch
        {
            4 => Tenth(chances[0] * factor),
            5 => Tenth(chances[1] * factor),
            6 => Tenth(chances[2] * factor),
            7 => Tenth(chances[3] * factor),
            _ => 9,
        };

    // The chance that the two are of one kind, judged each by itself.
    private static float SameKind(Candidate late, Candidate early)
    {
        var sum = 0f;
        for (var k = MentionNetwork.Kinds; k < MentionNetwork.Referring; k++)
        {
            sum += late.Judgement[k] * early.Judgement[k];
        }

        return sum;
    }

    private static uint Tenth(float chance) => (uint)Math.Clamp((int)(chance * 8), 0, 7);

    private uint Kin(int a, int b) =>
        a < 0 || b < 0 ? 20
        : a == b ? 21
        : (uint)Math.Clamp((int)(vectors.Similarity(a, b) * 10) + 2, 0, 12);

    // Where the two stand in one tree: 0 apart; 1 the early one holds the late; 2 the late the early; 3 apposition;
    // 4 predicate; 5 of one verb; 6 the late one in what hangs on the early one's verb; 7 same sentence otherwise.
    private uint Place(Candidate late, Candidate early)
    {
        if (late.Sentence != early.Sentence)
        {
            return 0;
        }

        var parsed = text.Parsed;
        var appositive = parsed.Relations[late.Head] == Relation.Appos && parsed.Heads[late.Head] == early.Head;
        if (appositive)
        {
            return 3;
        }

        if (parsed.Heads[early.Head] == late.Head && text.Child(late.Head, Relation.Cop) >= 0 && early.Role is 1 or 2)
        {
            return 4;
        }

        if (late.Start >= early.Start && late.End <= early.End)
        {
            return 1;
        }

        if (early.Start >= late.Start && early.End <= late.End)
        {
            return 2;
        }

        return late.Governor == early.Governor ? 5
            : late.Governor >= 0 && parsed.Heads[late.Governor] == early.Governor ? 6u
            : 7;
    }

    /// <summary>A count's class: 0 to 4 each, then doubling.</summary>
    public static uint Bucket(int count) => count <= 4 ? (uint)Math.Max(0, count) : 3 + (uint)(int.Log2(count));
}
