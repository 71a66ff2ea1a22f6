using Parallax.Analysis.Annotators.Events.Lexicon;

namespace Parallax.Analysis.Annotators.Events.Coding;

/// <summary>An entry that fits, with the heads of what stands in its marked slots; -1 where none does.</summary>
internal sealed class Filling(EventEntry entry)
{
    private readonly List<int> filled = [];

    public EventEntry Entry { get; } = entry;

    /// <summary>Whether what stands as subject takes no part or suffers it.</summary>
    public bool IsActorless(Arguments arguments) =>
        arguments.Subject >= 0 && (Recipient == arguments.Subject || Nobody == arguments.Subject);

    /// <summary>Whether the head stands in one of the slots.</summary>
    public bool Holds(int head) => filled.Contains(head);

    public int Actor { get; private set; } = -1;

    public int Recipient { get; private set; } = -1;

    /// <summary>The other event word, which the entry changes.</summary>
    public int Inner { get; private set; } = -1;

    /// <summary>What must be there and takes no part: of "the region saw clashes" the region.</summary>
    public int Nobody { get; private set; } = -1;

    public void Put(SlotPart part, int head)
    {
        if (head < 0)
        {
            return;
        }

        filled.Add(head);
        switch (part)
        {
            case SlotPart.Actor:
                Actor = head;
                break;
            case SlotPart.Recipient:
                Recipient = head;
                break;
            case SlotPart.Inner:
                Inner = head;
                break;
            case SlotPart.Nobody:
                Nobody = head;
                break;
        }
    }
}
