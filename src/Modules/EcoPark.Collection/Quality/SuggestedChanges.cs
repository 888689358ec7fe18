using System.Collections.Immutable;
using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Submissions;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Quality;

/// <summary>What would happen if every suggested repair were taken.</summary>
/// <param name="Repairs">How many findings have one.</param>
/// <param name="Effects">The indicators that would move, the greatest change first.</param>
public sealed record SuggestedOutcome(int Repairs, IReadOnlyList<IndicatorEffect> Effects);

/// <summary>Supposes the first suggestion of every open finding of a form that is handed in. Nothing is written.</summary>
public sealed class SuggestedChanges(IEnumerable<SubmissionEffect> effects)
{
    public async Task<SuggestedOutcome> HandleAsync(Viewer viewer, (ParkId Park, int Year) of, QualityOfYear year, CancellationToken cancellation)
    {
        var repairs = year.Open.Where(open => !open.Sheet.Submission.CanBeEdited && open.Finding.Repairs.Length > 0).ToList();
        var changes = repairs.GroupBy(open => open.Sheet.Submission.Id).SelectMany(sheet => Changes(sheet.First().Sheet, sheet)).ToList();
        var moved = new List<IndicatorEffect>();
        foreach (var effect in changes.Count == 0 ? [] : effects)
        {
            moved.AddRange(await effect.OfAsync(viewer, new EffectRequest(of.Park, of.Year, changes), cancellation));
        }

        return new SuggestedOutcome(repairs.Count, moved);
    }

    private static IEnumerable<ValueChange> Changes(FormSheet sheet, IEnumerable<OpenFinding> repairs)
    {
        var entry = repairs.Aggregate(sheet.Entry, (entry, open) => Put(entry, open.Finding.Place, open.Finding.Repairs[0].Value));
        var (before, after) = (Numbers(sheet), Numbers(FormDesk.With(sheet, entry)));
        var subject = sheet.Respondent.Enterprise is { } firm ? FactSubject.Of(firm) : FactSubject.Of(sheet.Park.Id);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal)
            .Select(item => new ValueChange(subject, item, before.TryGetValue(item, out var was) ? was : null, after.TryGetValue(item, out var would) ? would : null))
            .Where(change => change.Before != change.After);
    }

    private static Dictionary<string, Rational> Numbers(FormSheet sheet) => sheet.Checked.Values
        .Where(value => value is { Item: not null, Place: FormPlace.Field, Content: CheckedContent.Number })
        .ToDictionary(value => value.Item ?? "", value => ((CheckedContent.Number)value.Content).Value, StringComparer.Ordinal);

    private static FormEntry Put(FormEntry entry, FormPlace place, EnteredValue value) => place switch
    {
        FormPlace.Field field => entry with { Fields = entry.Fields.SetItem(field.Code, value) },
        FormPlace.Cell cell when entry.Rows(cell.Grid) is var rows && cell.Row < rows.Length =>
            entry with { Grids = entry.Grids.SetItem(cell.Grid, rows.SetItem(cell.Row, new EntryRow(rows[cell.Row].Cells.SetItem(cell.Column, value)))) },
        _ => entry,
    };
}
