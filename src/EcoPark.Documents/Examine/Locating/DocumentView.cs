namespace EcoPark.Documents.Examine.Locating;

/// <summary>The documents taken apart: their two tables, their running text, and all else that is printed.</summary>
/// <param name="Tables">In reading order.</param>
/// <param name="Sentences">Of report and form.</param>
/// <param name="Lines">Every paragraph and cell outside the tables, titles and notes too.</param>
internal sealed record DocumentView(
    IReadOnlyList<LocatedTable> Tables, IReadOnlyList<Sentence> Sentences, IReadOnlyList<TextLine> Lines)
{
    public IEnumerable<LocatedTable> Assessments => Tables.Where(static table => table.Kind == TableKind.Assessment);

    public IEnumerable<LocatedTable> Disclosures => Tables.Where(static table => table.Kind == TableKind.Disclosure);
}
