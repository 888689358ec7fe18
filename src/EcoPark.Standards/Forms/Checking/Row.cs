namespace EcoPark.Standards.Forms.Checking;

/// <summary>One row of a grid as it was entered, or a fixed row that was not.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Index">The row in the entry; fixed rows that are not there follow after the last one.</param>
/// <param name="Key">The key as entered, folded; empty when missing.</param>
/// <param name="Cells">The cells.</param>
internal sealed record Row(FormGrid Grid, int Index, string Key, EntryRow Cells)
{
    /// <summary>Why the whole table is 不涉及, when the key says so.</summary>
    public string? NotApplicable => Cells.Cells.GetValueOrDefault(Grid.Key) is EnteredValue.NotApplicable not ? not.Reason : null;

    /// <summary>True when nothing stands in it but perhaps its key.</summary>
    public bool HasOnlyKey => Cells.Cells.All(cell => cell.Key == Grid.Key || IsBlank(cell.Value));

    /// <summary>True when nothing stands in it.</summary>
    public bool IsEmpty => Cells.Cells.Values.All(IsBlank);

    public FormPlace.Cell Place(string column) => new(Grid.Code, Index, column);

    public static bool IsBlank(EnteredValue? value) => value is null || (value is EnteredValue.Given given && string.IsNullOrWhiteSpace(given.Text));
}
