using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.ParkYears;

/// <summary>
/// Writes the JSON input contract of <c>ecopark evaluate</c>: what <see cref="ParkYearReader"/> reads back as the same
/// park-year, in the same bytes for the same park-year.
/// </summary>
public static class ParkYearWriter
{
    /// <summary>The file as UTF-8, indented.</summary>
    /// <remarks>An empty choice is written as none: the contract does not tell them apart.</remarks>
    public static ReadOnlyMemory<byte> Write(ParkYear parkYear)
    {
        var buffer = new ArrayBufferWriter<byte>(65_536);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (parkYear.IsDemo)
            {
                json.WriteBoolean("demo", true);
            }

            json.WriteStartObject("park");
            json.WriteString("name", parkYear.ParkName);
            json.WriteEndObject();
            Text(json, "standard", parkYear.Standard);
            json.WriteNumber("reportYear", parkYear.ReportYear);
            json.WriteNumber("baseYear", parkYear.BaseYear);
            Attributes(json, parkYear);
            Numbers(json, "selection", parkYear.Selection);
            Numbers(json, "previousSelection", parkYear.PreviousSelection);
            Text(json, "selectionChangeReason", parkYear.SelectionChangeReason);
            Texts(json, "profile", parkYear.Profile);
            Texts(json, "texts", parkYear.Texts);
            Table(json, "series", parkYear.Series);
            Table(json, "figures", parkYear.Figures);
            Lists(json, parkYear);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void Attributes(Utf8JsonWriter json, ParkYear parkYear)
    {
        json.WriteStartObject("attributes");
        foreach (var (code, value) in parkYear.Attributes)
        {
            json.WriteString(code, value);
        }

        if (parkYear.DominantIndustryShare is { } share)
        {
            Exact(json, "dominantIndustryShare", share);
        }

        if (!parkYear.LimitOverrides.IsEmpty)
        {
            json.WriteStartArray("limitOverrides");
            foreach (var given in parkYear.LimitOverrides)
            {
                json.WriteStartObject();
                json.WriteNumber("indicator", given.Indicator);
                Exact(json, "limit", given.Limit);
                json.WriteString("evidence", given.Evidence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Table(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, System.Collections.Immutable.ImmutableSortedDictionary<int, SeriesValue>> table)
    {
        json.WriteStartObject(name);
        foreach (var (code, years) in table)
        {
            json.WriteStartObject(code);
            foreach (var (year, value) in years)
            {
                json.WritePropertyName(year.ToString("0000", CultureInfo.InvariantCulture));
                Value(json, value);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, SeriesValue value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case SeriesValue.Number number:
                Number(json, number);
                break;
            case SeriesValue.NotApplicable none:
                json.WriteString("notApplicable", none.Reason);
                break;
            case SeriesValue.Text text:
                json.WriteString("value", text.Value);
                Text(json, "source", text.Source);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, SeriesValue.Number number)
    {
        Exact(json, "value", number.Value);
        Text(json, "source", number.Source);
        Text(json, "scope", number.Scope);
        Text(json, "basis", number.Basis);
        Text(json, "changeReason", number.ChangeReason);
        Text(json, "state", number.State);
    }

    // A number with more decimals than a person may give, or without end, is a fraction under its own name.
    private static void Exact(Utf8JsonWriter json, string name, Rational value)
    {
        if (RationalText.TryExact(value, ParkYearRules.MostDecimals, out var text))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(text);
        }
        else
        {
            json.WriteString("exact", string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}"));
        }
    }

    private static void Numbers(Utf8JsonWriter json, string name, IReadOnlySet<int>? numbers)
    {
        if (numbers is not { Count: > 0 })
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach (var (key, text) in texts)
        {
            json.WriteString(key, text);
        }

        json.WriteEndObject();
    }

    private static void Lists(Utf8JsonWriter json, ParkYear parkYear)
    {
        json.WriteStartObject("lists");
        foreach (var (code, records) in parkYear.Lists)
        {
            json.WriteStartArray(code);
            foreach (var record in records)
            {
                json.WriteStartObject();
                foreach (var (column, text) in record)
                {
                    json.WriteString(column, text);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }
}
