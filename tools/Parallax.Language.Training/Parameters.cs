namespace Parallax.Language.Training;

/// <summary>Everything a network learns, in the order it is made: the order of the random numbers and of the sections.</summary>
internal sealed class Parameters(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>All of it.</summary>
    public List<Weights> All { get; } = [];

    /// <summary>A matrix whose numbers start as Glorot and Bengio (2010) say.</summary>
    public Weights Matrix(string name, int rows, int columns, int fanOut = 0) =>
        Add(new Weights(name, rows, columns, Math.Sqrt(6.0 / (rows + (fanOut > 0 ? fanOut : columns))), random));

    /// <summary>A row of numbers that start at 0.</summary>
    public Weights Bias(string name, int columns) => Add(new Weights(name, 1, columns, 0, random));

    /// <summary>A table of embeddings.</summary>
    public Weights Table(string name, int rows, int columns) =>
        Add(new Weights(name, rows, columns, 0.15, random, table: true));

    private Weights Add(Weights weights)
    {
        All.Add(weights);
        return weights;
    }
}
