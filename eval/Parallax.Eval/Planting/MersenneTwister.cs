namespace Parallax.Eval.Planting;

/// <summary>
/// MT19937 (Matsumoto and Nishimura 1998), seeded and drawn from as Python's <c>random.Random(seed).choice</c> does, so
/// that the cases planted here are those that <c>planted.py</c> plants.
/// </summary>
internal sealed class MersenneTwister
{
    private const int Size = 624;
    private const int Shift = 397;
    private readonly uint[] state = new uint[Size];
    private int next = Size;

    /// <summary>Seeds by the array of one word that Python makes of a small integer.</summary>
    public MersenneTwister(uint seed)
    {
        Fill(19650218);
        var i = 1;
        for (var step = 0; step < Size; step++)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525)) + seed;
            i = Advance(i);
        }

        for (var step = 0; step < Size - 1; step++)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            i = Advance(i);
        }

        state[0] = 0x80000000;
    }

    /// <summary>One of the items, each as likely.</summary>
    public T Choose<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    private int Below(int limit)
    {
        var bits = 32 - System.Numerics.BitOperations.LeadingZeroCount((uint)limit);
        uint drawn;
        do
        {
            drawn = Draw() >> (32 - bits);
        } while (drawn >= limit);

        return (int)drawn;
    }

    private uint Draw()
    {
        if (next == Size)
        {
            Twist();
        }

        var y = state[next++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    private void Twist()
    {
        for (var i = 0; i < Size; i++)
        {
            var y = (state[i] & 0x80000000) | (state[(i + 1) % Size] & 0x7fffffff);
            state[i] = state[(i + Shift) % Size] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }

        next = 0;
    }

    private void Fill(uint seed)
    {
        state[0] = seed;
        for (var i = 1; i < Size; i++)
        {
            state[i] = (1812433253 * (state[i - 1] ^ (state[i - 1] >> 30))) + (uint)i;
        }
    }

    private int Advance(int i)
    {
        if (++i < Size)
        {
            return i;
        }

        state[0] = state[Size - 1];
        return 1;
    }
}
