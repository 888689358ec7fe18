using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Form definitions, park values and code lists, one file attacked at a time; what is accepted checks an empty entry.</summary>
internal sealed class FormTarget : FuzzTarget
{
    private static readonly FactorLibrary Factors =
        FactorReader.Read(Repository.StandardFiles(), Repository.Library.Units).Value ?? throw new InvalidOperationException();

    // The classification of industries is large and like the others.
    private static readonly List<SourceFile> Codes =
        [.. Repository.StandardFiles().Where(file => file.Path.StartsWith("codes/", StringComparison.Ordinal) && !file.Path.Contains("4754", StringComparison.Ordinal))];

    public override string Name => "form";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. Repository.StandardFiles().Where(file => file.Path is "forms/water.json" or "forms/wwtp.json" or "forms/events.json" or "forms/park-values.json" or "codes/energy-carriers.json")
            .Select(file => (byte[])[.. System.Text.Encoding.UTF8.GetBytes(file.Path), (byte)'\n', .. file.Bytes.Span]),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "\"compute\": {\"formula\": \"fresh_water + fresh_water\"},", "\"compute\": {\"sum\": \"a.b\"},", "\"compute\": {\"energy\": \"a\"},", "\"override\": true,", "\"kind\": \"choice\"",
        "\"grids\": [{\"code\": \"a\", \"zh\": \"\", \"en\": \"\", \"key\": \"k\", \"maximumRows\": 9, \"columns\": [{\"code\": \"k\", \"kind\": \"text\", \"zh\": \"\", \"en\": \"\"}]}]",
        "\"minimum\": \"1e400\"", "\"slipFactors\": [\"10\"]", "\"due\": {\"month\": 2, \"day\": 29}", "null", "{}", "[]", "\"\"", "0", "-1", "@t-1", "growth(",
    ];

    public override string Run(byte[] input)
    {
        var line = Math.Max(0, Array.IndexOf(input, (byte)'\n'));
        var path = System.Text.Encoding.UTF8.GetString(input.AsSpan(0, line));
        var read = FormLibraryReader.Read(
            Codes.Where(file => file.Path != path).Append(new SourceFile(path, input.AsMemory(Math.Min(line + 1, input.Length)))), Repository.Library, Factors);
        if (!read.IsOk)
        {
            return Refused(read.Problems, "/");
        }

        var context = new FormContext { Year = 2023, Items = Repository.Library.Items, Units = Repository.Library.Units, Codes = read.Value.Codes, Factors = Factors, LastYear = FormEntry.Empty };
        return "ok " + read.Value.Forms.Values.Sum(form => FormCheck.Check(form, FormEntry.Empty, context).Findings.Length);
    }
}
