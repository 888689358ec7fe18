using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace EcoPark.Architecture.Tests.Binaries;

/// <summary>At most four parameters beside the cancellation, then a record. Constructors that are given their parts, and what overrides, are left out.</summary>
public sealed class MethodParameterTests
{
    private const int Limit = 4;

    /// <summary>Type.Method of methods from before this rule, mostly of the shape "say this problem there". The list only shrinks.</summary>
    private static readonly HashSet<string> ManyParameters = new(StringComparer.Ordinal)
    {
        "ChangeMaterial.Of", "DefinitionJson.Indicator", "DetailSheetReader.Report", "ExamineContext.Finding",
        "FactTable.Bind", "FieldRules.Add", "FieldWriter.TryChange", "FigureReader.Unique", "FormReading.Add",
        "FormReading.Error", "FormReading.Warn", "FormulaCheck.Collect", "FormulaEvaluator.Refuse", "FormulaParser.Problem", "GapSheetWriter.Block",
        "GridPaste.Into", "History.Slip", "InputProblems.Report", "NoteParts.Create", "OfficePackage.Inflate", "ParkSheetWriter.Put",
        "ParkSheetWriter.Text", "ParkValueReader.Needs", "ParkYearRules.Bounds", "PreviewEffect.Read",
        "ReportSetBuilder.Report", "RequirementReading.Limit", "SketchMap.Append",
        "StandardReader.Read", "StyleSheet.Paragraph", "TableReader.ReadCell", "TableReader.ReadCells", "TableSheetWriter.Merged",
        "TableWriter.WriteCell", "TableWriter.WriteParagraph", "TemplateReader.Replace", "UnknownPlace.Unknown", "ValueNotFromRows.NotFromRows",
        "ValueSheetReader.Value", "WorkingSheetWriter.Line",
    };

    private static readonly string[] Libraries =
        ["EcoPark.Standards", "EcoPark.Documents", "EcoPark.Hj212", "EcoPark.Platform", "EcoPark.Registry", "EcoPark.Collection", "EcoPark.Assessment", "EcoPark.Reporting", "EcoPark.Disclosure", "ecopark"];

    [Theory]
    [InlineData("EcoPark.Standards")]
    [InlineData("EcoPark.Documents")]
    [InlineData("EcoPark.Hj212")]
    [InlineData("EcoPark.Platform")]
    [InlineData("EcoPark.Registry")]
    [InlineData("EcoPark.Collection")]
    [InlineData("EcoPark.Assessment")]
    [InlineData("EcoPark.Reporting")]
    [InlineData("EcoPark.Disclosure")]
    [InlineData("ecopark")]
    public void Methods_have_at_most_4_parameters(string library)
    {
        Violations.None(Methods(library).Where(method => method.Parameters > Limit && !ManyParameters.Contains(method.Name))
            .Select(method => $"{library} {method.Name}: {method.Parameters} parameters"));
    }

    [Fact]
    public void Exceptions_are_still_needed()
    {
        var many = Libraries.SelectMany(Methods).Where(method => method.Parameters > Limit).Select(method => method.Name);

        Violations.None(ManyParameters.Except(many));
    }

    [Fact]
    public void The_parameters_of_a_method_are_counted()
    {
        Assert.Contains(Methods("EcoPark.Architecture.Tests"), method => method == ("MethodParameterTests." + nameof(Five), 5));
        Assert.Equal("12345", Five(1, 2, 3, 4, 5));
    }

    private static string Five(int a, int b, int c, int d, int e) => FormattableString.Invariant($"{a}{b}{c}{d}{e}");

    private static List<(string Name, int Parameters)> Methods(string library)
    {
        using var stream = File.OpenRead(CompiledLibrary.PathOf(library));
        using var file = new PEReader(stream);
        var code = file.GetMetadataReader();
        return [.. code.MethodDefinitions.Select(code.GetMethodDefinition).Where(method => IsWritten(code, method)).Select(method => (NameOf(code, method), Count(code, method)))];
    }

    // An override has the shape it was given; what stands in angle brackets the compiler made up, and an endpoint's parameters are parts of a request.
    private static bool IsWritten(MetadataReader code, MethodDefinition method) =>
        !NameOf(code, method).Contains('<', StringComparison.Ordinal)
        && !code.GetString(method.Name).EndsWith("ctor", StringComparison.Ordinal)
        && code.GetString(method.Name) != "Deconstruct"
        && !NameOf(code, method).StartsWith("TypeInference.", StringComparison.Ordinal) // of the Razor compiler
        && !(method.Attributes.HasFlag(MethodAttributes.Virtual) && !method.Attributes.HasFlag(MethodAttributes.NewSlot))
        && !IsEndpoint(code, method);

    private static bool IsEndpoint(MetadataReader code, MethodDefinition method)
    {
        var type = code.GetString(code.GetTypeDefinition(method.GetDeclaringType()).Name);
        return method.Attributes.HasFlag(MethodAttributes.Static) && (type.EndsWith("Endpoints", StringComparison.Ordinal) || type.EndsWith("Endpoint", StringComparison.Ordinal)
            || type is "RegisterReads" or "RegisterWrites" or "ExternalSignIn");
    }

    private static int Count(MetadataReader code, MethodDefinition method) => method.GetParameters().Select(code.GetParameter)
        .Count(parameter => parameter.SequenceNumber > 0 && code.GetString(parameter.Name) is not "cancellation" and not "cancellationToken");

    private static string NameOf(MetadataReader code, MethodDefinition method) =>
        $"{code.GetString(code.GetTypeDefinition(method.GetDeclaringType()).Name)}.{code.GetString(method.Name)}";
}
