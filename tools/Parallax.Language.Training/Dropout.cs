namespace Parallax.Language.Training;

/// <summary>Drops numbers by chance while a network learns (Srivastava et al. 2014).</summary>
/// <param name="rate">Chance that a number is dropped.</param>
internal sealed unsafe class Dropout(float rate)
{
    private ulong chance = 88172645463325252;

    /// <summary>Whether nothing is dropped.</summary>
    public bool Off { get; set; }

    /// <summary>Drops numbers and scales the rest; the mask serves the way back.</summary>
    public void Drop(float* x, float* mask, int count)
    {
        var limit = Off ? 0 : (uint)(rate * uint.MaxValue);
        var keep = Off ? 1 : 1 / (1 - rate);
        for (var i = 0; i < count; i++)
        {
            chance ^= chance << 13;
            chance ^= chance >> 7;
            chance ^= chance << 17;
            mask[i] = (uint)(chance >> 16) < limit ? 0 : keep;
            x[i] *= mask[i];
        }
    }
}
