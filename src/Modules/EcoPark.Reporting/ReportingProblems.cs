using EcoPark.Standards.Reading;

namespace EcoPark.Reporting;

internal static class ReportingProblems
{
    public static Problem NoPark(string park) =>
        new("park-not-found", park, $"找不到园区“{park}”，或您没有查看它报告的权限。", $"There is no park “{park}”, or you may not see its reports.");
}
