using EcoPark.Reporting.Reports;

namespace EcoPark.Reporting.Editor;

/// <summary>The addresses of reports: pages and files.</summary>
internal static class ReportLinks
{
    public static string DraftWord(string park, int year) => FormattableString.Invariant($"/api/parks/{park}/years/{year}/report/draft.docx");

    public static string File(string park, int year, int number, ReportFile file) => FormattableString.Invariant($"/api/parks/{park}/years/{year}/report/versions/{number}/files/{file.Kind}");

    public static string Dossier(string park, int year, int number) => FormattableString.Invariant($"/api/parks/{park}/years/{year}/report/versions/{number}/dossier.zip");

    public static string Page(string yearAddress) => $"{yearAddress}/report";

    public static string Version(string yearAddress, int number) => FormattableString.Invariant($"{yearAddress}/report/{number}");

    public static string Compare(string yearAddress, int before, int? after) =>
        after is { } number ? FormattableString.Invariant($"{yearAddress}/report/compare?a={before}&b={number}") : FormattableString.Invariant($"{yearAddress}/report/compare?a={before}");
}
