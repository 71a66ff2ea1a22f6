using Parallax.Core;

namespace Parallax.Eval.Planting;

/// <summary>Kinds of change that <c>planted.py</c> does not have.</summary>
internal static class OtherKinds
{
    /// <summary>The kinds in the order they are planted.</summary>
    public static IReadOnlyList<PlantedKind> All { get; } = [.. Kinds.Select(kind => kind with { ByEvidence = true })];

    private static IReadOnlyList<PlantedKind> Kinds =>
        [
            new("certainty", [DifferenceType.Certainty], CertaintyChange.Make),
            new("label", [DifferenceType.Label], LabelChange.Make),
            new("speaker", [DifferenceType.Speaker], SpeakerChange.Make),
            new("unnamed", [DifferenceType.Agent], PassiveChange.Unname),
            new("paraphrase", [DifferenceType.Wording], ParaphraseChange.Make) { SaysTheSame = true },
            new("moved", [], MovedChange.Make) { SaysTheSame = true },
            new("passive", [DifferenceType.Wording], PassiveChange.Make) { SaysTheSame = true },
        ];
}
