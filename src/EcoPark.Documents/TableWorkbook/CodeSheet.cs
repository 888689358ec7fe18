using System.Collections.Immutable;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Codes;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>The sheet 代码表: one column per code list, from which the drop-downs take their values.</summary>
internal sealed class CodeSheet
{
    public const string Name = "代码表";

    private const int FirstRow = 4;

    private readonly Sheet sheet = new(Name) { Protected = true, FrozenRows = FirstRow - 1 };
    private readonly Dictionary<string, string> references = new(StringComparer.Ordinal);

    public CodeSheet()
    {
        sheet.Put(1, 1, Cell.Text("代码表", StyleName.Heading));
        sheet.Put(1, 2, Cell.Text("下拉列表取自本表；填写时选择或直接写代码均可。", StyleName.Meta));
    }

    /// <summary>The sheet, when it has a list.</summary>
    public Sheet? Sheet => references.Count == 0 ? null : sheet;

    /// <summary>How a code is shown in drop-downs: with its name, or by its name alone where the code is only ours.</summary>
    public static string Shown(CodeEntry entry, ImmutableArray<CodeEntry> list)
    {
        if (entry.Code == entry.Name.Zh)
        {
            return entry.Code;
        }

        var isWord = entry.Code.All(character => character is (>= 'a' and <= 'z') or '-' or '_');
        return isWord && list.Count(other => other.Name.Zh == entry.Name.Zh) == 1 ? entry.Name.Zh : $"{entry.Code} {entry.Name.Zh}";
    }

    /// <summary>The drop-down of a list; the list is added once.</summary>
    public InputRule Rule(string code, string title, ImmutableArray<CodeEntry> entries, bool open)
    {
        if (!references.TryGetValue(code, out var reference))
        {
            var column = references.Count + 1;
            sheet.Put(column, FirstRow - 1, Cell.Text(title, StyleName.Header));
            sheet.SetWidth(column, 34);
            for (var index = 0; index < entries.Length; index++)
            {
                sheet.Put(column, FirstRow + index, Cell.Text(Shown(entries[index], entries), StyleName.Label));
            }

            var first = new CellAddress(column, FirstRow);
            reference = $"'{Name}'!{first.Absolute}:{first.Move(0, Math.Max(0, entries.Length - 1)).Absolute}";
            references.Add(code, reference);
        }

        return new InputRule.OneOfCells(reference)
        {
            Title = title,
            Refusal = open ? "代码表中没有这个代码；确认无误可以保留，导入时会提醒。" : "请从下拉列表中选择，完整列表见“代码表”。",
            Strict = !open,
        };
    }
}
