using System.Collections.Immutable;

namespace EcoPark.Standards.Definitions;

/// <summary>A list of records that the report names one by one: events, projects, honours.</summary>
/// <param name="Code">For example <c>events.publicity</c>.</param>
/// <param name="Name">What the list holds.</param>
/// <param name="Columns">Column codes with their names and kinds (name, date, text, number).</param>
/// <param name="Section">The section of the catalogue.</param>
public sealed record FigureList(string Code, LocalText Name, ImmutableArray<FigureListColumn> Columns, string Section);
