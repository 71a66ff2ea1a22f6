using Parallax.Language.Coreference;

namespace Parallax.Language.Training.Coreference;

/// <summary>Mentions of a document in order with the gold chain of each; -1 for what is no mention.</summary>
internal sealed record LinkExample(TextFacts Text, List<Candidate> Mentions, int[] Chains);

/// <summary>What is tried of the linker's training.</summary>
internal sealed record LinkSettings
{
    /// <summary>Networks that are trained apart and answer together.</summary>
    public int Parts { get; init; } = 2;
    public int Rows { get; init; } = 1 << 14;
    public int Hidden { get; init; } = 24;
    public int Epochs { get; init; } = 4;
    public float Drop { get; init; } = 0.3f;
    public float Rate { get; init; } = 0.001f;
    public float Decay { get; init; } = 1e-3f;

    /// <summary>Added to wrong options in training: a link of what is new, a new chain for what is not, a wrong link.</summary>
    /// <summary>What starting a new chain is given over what is learned; below 0 links more.</summary>
    public float Reserve { get; init; } = -1;

    /// <summary>Share of the features left out in training.</summary>
    public float Forget { get; init; } = 0.1f;

    public float FalseLink { get; init; } = 0.5f;
    public float FalseNew { get; init; } = 1f;
    public float WrongLink { get; init; } = 0.5f;

    /// <summary>Share of the documents of an epoch in which chains grow as predicted; in the others as in the gold.</summary>
    public float Predicted { get; init; }
}

/// <summary>
/// Learns the linker: the likelihood of all right antecedents together (Durrett and Klein 2013), wrong options made dearer
/// by their cost, over chains as the gold or the model itself has them.
/// </summary>
internal sealed class LinkTraining(WordVectors vectors, LinkSettings settings, int seed)
{
    private const int Chunk = 16;
    private readonly FeatureLearner learner = new(
        new FeatureNetwork(settings.Rows, Linker.Numbers, settings.Hidden, 1),
        seed,
        settings.Drop
    );

    private readonly Random random = new(seed + 1);

    private FeatureNetwork Network => learner.Network;

    private WordVectors Vectors => vectors;

    private LinkSettings Settings => settings;

    public FeatureNetwork Train(
        IReadOnlyList<LinkExample> examples,
        Action<int, double, FeatureNetwork>? watcher = null
    )
    {
        var shuffle = new Random(seed);
        var order = examples.ToArray();
        var steps = 0;
        var all = settings.Epochs * examples.Sum(e => (e.Mentions.Count + Chunk - 1) / Chunk);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            shuffle.Shuffle(order);
            double loss = 0;
            foreach (var example in order)
            {
                var work = new Work(this, example, shuffle.NextSingle() < settings.Predicted);
                for (var first = 0; first < example.Mentions.Count; first += Chunk)
                {
                    loss += work.Learn(first, Math.Min(first + Chunk, example.Mentions.Count));
                    var done = steps++ / (float)all;
                    learner.Step(settings.Rate * Math.Min(1, done * 50) * (1 - done), settings.Decay);
                }
            }

            watcher?.Invoke(epoch, loss / examples.Sum(e => e.Mentions.Count), Network);
        }

