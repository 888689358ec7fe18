namespace EcoPark.Documents.Packages;

/// <summary>An attribute of an <see cref="OfficeElement"/>.</summary>
internal readonly record struct OfficeAttribute(string Name, string Value);
