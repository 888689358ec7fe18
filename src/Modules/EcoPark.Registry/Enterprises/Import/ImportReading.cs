using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>Compares a table with the register: what each row would do, and what each cell has wrong.</summary>
public sealed class ImportReading(EnterpriseTable table, EnterpriseRules rules)
{
    internal Result<ReadTable> Read(byte[] file) => TableWorkbookReader.Read(new MemoryStream(file, writable: false), table.Definition);

    internal ImportPlan Compare(ReadTable read, IReadOnlyDictionary<string, EnterpriseDescription> known)
    {
        var remarks = read.Remarks.ToList();
        var rows = new List<ImportRow>(read.Rows.Count);
        foreach (var row in read.Rows)
        {
            rows.Add(Compare(read, row, known, remarks));
        }

        return new ImportPlan(read.Sheet, rows, [.. remarks.OrderBy(remark => remark.Cell.Address)]);
    }

    private ImportRow Compare(ReadTable read, TableRow row, IReadOnlyDictionary<string, EnterpriseDescription> known, List<CellRemark> remarks)
    {
        var (uscc, name) = (row.Text("uscc"), row.Text("name"));
        var code = uscc is null ? null : UnifiedSocialCreditCode.Parse(uscc, "uscc");
        var before = code is { IsOk: true } ? known.GetValueOrDefault(code.Value.Value) : null;
        var after = EnterpriseTable.Read(row, before);
        List<Problem> problems = [.. code?.Problems ?? [], .. row.HasErrors ? [] : rules.Check(after)];
        remarks.AddRange(problems.Select(problem => Remark(read, row, problem)));
        var outcome = row.HasErrors || problems.Count > 0 || code is not { IsOk: true } ? ImportOutcome.Refused
            : before is null ? ImportOutcome.Add
            : before == after ? ImportOutcome.Same
            : ImportOutcome.Change;
        return new ImportRow(row.Number, uscc, name, outcome) { After = outcome == ImportOutcome.Refused ? null : after };
    }

    private CellRemark Remark(ReadTable read, TableRow row, Problem problem)
    {
        var column = EnterpriseTable.ColumnOf(problem.Place);
        var index = table.Definition.IndexOf(column);
        return new CellRemark
        {
            Code = problem.Code,
            Severity = Severity.Error,
            Cell = read.Place(row, column),
            Label = index < 0 ? new LocalText(problem.Place, problem.Place) : table.Definition.Columns[index].Name,
            Value = index < 0 ? "" : row.Typed(column) ?? "",
            Message = new LocalText(problem.Zh, problem.En),
        };
    }
}
