using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Reports;

/// <summary>The words for what a report can be.</summary>
public static class ReportWords
{
    public static LocalText Of(ReportState state) => state switch
    {
        ReportState.Draft => new("草稿", "a draft"),
        ReportState.Review => new("内部审阅", "in review"),
        ReportState.Frozen => new("已定稿", "frozen"),
        ReportState.Submitted => new("已报送", "submitted"),
        ReportState.Published => new("已公开", "published"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
