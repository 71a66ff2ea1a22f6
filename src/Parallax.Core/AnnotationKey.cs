namespace Parallax.Core;

/// <summary>The name under which one kind of finding is kept with an article. Two keys are equal if their names are.</summary>
public abstract class AnnotationKey(string name, Type type) : IEquatable<AnnotationKey>
{
    /// <summary>Unique name, lower case: "parts", "quotations".</summary>
    public string Name { get; } = name;

    /// <summary>Type of the value kept under it.</summary>
    public Type Type { get; } = type;

    /// <inheritdoc/>
    public bool Equals(AnnotationKey? other) => other is not null && other.Name == Name && other.Type == Type;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AnnotationKey);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>A key whose value's type is known to the compiler.</summary>
/// <typeparam name="T">Type of the value; immutable.</typeparam>
public sealed class AnnotationKey<T>(string name) : AnnotationKey(name, typeof(T))
    where T : notnull;
