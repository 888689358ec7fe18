namespace EcoPark.Standards.Definitions;

/// <summary>A column of a <see cref="FigureList"/>.</summary>
/// <param name="Code">The member name in input files.</param>
/// <param name="Zh">The heading.</param>
/// <param name="Kind">name, date, text or number.</param>
public sealed record FigureListColumn(string Code, string Zh, string Kind);
