using EcoPark.Documents.Facts;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Report;

/// <summary>The documents of one park-year, written from one set of facts and one choice.</summary>
/// <param name="Narrative">The text with its gaps.</param>
/// <param name="Facts">Every number printed, where, and the hash over them.</param>
/// <param name="Report">年度评价报告.</param>
/// <param name="Form">信息公开表.</param>
public sealed record ReportSet(Narrative Narrative, FactsFile Facts, WordDocument Report, WordDocument Form)
{
    /// <summary>The file name of the report.</summary>
    public const string ReportName = "年度评价报告.docx";

    /// <summary>The file name of the form.</summary>
    public const string FormName = "信息公开表.docx";

    /// <summary>The file name of the assessment table.</summary>
    public const string TableName = "对照考核表.xlsx";

    /// <summary>The file name of the facts.</summary>
    public const string FactsName = "facts.json";
}
