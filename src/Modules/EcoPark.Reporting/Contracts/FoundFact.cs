using EcoPark.Documents.Facts;

namespace EcoPark.Reporting.Contracts;

/// <summary>A number of a frozen report, found by its code.</summary>
/// <param name="Version">The version that prints it.</param>
/// <param name="Fact">Code, year, value, unit, digits.</param>
/// <param name="NameZh">What the figure is called.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Documents">The file names of the documents in which it stands.</param>
/// <param name="Newer">A later version of the same year; null: this is the latest.</param>
public sealed record FoundFact(KnownVersion Version, Fact Fact, string NameZh, string NameEn, IReadOnlyList<string> Documents, KnownVersion? Newer);
