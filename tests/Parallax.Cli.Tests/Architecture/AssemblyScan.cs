using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Parallax.Cli.Tests.Architecture;

/// <summary>What an assembly's metadata says it uses; nothing is loaded or run.</summary>
internal sealed class AssemblyScan : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    private AssemblyScan(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
        Name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
    }

    public string Name { get; }

    /// <summary>Names of the assemblies it uses something of.</summary>
    public IEnumerable<string> Assemblies =>
        metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

    /// <summary>Full names of the types of other assemblies it uses.</summary>
    public IEnumerable<string> Types =>
        metadata.TypeReferences.Select(handle => NameOf(metadata.GetTypeReference(handle)));

    /// <summary>Members of other assemblies it uses: "System.DateTime.get_Now", constructors as "System.Random..ctor()".</summary>
    public IEnumerable<string> Members =>
        metadata.MemberReferences.Select(handle => NameOf(metadata.GetMemberReference(handle)));

    /// <summary>Full names of its public classes that are neither sealed, static nor abstract, nor inherited from.</summary>
    public IEnumerable<string> OpenClasses
    {
        get
        {
            var types = metadata
                .TypeDefinitions.Select(handle => (Handle: handle, Type: metadata.GetTypeDefinition(handle)))
                .ToList();
            var bases = types.Select(type => type.Type.BaseType).ToHashSet();
            return types
                .Where(type =>
                    IsPublic(type.Type)
                    && IsOpenClass(type.Type)
                    && !bases.Contains(type.Handle)
                    && !IsComponent(type.Type)
                )
                .Select(type => $"{metadata.GetString(type.Type.Namespace)}.{metadata.GetString(type.Type.Name)}");
        }
    }

    /// <summary>The assembly that lies beside the tests under this name.</summary>
    public static AssemblyScan Of(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    public void Dispose() => file.Dispose();

    private static bool IsPublic(TypeDefinition type) =>
        (type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic;

    private static bool IsOpenClass(TypeDefinition type) =>
        !type.Attributes.HasFlag(TypeAttributes.Sealed)
        && !type.Attributes.HasFlag(TypeAttributes.Abstract)
        && !type.Attributes.HasFlag(TypeAttributes.Interface);

    /// <summary>Razor writes components and their imports as open classes.</summary>
    private bool IsComponent(TypeDefinition type) =>
        metadata.GetString(type.Name) == "_Imports"
        || type.BaseType.Kind switch
        {
            HandleKind.TypeReference => metadata
                .GetString(metadata.GetTypeReference((TypeReferenceHandle)type.BaseType).Name)
                .EndsWith("ComponentBase", StringComparison.Ordinal),
            // A base of our own for several components.
            HandleKind.TypeDefinition => IsComponent(metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType)),
            _ => false,
        };

    private string NameOf(TypeReference type)
    {
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope))}.{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private string NameOf(MemberReference member)
    {
        var parent =
            member.Parent.Kind == HandleKind.TypeReference
                ? NameOf(metadata.GetTypeReference((TypeReferenceHandle)member.Parent))
                : string.Empty;
        // The second byte of a method's signature is its number of parameters (ECMA-335 II.23.2.1).
        var signature = metadata.GetBlobBytes(member.Signature);
        var parameterless = member.GetKind() == MemberReferenceKind.Method && signature[1] == 0;
        return $"{parent}.{metadata.GetString(member.Name)}{(parameterless ? "()" : string.Empty)}";
    }
}
