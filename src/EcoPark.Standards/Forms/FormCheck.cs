using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms.Checking;
using EcoPark.Standards.Forms.Checking.Rules;

namespace EcoPark.Standards.Forms;

/// <summary>
/// The one check of entries, whether they come from the screen, a workbook or a program: understands every value, computes
/// what follows, and lists what is wrong or odd. Pure, and never throws on an entry.
/// </summary>
public static class FormCheck
{
    private static readonly ImmutableArray<EntryRule> Rules =
        [new UnknownPlace(), new MissingRequired(), new NotWhole(), new OutOfRange(), new GridRows(), new NotComputable(), new Overridden(), new Balance(), new History(), new Peers()];

    /// <summary>Checks an entry.</summary>
    /// <param name="form">The form, as read by <see cref="FormLibraryReader"/>.</param>
    /// <param name="entry">What was filled in.</param>
    /// <param name="context">What else is known.</param>
    public static CheckedForm Check(Form form, FormEntry entry, FormContext context)
    {
        var values = new EntryValues(form, entry, context);
        var order = Order(values);

        // What belongs to no single place comes first; within a place, errors before warnings.
        var findings = values.Readings.Values.SelectMany(reading => reading.Findings).Concat(Rules.SelectMany(rule => rule.Check(values)))
            .OrderBy(finding => order.GetValueOrDefault(finding.Place, -1)).ThenByDescending(finding => finding.Severity).ToList();
        var explained = findings.Where(finding => IsExplained(finding, context)).ToImmutableArray();
        var (typed, prefilled) = Progress.Counts(values);
        return new CheckedForm
        {
            Values = [.. values.Slots.Select(slot => values.Of(slot.Place)).OfType<CheckedValue>()],
            Findings = [.. findings.Where(finding => !IsExplained(finding, context))],
            Explained = explained,
            Sections = [.. Progress.Sections(values)],
            Typed = typed,
            Prefilled = prefilled,
        };
    }

    private static Dictionary<FormPlace, int> Order(EntryValues values)
    {
        var order = new Dictionary<FormPlace, int>();
        foreach (var section in values.Form.Sections)
        {
            foreach (var field in section.Fields)
            {
                order[new FormPlace.Field(field.Code)] = order.Count;
            }

            foreach (var grid in section.Grids)
            {
                order[new FormPlace.Table(grid.Code)] = order.Count;
                foreach (var row in values.RowsOf(grid.Code))
                {
                    foreach (var column in grid.Columns)
                    {
                        order[row.Place(column.Code)] = order.Count;
                    }
                }
            }
        }

        return order;
    }

    private static bool IsExplained(FormFinding finding, FormContext context) =>
        finding.Severity == Severity.Warning && finding.Pattern.Length > 0 && context.Explained.Contains(finding.Explanation);
}
