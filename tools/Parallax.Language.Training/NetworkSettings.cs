namespace Parallax.Language.Training;

/// <summary>How to train; docs/language/experiments.md tells how other choices did.</summary>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Drop">Chance that a number between two layers is dropped.</param>
/// <param name="NameWeight">Weight of the loss of names; they stand in a quarter of the training words only.</param>
/// <param name="Average">Decay of the running mean of the weights that is packed; 0 packs the last ones.</param>
/// <param name="Epochs">Times the training sentences are read.</param>
/// <param name="Teachers">Networks whose beliefs the one that is packed learns from.</param>
/// <param name="TeacherEpochs">Times a teacher reads the sentences.</param>
/// <param name="Share">Share of the teachers' beliefs in what is learned.</param>
internal sealed record NetworkSettings(
    int Layers = 4,
    float Drop = 0.2f,
    float NameWeight = 2,
    float Average = 0.999f,
    int Epochs = 26,
    int Teachers = 2,
    int TeacherEpochs = 14,
    float Share = 0.5f
);
