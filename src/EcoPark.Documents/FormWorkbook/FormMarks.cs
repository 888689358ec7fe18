using System.Globalization;
using EcoPark.Documents.Excel;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.FormWorkbook;

/// <summary>The hidden sheet by which a workbook says which form, version, year and respondent it belongs to.</summary>
internal static class FormMarks
{
    private const string Kind = "EcoPark.Form";
    private const string FormCode = "form";
    private const string Version = "version";
    private const string Year = "year";
    private const string Subject = "subject";

    /// <summary>The hidden sheet.</summary>
    public static Sheet Write(Form form, FormWorkbookIdentity identity)
    {
        var sheet = new Sheet(FormLayout.MarkSheet) { Hidden = true, Protected = true };
        sheet.Put(1, 1, Cell.Text(Kind, StyleName.Plain));
        (string, string)[] lines = [(FormCode, form.Code), (Version, form.Version), (Year, YearText(identity)), (Subject, identity.Subject)];
        for (var index = 0; index < lines.Length; index++)
        {
            sheet.PutRow(1, index + 2, [Cell.Text(lines[index].Item1, StyleName.InputText), Cell.Text(lines[index].Item2, StyleName.InputText)]);
        }

        return sheet;
    }

    /// <summary>Names for the marks, so that other programs find them too.</summary>
    public static IReadOnlyList<DefinedName> Names { get; } =
    [
        new("EcoPark_Form", $"'{FormLayout.MarkSheet}'!$B$2"), new("EcoPark_Version", $"'{FormLayout.MarkSheet}'!$B$3"),
        new("EcoPark_Year", $"'{FormLayout.MarkSheet}'!$B$4"), new("EcoPark_Subject", $"'{FormLayout.MarkSheet}'!$B$5"),
    ];

    /// <summary>Why the workbook is not the one expected; null when it is.</summary>
    public static Problem? Check(WorkbookText workbook, Form form, FormWorkbookIdentity identity)
    {
        var sheet = workbook.Sheets.FirstOrDefault(candidate => candidate.TextAt(1, 1) == Kind);
        if (sheet is null)
        {
            return new Problem("not-our-form", "", "文件不是从本平台下载的填报模板（没有版本标记）；请下载模板，把数据粘贴过去再上传。",
                "The file is no form of this platform: it has no version mark. Download the template, paste the data into it and upload that.");
        }

        string Given(string key) => Enumerable.Range(2, 10).Where(row => sheet.TextAt(1, row) == key).Select(row => sheet.TextAt(2, row)).FirstOrDefault() ?? "";

        return (Given(FormCode), Given(Version), Given(Year), Given(Subject)) switch
        {
            (var code, _, _, _) when code != form.Code => new Problem("wrong-form", sheet.Name,
                $"这是表单“{code}”的工作簿，此处要的是“{form.Name.Zh}”（{form.Code}）；请换文件，或到那张表单上传。",
                $"This is the workbook of the form '{code}'; {form.Name.En} ({form.Code}) is expected. Choose another file, or upload it at that form."),
            (_, _, var year, _) when year != YearText(identity) => new Problem("wrong-year", sheet.Name,
                $"这是 {year} 年的工作簿，此处填报 {identity.Year} 年；请换文件，或到 {year} 年度上传。",
                $"This is the workbook of {year}; {identity.Year} is asked for. Choose another file, or upload it in its year."),
            (_, _, _, var subject) when subject != identity.Subject => new Problem("wrong-subject", sheet.Name,
                $"这是“{subject}”的工作簿，此处填报单位是 {identity.SubjectName}（{identity.Subject}）；请换文件。",
                $"This is the workbook of '{subject}'; the respondent here is {identity.SubjectName} ({identity.Subject}). Choose another file."),
            (_, var version, _, _) when version != form.Version => new Problem("wrong-version", sheet.Name,
                $"工作簿是 {version} 版，现行为 {form.Version} 版；请重新下载模板，把数据粘贴过去再上传。",
                $"The workbook has version {version}, the current one is {form.Version}. Download the template again, paste the data into it and upload that."),
            _ => null,
        };
    }

    private static string YearText(FormWorkbookIdentity identity) => identity.Year.ToString(CultureInfo.InvariantCulture);
}
