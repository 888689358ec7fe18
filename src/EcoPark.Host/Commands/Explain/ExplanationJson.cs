using System.Text.Json;
using EcoPark.Host.Inputs;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Host.Commands.Explain;

/// <summary>What <c>explain --json</c> writes.</summary>
internal static class ExplanationJson
{
    public static string Of(EvaluatedInput input, IReadOnlyList<IndicatorResult> results, bool withRest, bool chinese) => JsonDocumentText.Of(json =>
    {
        var parkYear = input.Evaluation.ParkYear;
        json.WriteString("input", input.Path);
        json.WriteString("standard", input.Evaluation.Standard.Code);
        json.WriteString("park", parkYear.ParkName);
        json.WriteNumber("reportYear", parkYear.ReportYear);
        json.WriteNumber("baseYear", parkYear.BaseYear);
        json.WriteBoolean("demo", parkYear.IsDemo);
        json.WriteObjects("indicators", results, result => Indicator(json, result, input, chinese));
        if (withRest)
        {
            Rest(json, parkYear);
        }
    });

    private static void Indicator(Utf8JsonWriter json, IndicatorResult result, EvaluatedInput input, bool chinese)
    {
        var indicator = result.Indicator;
        json.WriteNumber("number", indicator.Number);
        json.WriteString("name", indicator.Name.In(chinese));
        json.WriteString("definition", indicator.Definition.In(chinese));
        json.WriteString("unit", indicator.Unit.Symbol);
        json.WriteExact("value", result.Value);
        json.WriteString("printed", result.Printed);
        json.WriteBoolean("judged", result.IsJudged);
        json.WriteString("verdict", result.Verdict.Code());
        json.WriteExact("margin", result.Margin);
        json.WriteString("reason", result.Reason?.Message.In(chinese));
        json.WriteString("formula", result.Trace.Formula);
        json.WriteString("formulaInWords", FormulaWords.Describe(indicator.Formula, input.Library.Items, chinese));
        json.WriteObjects("inputs", result.Trace.Inputs, given => Input(json, given, input, chinese));
        json.WriteObjects("steps", result.Trace.Steps, step =>
        {
            json.WriteString("text", step.Text);
            json.WriteString("value", step.Value);
        });
        json.WriteString("rounding", result.Trace.Rounding.In(chinese));
        json.WriteString("limit", result.Limit?.Printed);
        json.WriteString("branch", result.Trace.Branch.In(chinese));
        json.WriteString("limitSource", result.Limit?.Provenance.Source);
        json.WriteString("limitCertainty", result.Limit?.Provenance.Certainty);
        json.WriteStartObject("sourceCertainty");
        foreach (var (part, tag) in indicator.Certainty)
        {
            json.WriteString(part, tag);
        }

        json.WriteEndObject();
        json.WriteString("source", indicator.Source);
        json.WriteStrings("footnotes", input.Evaluation.Standard.Footnotes.Where(footnote => indicator.Footnotes.Contains(footnote.Number))
            .Select(footnote => $"{footnote.Mark} {footnote.Text.In(chinese)}"));
    }

    private static void Input(Utf8JsonWriter json, TraceInput given, EvaluatedInput input, bool chinese)
    {
        json.WriteString("code", given.Input.Code);
        json.WriteString("name", input.Library.Items.TryFindItem(given.Input.Code, out var item) ? item.Name.In(chinese) : given.Input.Code);
        json.WriteNumber("year", given.Input.Year);
        json.WriteString("unit", given.Unit.Symbol);
        Value(json, given.Given);
    }

    private static void Value(Utf8JsonWriter json, SeriesValue? given)
    {
        var number = given as SeriesValue.Number;
        json.WriteExact("value", number?.Value);
        json.WriteString("source", number?.Source);
        json.WriteString("scope", number?.Scope);
        json.WriteString("basis", number?.Basis);
        json.WriteString("changeReason", number?.ChangeReason);
        json.WriteString("state", given switch
        {
            SeriesValue.Number stated => stated.State ?? "given",
            SeriesValue.NotApplicable => "not-applicable",
            SeriesValue.Text => "given",
            _ => "missing",
        });
        json.WriteString("notApplicable", (given as SeriesValue.NotApplicable)?.Reason);
    }

    private static void Rest(Utf8JsonWriter json, ParkYear parkYear)
    {
        Texts(json, "profile", parkYear.Profile);
        json.WriteObjects("figures", parkYear.Figures.SelectMany(figure => figure.Value.Select(value => (Code: figure.Key, Year: value.Key, value.Value))), figure =>
        {
            json.WriteString("code", figure.Code);
            json.WriteNumber("year", figure.Year);
            json.WriteString("text", (figure.Value as SeriesValue.Text)?.Value);
            Value(json, figure.Value);
        });
        json.WriteStartObject("lists");
        foreach (var (code, records) in parkYear.Lists)
        {
            json.WriteNumber(code, records.Length);
        }

        json.WriteEndObject();
        Texts(json, "texts", parkYear.Texts);
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
    }
}
