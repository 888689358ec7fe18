using System.Diagnostics.CodeAnalysis;
using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Forms;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>Words and places that writer and reader share. They are what a filled-in workbook is read by.</summary>
internal static class FormLayout
{
    public const string HelpSheet = "说明";
    public const string MarkSheet = "版本标记";
    public const string SectionPrefix = "#section:";
    public const string GridPrefix = "#grid:";
    public const int MarkRow = 2;
    public const int CodeRow = 3;
    public const int HeaderRow = 4;

    /// <summary>How far down marks and headings are looked for.</summary>
    public const int DeepestRow = 12;

    public const string Code = "代码";
    public const string Name = "项目";
    public const string Value = "填报值";
    public const string Unit = "单位";
    public const string LastYear = "上年值";
    public const string Reason = "不涉及原因";
    public const string Help = "填写说明";
    public const string Evidence = "佐证材料";
    public const string NotApplicable = "不涉及";
    public const string Computed = "自动计算";

    /// <summary>The headings of a section's sheet, in order.</summary>
    public static readonly string[] Headings = [Code, Name, Value, Unit, LastYear, Reason, Help, Evidence];

    /// <summary>How an entered text is shown: a code with its name, other texts as they are.</summary>
    public static string Shown(FormField field, string text, CodeLists codes) =>
        TryList(field, codes, out var list) && list.TryFind(text, out var entry) ? CodeSheet.Shown(entry, list.Entries) : text;

    /// <summary>The text that was entered, from how it is shown.</summary>
    public static string Entered(FormField field, string shown, CodeLists codes)
    {
        if (!TryList(field, codes, out var list) || list.TryFind(shown, out _))
        {
            return shown;
        }

        var entry = list.Entries.FirstOrDefault(candidate => CodeSheet.Shown(candidate, list.Entries) == shown);
        return entry?.Code ?? shown;
    }

    /// <summary>The code list of a choice.</summary>
    public static bool TryList(FormField field, CodeLists codes, [NotNullWhen(true)] out CodeList? list)
    {
        list = null;
        return field is { Kind: FormFieldKind.Choice, Choices: { } name } && codes.TryFind(name, out list);
    }

    /// <summary>A heading without its unit, star and spaces.</summary>
    public static string Plain(string heading)
    {
        var end = heading.AsSpan().IndexOfAny('（', '(', '*');
        return (end < 0 ? heading : heading[..end]).Trim();
    }

    /// <summary>The style of a cell to be filled in.</summary>
    public static StyleName InputStyle(FormField field) => (field.IsNumber, field.Required) switch
    {
        (true, true) => StyleName.RequiredInput,
        (true, false) => StyleName.Input,
        (false, true) => StyleName.RequiredText,
        _ => StyleName.InputText,
    };
}
