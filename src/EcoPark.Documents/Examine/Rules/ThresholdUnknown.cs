using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>threshold-unknown: a requirement is printed that the standard does not have.</summary>
internal static class ThresholdUnknown
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var indicator in context.Standard.Indicators)
        {
            var rows = context.View.Tables.Select(table => table.Find(indicator.Number)).OfType<LocatedRow>();
            var wrong = rows.Where(row => RequirementReading.Read(row.Requirement)
                .Any(printed => !indicator.Limits.Any(printed.CanBe))).ToArray();
            if (wrong.Length > 0)
            {
                var known = string.Join("；", indicator.Limits.Select(static limit => limit.Printed));
                yield return ExamineContext.Finding("threshold-unknown", indicator.Number, wrong.Select(static row => row.Place),
                    $"指标{indicator.Number}（{indicator.Name}）要求印作“{PrintedText.Short(PrintedText.Compact(wrong[0].Requirement))}”，标准为“{known}”。",
                    $"Indicator {indicator.Number}: the requirement printed is not one of the standard ({known}).");
            }
        }
    }
}
