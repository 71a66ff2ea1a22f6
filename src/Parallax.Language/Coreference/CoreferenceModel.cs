using Parallax.Language.Models;

namespace Parallax.Language.Coreference;

/// <summary>
/// Coreference inside a text: which names, nouns and pronouns mean one thing. Trained on GUM. Loaded once; safe for many
/// threads at once.
/// </summary>
public sealed class CoreferenceModel
{
    private static readonly Lazy<CoreferenceModel> Shared = new(() =>
        new CoreferenceModel(ModelFile.Carried("coreference.bin"), WordVectors.Default)
    );
    private readonly WordVectors vectors;
    private readonly FeatureNetwork spans;
    private readonly FeatureNetwork mentions;
    private readonly FeatureNetwork links;
    private readonly float keep;
    private readonly float alone;
    private readonly float reserve;

    internal CoreferenceModel(ModelFile model, WordVectors vectors)
    {
        this.vectors = vectors;
        spans = NetworkPacking.Unpack(model, "spans");
        mentions = NetworkPacking.Unpack(model, "mentions");
        links = NetworkPacking.Unpack(model, "links");
        var bounds = model.Section<float>("bounds").Span;
        (keep, alone, reserve) = (bounds[0], bounds[1], bounds[2]);
    }

    /// <summary>The model that Parallax carries.</summary>
    public static CoreferenceModel Default => Shared.Value;

    /// <summary>Finds the mentions of a text and joins those that mean one thing.</summary>
    /// <param name="parsed">
    /// A parsed text of one author, an article say. Of any length: the work is linear in it. Never fails on odd input.
    /// </param>
    public CoreferenceChains Resolve(ParsedText parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        var text = new TextFacts(parsed, vectors);
        var candidates = new CandidateFinder(new SpanReader(spans), vectors).Find(text);
        new MentionNetwork(mentions, vectors).Judge(text, candidates);
        var kept = MentionOrder.Of(candidates, keep);
        var chains = new Linker(links, vectors).Link(text, kept, reserve);
        return Gather(kept, chains);
    }

    // A mention whose chain is its own has to be sure by itself; one that is joined to others proves itself by that.
    private CoreferenceChains Gather(List<Candidate> mentions, int[] chains)
    {
        var sizes = new int[mentions.Count];
        foreach (var chain in chains)
        {
            sizes[chain]++;
        }

        var numbers = new int[mentions.Count];
        Array.Fill(numbers, -1);
        var members = new List<List<int>>();
        var told = new List<Candidate>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var chain = chains[i];
            if (sizes[chain] > 1 || mentions[i].Judgement[MentionNetwork.Mention] > alone)
            {
                if (numbers[chain] < 0)
                {
                    numbers[chain] = members.Count;
                    members.Add([]);
                }

                members[numbers[chain]].Add(told.Count);
                told.Add(mentions[i]);
            }
        }

        var numberOf = new int[told.Count];
        for (var m = 0; m < members.Count; m++)
        {
            members[m].ForEach(i => numberOf[i] = m);
        }

        return new CoreferenceChains
        {
            Starts = [.. told.Select(m => m.Start)],
            Ends = [.. told.Select(m => m.End)],
            Heads = [.. told.Select(m => m.Head)],
            Kinds = [.. told.Select(m => m.Kind)],
            Entities = [.. told.Select(m => m.Entity)],
            Chains = numberOf,
            Members = [.. members.Select(m => m.ToArray())],
        };
    }
}