        return Network;
    }

    private int[] Remembered(ReadOnlySpan<int> all)
    {
        var kept = new int[all.Length];
        var count = 0;
        foreach (var row in all)
        {
            kept[count] = row;
            count += random.NextSingle() >= settings.Forget ? 1 : 0;
        }

        return kept[..count];
    }

    // One document on its way: chains so far, sums of the mentions alone and their gradients.
    private sealed class Work
    {
        private readonly LinkTraining training;
        private readonly LinkExample example;
        private readonly FeatureNetwork network;
        private readonly AntecedentList list;
        private readonly LinkFeatures features;
        private readonly List<Cluster> chains = [];
        private readonly int[] chainOf;
        private readonly FeatureRows rows;
        private readonly int[][] lateRows;
        private readonly int[][] earlyRows;
        private readonly float[] early;
        private readonly float[] earlyBack;
        private readonly float[] mask;
        private readonly float[] back;
        private readonly float[] lateSum;
        private readonly float[] lateBack;
        private readonly float[] score = new float[1];

        public Work(LinkTraining training, LinkExample example, bool predicted)
        {
            (this.training, this.example) = (training, example);
            network = training.Network;
            list = new AntecedentList(example.Mentions);
            features = new LinkFeatures(example.Text, training.Vectors);
            chainOf = predicted
                ? new Linker(network, training.Vectors).Link(example.Text, example.Mentions, 0)
                : GoldChains();
            rows = new FeatureRows(network.Rows);
            lateRows = [.. example.Mentions.Select(m => Own(m, 0))];
            earlyRows = [.. example.Mentions.Select(m => Own(m, 1))];
            early = new float[example.Mentions.Count * network.Width];
            earlyBack = new float[early.Length];
            mask = new float[network.Hidden];
            back = new float[network.Width];
            lateSum = new float[network.Width];
            lateBack = new float[network.Width];
        }

        /// <summary>Learns from some mentions; returns their loss.</summary>
        public double Learn(int first, int end)
        {
            for (var j = 0; j < end; j++)
            {
                var own = early.AsSpan(j * network.Width, network.Width);
                network.Bias.CopyTo(own);
                network.Add(earlyRows[j], own);
                network.Add(MentionNetwork.Outputs, example.Mentions[j].Judgement, own);
            }

            earlyBack.AsSpan().Clear();
            double loss = 0;
            for (var i = first; i < end; i++)
            {
                loss += Learn(i);
            }

            for (var j = 0; j < end; j++)
            {
                var own = earlyBack.AsSpan(j * network.Width, network.Width);
                if (own.ContainsAnyExcept(0f))
                {
                    training.learner.PushBias(own);
                    training.learner.Push(earlyRows[j], own);
                    training.learner.Push(MentionNetwork.Outputs, example.Mentions[j].Judgement, own);
                }
            }

            return loss;
        }

        private double Learn(int i)
        {
            list.MoveTo(i);
            var late = example.Mentions[i];
            lateSum.AsSpan().Clear();
            network.Add(lateRows[i], lateSum);
            network.Add(0, late.Judgement, lateSum);
            training.learner.Mask(mask);
            var found = list.Found.ToArray();
            var options = new Option[found.Length + 1];
            PairFeatures.DescribeNew(late, list.Matches, rows);
            options[0] = Score(network.Bias, 1);
            var gold = example.Chains[i];
            var anyRight = false;
            for (var o = 1; o < options.Length; o++)
            {
                var (j, rank) = found[o - 1];
                var chain = chains[chainOf[j]];
                features.Describe(late, example.Mentions[j], chain, i - j, chain.Last == j, rank, rows);
                options[o] = Score(early.AsSpan(j * network.Width, network.Width), 1);
                options[o].Right = gold >= 0 && example.Chains[j] == gold;
                anyRight |= options[o].Right;
            }

            options[0].Right = !anyRight;
            Grow(i);
            var loss = Weigh(options, anyRight);
            lateBack.AsSpan().Clear();
            for (var o = 0; o < options.Length; o++)
            {
                Back(options[o], o == 0 ? -1 : found[o - 1].Number);
            }

            training.learner.Push(lateRows[i], lateBack);
            training.learner.Push(0, late.Judgement, lateBack);
            return loss;
        }

        private Option Score(ReadOnlySpan<float> other, float factor)
        {
            var option = new Option { Rows = training.Remembered(rows.Span), Sum = new float[network.Width] };
            lateSum.CopyTo(option.Sum, 0);
            FeatureNetwork.Add(other, factor, option.Sum);
            network.Add(option.Rows, option.Sum);
            training.learner.Score(option.Sum, mask, score);
            option.Score = score[0];
            return option;
        }

        // The chain that the mention joins, as the model without noise or the gold has it.
        private void Grow(int i)
        {
            while (chains.Count <= chainOf[i])
            {
                chains.Add(new Cluster());
            }

            chains[chainOf[i]].Add(i, example.Mentions[i]);
        }

        private int[] GoldChains()
        {
            var numbers = new Dictionary<int, int>();
            var found = new int[example.Mentions.Count];
            var next = 0;
            for (var i = 0; i < found.Length; i++)
            {
                var gold = example.Chains[i];
                found[i] =
                    gold < 0 ? next++
                    : numbers.TryGetValue(gold, out var known) ? known
                    : numbers[gold] = next++;
            }

            return found;
        }

        // Sets each option's gradient: its chance among all less its chance among the right ones.
        private double Weigh(Option[] options, bool anyRight)
        {
            var settings = training.Settings;
            for (var o = 0; o < options.Length; o++)
            {
                options[o].Score +=
                    options[o].Right ? 0
                    : o == 0 ? settings.FalseNew
                    : anyRight ? settings.WrongLink
                    : settings.FalseLink;
            }

            var most = options.Max(o => o.Score);
            double all = 0,
                right = 0;
            foreach (var option in options)
            {
                var e = Math.Exp(option.Score - most);
                all += e;
                right += option.Right ? e : 0;
            }

            foreach (var option in options)
            {
                var e = Math.Exp(option.Score - most);
                option.Gradient = (float)((e / all) - (option.Right ? e / right : 0));
            }

            return Math.Log(all) - Math.Log(right);
        }

        private void Back(Option option, int j)
        {
            if (MathF.Abs(option.Gradient) < 2e-4f)
            {
                return;
            }

            score[0] = option.Gradient;
            training.learner.Back(option.Sum, mask, score, back);
            training.learner.Push(option.Rows, back);
            FeatureNetwork.Add(back, 1, lateBack);
            if (j < 0)
            {
                training.learner.PushBias(back);
            }
            else
            {
                FeatureNetwork.Add(back, 1, earlyBack.AsSpan(j * network.Width, network.Width));
            }
        }

        private int[] Own(Candidate mention, uint side)
        {
            PairFeatures.DescribeOne(mention, side, rows);
            return rows.Span.ToArray();
        }

        private sealed class Option
        {
            public required int[] Rows { get; init; }
            public required float[] Sum { get; init; }
            public float Score { get; set; }
            public bool Right { get; set; }
            public float Gradient { get; set; }
        }
    }
}
