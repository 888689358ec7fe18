using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Evaluation;

/// <summary>The output contract of <c>ecopark evaluate --json</c>.</summary>
public static class EvaluationJson
{
    // 32 indicators with their traces, in bytes: the buffer seldom grows.
    private const int UsualSize = 48 * 1024;

    /// <summary>The document as UTF-8, on one line.</summary>
    /// <param name="evaluation">What is written.</param>
    /// <param name="input">The path as the user gave it.</param>
    /// <param name="chinese">The language of messages.</param>
    public static ReadOnlyMemory<byte> Write(ParkYearEvaluation evaluation, string input, bool chinese)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualSize);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("input", input);
            json.WriteString("standard", evaluation.Standard.Code);
            json.WriteNumber("reportYear", evaluation.ParkYear.ReportYear);
            json.WriteNumber("baseYear", evaluation.ParkYear.BaseYear);
            if (evaluation.ParkYear.IsDemo)
            {
                json.WriteBoolean("demo", true);
            }

            json.WriteStartArray("indicators");
            foreach (var result in evaluation.Indicators)
            {
                Indicator(json, result, chinese);
            }

            json.WriteEndArray();
            json.WriteStartObject("selection");
            json.WriteBoolean("valid", evaluation.Violations.IsEmpty);
            Findings(json, "violations", evaluation.Violations, chinese);
            json.WriteEndObject();
            json.WriteNumber("judged", evaluation.Judged);
            json.WriteNumber("met", evaluation.Met);
            json.WriteBoolean("compliant", evaluation.IsCompliant);
            Findings(json, "findings", evaluation.Findings, chinese);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Indicator(Utf8JsonWriter json, IndicatorResult result, bool chinese)
    {
        var indicator = result.Indicator;
        json.WriteStartObject();
        json.WriteNumber("number", indicator.Number);
        json.WriteString("name", indicator.Name.In(chinese));
        json.WriteString("class", indicator.Class);
        json.WriteString("unit", indicator.Unit.Symbol);
        Number(json, "value", result.Value);
        json.WriteString("printed", result.Printed);
        json.WriteString("limit", result.Limit?.Printed);
        json.WriteString("kind", indicator.IsMandatory ? "mandatory" : "optional");
        json.WriteString("group", indicator.Group);
        json.WriteBoolean("selected", result.IsSelected);
        json.WriteBoolean("judged", result.IsJudged);
        json.WriteString("verdict", result.Verdict.Code());
        Number(json, "margin", result.Margin);
        Reason(json, result.Reason, chinese);
        Certainty(json, indicator.Certainty);
        Trace(json, result.Trace, chinese);
        json.WriteEndObject();
    }

    private static void Reason(Utf8JsonWriter json, Reason? reason, bool chinese)
    {
        if (reason is null)
        {
            json.WriteNull("reason");
            return;
        }

        json.WriteStartObject("reason");
        json.WriteString("code", reason.Code);
        Strings(json, "inputs", reason.Inputs);
        json.WriteString("message", reason.Message.In(chinese));
        json.WriteEndObject();
    }

    private static void Certainty(Utf8JsonWriter json, IReadOnlyDictionary<string, string> certainty)
    {
        json.WriteStartObject("sourceCertainty");
        foreach (var (part, tag) in certainty)
        {
            json.WriteString(part, tag);
        }

        json.WriteEndObject();
    }

    private static void Trace(Utf8JsonWriter json, Trace trace, bool chinese)
    {
        json.WriteStartObject("trace");
        json.WriteString("formula", trace.Formula);
        json.WriteStartArray("inputs");
        foreach (var input in trace.Inputs)
        {
            Input(json, input);
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in trace.Steps)
        {
            json.WriteStartObject();
            json.WriteString("text", step.Text);
            json.WriteString("value", step.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("branch", trace.Branch.In(chinese));
        json.WriteString("rounding", trace.Rounding.In(chinese));
        json.WriteEndObject();
    }

    private static void Input(Utf8JsonWriter json, TraceInput input)
    {
        var number = input.Given as SeriesValue.Number;
        json.WriteStartObject();
        json.WriteString("code", input.Input.Code);
        json.WriteNumber("year", input.Input.Year);
        Number(json, "value", number?.Value);
        json.WriteString("unit", input.Unit.Symbol);
        json.WriteString("source", number?.Source);
        json.WriteString("scope", number?.Scope);
        json.WriteString("state", input.Given switch
        {
            SeriesValue.Number given => given.State ?? "given",
            SeriesValue.NotApplicable => "not-applicable",
            _ => "missing",
        });
        json.WriteEndObject();
    }

    private static void Findings(Utf8JsonWriter json, string name, IEnumerable<Finding> findings, bool chinese)
    {
        json.WriteStartArray(name);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.Code());
            json.WriteString("message", finding.Message.In(chinese));
            Strings(json, "subjects", finding.Subjects);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    // 17 significant digits: what a double can carry, so that any reader gets the same number.
    private static void Number(Utf8JsonWriter json, string name, Rational? value)
    {
        if (value is not { } number)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(number.ToSignificant(17), skipInputValidation: true);
    }
}
