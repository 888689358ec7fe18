using EcoPark.Disclosure.Portal;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.OpenFiles;

/// <summary>A table that anybody may take away.</summary>
/// <param name="Code">In its addresses.</param>
/// <param name="Name">What it is called.</param>
/// <param name="What">What one line of it is.</param>
internal sealed record Dataset(string Code, LocalText Name, LocalText What)
{
    public required IReadOnlyList<DatasetColumn> Columns { get; init; }

    /// <summary>The lines; a cell is null where nothing is known.</summary>
    public required Func<PublicPark, IEnumerable<string?[]>> Lines { get; init; }

    public bool IsOpen(PublicPark park) => !park.Settings.ClosedDatasets.Contains(Code);
}

/// <summary>A column.</summary>
/// <param name="Name">a-z and underscore.</param>
/// <param name="Kind">string, integer, date or datetime. Values of indicators are strings: as printed, with words and -.</param>
/// <param name="Title">What it means.</param>
internal sealed record DatasetColumn(string Name, string Kind, LocalText Title);
