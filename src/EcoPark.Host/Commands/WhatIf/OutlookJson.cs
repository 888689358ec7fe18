using System.Text.Json;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Selections;

namespace EcoPark.Host.Commands.WhatIf;

/// <summary>What <c>whatif --json</c> writes.</summary>
internal static class OutlookJson
{
    public static string Of(Outlook outlook, int top, bool chinese) => JsonDocumentText.Of(json =>
    {
        var (input, ranking, gaps) = outlook;
        json.WriteString("input", input.Path);
        json.WriteString("standard", input.Evaluation.Standard.Code);
        json.WriteNumber("reportYear", input.Evaluation.ParkYear.ReportYear);
        json.WriteBoolean("compliant", input.Evaluation.IsCompliant);
        json.WriteNumber("choices", ranking.Count);
        json.WriteNumber("compliantChoices", ranking.Compliant);
        json.WriteNumbers("distribution", ranking.Distribution);
        Mandatory(json, ranking.Mandatory);
        Entry(json, "current", ranking.Current);
        Entry(json, "lastYear", ranking.LastYear);
        json.WriteObjects("ranking", ranking.Take(top), one => Members(json, one));
        json.WriteObjects("gaps", gaps, gap => Gap(json, gap, chinese));
    });

    private static void Mandatory(Utf8JsonWriter json, MarginBound? bound)
    {
        if (bound is null)
        {
            json.WriteNull("tightestMandatory");
            return;
        }

        json.WriteStartObject("tightestMandatory");
        json.WriteNumber("indicator", bound.Indicator);
        json.WriteExact("margin", bound.Margin);
        json.WriteEndObject();
    }

    private static void Entry(Utf8JsonWriter json, string name, RankedSelection? one)
    {
        if (one is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Members(json, one);
        json.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter json, RankedSelection one)
    {
        json.WriteNumber("place", one.Place);
        json.WriteNumbers("selection", one.Numbers);
        json.WriteBoolean("valid", one.IsValid);
        json.WriteNumbers("forbidden", one.Forbidden);
        json.WriteNumber("judged", one.Judged);
        json.WriteNumber("met", one.Met);
        json.WriteBoolean("compliant", one.IsCompliant);
        json.WriteExact("smallestMargin", one.SmallestMargin);
        Number(json, "limitingIndicator", one.LimitingIndicator);
        Number(json, "changes", one.Changes);
        json.WriteBoolean("needsReason", one.NeedsReason);
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Gap(Utf8JsonWriter json, IndicatorGap gap, bool chinese)
    {
        var result = gap.Result;
        json.WriteNumber("number", result.Indicator.Number);
        json.WriteString("name", result.Indicator.Name.In(chinese));
        json.WriteString("verdict", result.Verdict.Code());
        json.WriteExact("value", result.Value);
        json.WriteString("limit", result.Limit?.Printed);
        json.WriteString("reason", result.Reason?.Message.In(chinese));
        json.WriteObjects("ways", gap.Ways, way => Way(json, way));
        json.WriteStrings("history", gap.History.Select(input => input.ToString()));
    }

    private static void Way(Utf8JsonWriter json, InputWay way)
    {
        json.WriteString("code", way.Input.Code);
        json.WriteNumber("year", way.Input.Year);
        json.WriteString("unit", way.Unit.Symbol);
        json.WriteExact("now", way.Now);
        json.WriteBoolean("suffices", way is InputWay.Suffices);
        if (way is InputWay.NeverSuffices never)
        {
            json.WriteExact("lowest", never.Lowest);
            json.WriteExact("highest", never.Highest);
        }

        if (way is InputWay.Suffices enough)
        {
            json.WriteExact("needed", enough.Needed);
            json.WriteExact("step", enough.Step);
            json.WriteExact("changePercent", enough.ChangePercent);
            json.WriteExact("valueThen", enough.ValueThen);
            json.WriteObjects("sideEffects", enough.SideEffects, change =>
            {
                json.WriteNumber("indicator", change.Indicator);
                json.WriteString("from", change.From.Code());
                json.WriteString("to", change.To.Code());
            });
            json.WriteStrings("newFindings", enough.NewFindings.Select(finding => finding.Code));
            json.WriteBoolean("compliantThen", enough.IsCompliantThen);
        }
    }
}
