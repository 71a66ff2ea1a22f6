namespace Parallax.Language.Training;

/// <summary>What was tried in one shape or another; docs/language/experiments.md tells how each did.</summary>
/// <param name="Layers">Recurrent layers.</param>
/// <param name="Drop">Chance that a number between two layers is dropped.</param>
/// <param name="Places">Whether words know what kind of place the gazetteers have by their name.</param>
/// <param name="NameWeight">Weight of the loss of names; they stand in a quarter of the training words only.</param>
/// <param name="Epochs">Times the training sentences are read.</param>
internal sealed record NetworkSettings(int Layers, float Drop, bool Places, float NameWeight, int Epochs);
