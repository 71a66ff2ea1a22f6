namespace Parallax.Analysis.Annotators.Events.Facts;

/// <summary>What PLOVER types have in common that matters to where they are and whom they harm.</summary>
internal static class EventKinds
{
    /// <summary>Whether it is done with hands and arms, so that it is where those are to whom it is done.</summary>
    public static bool IsMaterial(string? type) =>
        type is "ASSAULT" or "COERCE" or "PROTEST" or "MOBILIZE" or "RETREAT" or "AID";

    /// <summary>Whether it is done by force to what it is done to.</summary>
    public static bool IsForce(string? type) => type is "ASSAULT" or "COERCE";

    /// <summary>Whether people come together for it.</summary>
    public static bool IsMeeting(string? type) => type is "CONSULT" or "AGREE" or "COOPERATE" or "PROTEST";

    /// <summary>Whether it goes somewhere.</summary>
    public static bool IsMovement(string? type) => type is "MOBILIZE" or "RETREAT" or "ASSAULT" or "AID" or "COERCE";

    /// <summary>Whether people may come to harm in it that is counted.</summary>
    public static bool Harms(string? type, string harm) =>
        type is "ASSAULT"
        || type is "COERCE" or "PROTEST" && harm is not "missing"
        || type is "SANCTION" && harm is "displaced";
}
