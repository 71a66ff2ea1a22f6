namespace Parallax.Desk.Comparisons;

/// <summary>Keeps the values that were asked for last, up to a sum of their sizes. Safe for many threads.</summary>
/// <param name="most">Largest sum; one value alone may be larger.</param>
internal sealed class RecentlyUsed<TKey, TValue>(long most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> nodes = [];
    private readonly LinkedList<Entry> order = new();
    private long size;

    public bool TryGet(TKey key, out TValue value)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                value = default!;
                return false;
            }

            order.Remove(node);
            order.AddFirst(node);
            value = node.Value.Value;
            return true;
        }
    }

    public void Put(TKey key, TValue value, long weight)
    {
        lock (gate)
        {
            if (nodes.Remove(key, out var before))
            {
                order.Remove(before);
                size -= before.Value.Weight;
            }

            nodes[key] = order.AddFirst(new Entry(key, value, weight));
            size += weight;
            while (size > most && order.Count > 1)
            {
                var last = order.Last!;
                order.RemoveLast();
                nodes.Remove(last.Value.Key);
                size -= last.Value.Weight;
            }
        }
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Weight);
}
