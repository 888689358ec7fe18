using System.Text;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Entries as programs send them: what is accepted is checked against the annual form and written again.</summary>
internal sealed class FormEntryTarget : FuzzTarget
{
    private static readonly FactorLibrary Factors =
        FactorReader.Read(Repository.StandardFiles(), Repository.Library.Units).Value ?? throw new InvalidOperationException();

    private static readonly FormLibrary Forms =
        FormLibraryReader.Read(Repository.StandardFiles(), Repository.Library, Factors).Value ?? throw new InvalidOperationException();

    private static readonly FormContext Context = new()
    {
        Year = 2023,
        Items = Repository.Library.Items,
        Units = Repository.Library.Units,
        Codes = Forms.Codes,
        Factors = Factors,
        Place = new GridPlace(GridLevel.National),
    };

    private FormEntry _before = FormEntry.Empty;

    public override string Name => "form-entry";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        """
        {"fields": {"fresh_water_mains": {"value": "680万方"}, "fresh_water_surface": {"notApplicable": "无"}, "fresh_water_ground": {"value": "1,234.5", "unit": "立方米"}, "industry": {"value": "3031"},
          "employees_year_end": {"value": "1２0"}, "started_on": {"value": "2019年3月1日"}, "high_tech_enterprise": {"value": "是"}, "industrial_output": {"value": "12%"}},
         "grids": {"energy": [{"carrier": {"value": "原煤"}, "amount": {"value": "100"}}, {"carrier": {"value": "electricity"}, "flow": {"value": "exported"}, "amount": {"value": "5", "unit": "kWh"}}],
          "hazardous": [{"waste_code": {"value": "900-249-08"}, "generated": {"value": "1"}, "used": {"value": "1"}}, {"waste_code": {"notApplicable": "无"}}]}}
        """u8.ToArray(),
        """{"fields":{},"grids":{}}"""u8.ToArray(),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
        ["{\"value\": \"\"}", "{\"notApplicable\": \"\"}", "\"unit\": \"万\"", "\"energy\": [", "\"hazardous\": [", "\"amount\": ", "\"flow\": ", "1e17", "１，２３４", "万方", "亿", "null", "{}", "[]", "own-renewable", "-", "."];

    public override string Run(byte[] input)
    {
        var read = FormEntryJson.Read(input, "entry.json");
        if (!read.IsOk)
        {
            return Refused(read.Problems, "entry.json");
        }

        var form = FormCheck.Check(Forms.Forms["enterprise-annual"], read.Value, Context with { LastYear = _before, Prefilled = _before });
        _before = read.Value;
        Assert.Equal(read.Value, FormEntryJson.Read(Encoding.UTF8.GetBytes(FormEntryJson.Write(read.Value)), "again.json").Value);
        return "ok " + string.Join(' ', form.Findings.Select(finding => finding.Rule).Distinct());
    }
}
