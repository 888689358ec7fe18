namespace EcoPark.Documents.Packages;

/// <summary>A link from one part of an office file to another part of the same file. Links to outside are never listed.</summary>
/// <param name="Id">The id that the part uses, for example <c>rId1</c>.</param>
/// <param name="Kind">The last word of the relationship's type, for example <c>styles</c>.</param>
/// <param name="Target">Name of the part it leads to, without a leading slash.</param>
public sealed record PackageRelationship(string Id, string Kind, string Target);
