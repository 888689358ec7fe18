using System.Globalization;

namespace EcoPark.Standards.Reading;

/// <summary>A place in a JSON file.</summary>
/// <param name="File">The name as the user gave it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in bytes.</param>
/// <param name="Path">Members from the root: <c>series.cod.2019</c>.</param>
public readonly record struct JsonPlace(string File, int Line, int Column, JsonPath Path)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
        return Path.IsRoot ? place : $"{place} {Path}";
    }
}
