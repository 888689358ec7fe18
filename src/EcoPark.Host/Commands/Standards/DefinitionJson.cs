using System.Text.Json;
using EcoPark.Host.Display;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Host.Commands.Standards;

/// <summary>What <c>standard show --json</c> writes.</summary>
internal static class DefinitionJson
{
    public static string Of(Standard standard, IReadOnlyList<Indicator> indicators, Catalogue items, bool chinese) => JsonDocumentText.Of(json =>
    {
        json.WriteString("code", standard.Code);
        json.WriteString("version", standard.Version);
        json.WriteString("number", standard.Number);
        json.WriteString("name", standard.Name.In(chinese));
        json.WriteString("source", standard.Provenance.Source);
        json.WriteString("certainty", standard.Provenance.Certainty);
        json.WriteObjects("groups", standard.Groups, group =>
        {
            json.WriteString("code", group.Code);
            json.WriteNumbers("members", group.Members);
            json.WriteNumber("atLeast", group.AtLeast);
            json.WriteString("certainty", group.Provenance.Certainty);
        });
        json.WriteObjects("footnotes", standard.Footnotes, footnote =>
        {
            json.WriteNumber("number", footnote.Number);
            json.WriteString("mark", footnote.Mark);
            json.WriteString("text", footnote.Text.In(chinese));
        });
        json.WriteObjects("indicators", indicators, indicator => Indicator(json, indicator, standard, items, chinese));
    });

    private static void Indicator(Utf8JsonWriter json, Indicator indicator, Standard standard, Catalogue items, bool chinese)
    {
        json.WriteNumber("number", indicator.Number);
        json.WriteString("name", indicator.Name.In(chinese));
        json.WriteString("class", indicator.Class);
        json.WriteString("definition", indicator.Definition.In(chinese));
        json.WriteString("unit", indicator.Unit.Symbol);
        json.WriteString("kind", indicator.IsMandatory ? "mandatory" : "optional");
        json.WriteString("group", indicator.Group);
        json.WriteString("formula", FormulaWords.Print(indicator.Formula));
        json.WriteString("formulaInWords", FormulaWords.Describe(indicator.Formula, items, chinese));
        json.WriteObjects("limits", indicator.Limits, limit =>
        {
            json.WriteString("printed", limit.Printed);
            json.WriteExact("value", limit.Value);
            json.WriteString("text", LimitText.Of(limit, standard, items, chinese));
            json.WriteString("source", limit.Provenance.Source);
            json.WriteString("certainty", limit.Provenance.Certainty);
        });
        json.WriteNumber("digits", indicator.Printing.Digits);
        json.WriteNumbers("footnotes", indicator.Footnotes);
        json.WriteNumber("examples", indicator.Examples.Length);
        json.WriteString("source", indicator.Source);
        json.WriteStartObject("sourceCertainty");
        foreach (var (part, tag) in indicator.Certainty)
        {
            json.WriteString(part, tag);
        }

        json.WriteEndObject();
    }
}
