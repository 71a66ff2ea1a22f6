namespace Parallax.Language.Training;

/// <summary>What was tried in one shape or another; docs/language/experiments.md tells how each did.</summary>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Drop">Chance that a number between two layers is dropped.</param>
/// <param name="NameWeight">Weight of the loss of names; they stand in a quarter of the training words only.</param>
/// <param name="Epochs">Times the training sentences are read.</param>
/// <param name="SharedMask">Whether all words of a sentence lose the same units between two layers.</param>
/// <param name="Average">Decay of the running mean of the weights that is packed; 0 packs the last ones.</param>
/// <param name="Teachers">Networks whose beliefs the one that is packed learns from.</param>
/// <param name="TeacherEpochs">Times a teacher reads the sentences.</param>
/// <param name="Share">Share of the teachers' beliefs in what is learned.</param>
/// <param name="PartialNames">Whether spans of names are learned from EWT's trees too, with their kinds left open.</param>
internal sealed record NetworkSettings(
    int Layers,
    float Drop,
    float NameWeight,
    int Epochs,
    bool SharedMask,
    float Average,
    bool PartialNames,
    int Teachers,
    int TeacherEpochs,
    float Share
);
