using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms.Files;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms;

/// <summary>
/// Reads <c>standards/forms/</c> and the code lists of <c>standards/codes/</c> strictly: unknown members, items, units, code
/// lists, factor sets and fields in formulas, wrong dimensions and cycles are refused with file and line, all together.
/// </summary>
/// <remarks>Apart from <see cref="StandardsReader"/>, so that only those who need forms pay for reading them.</remarks>
public static class FormLibraryReader
{
    private const string Folder = "forms/";
    private const string ParkValues = "forms/park-values.json";

    /// <summary>Reads every form among the files; other folders are left alone.</summary>
    /// <param name="files">The files of the <c>standards/</c> folder.</param>
    /// <param name="standards">The units and items.</param>
    /// <param name="factors">The factor sets that computed fields may name.</param>
    public static Result<FormLibrary> Read(IEnumerable<SourceFile> files, StandardsLibrary standards, FactorLibrary factors)
    {
        var problems = new List<Problem>();
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var codes = CodeListReader.Read(ordered, standards.Units, problems);
        var reader = new FormReader(new FormGround(standards, codes, factors));
        var forms = new Dictionary<string, Form>(StringComparer.Ordinal);
        foreach (var file in ordered.Where(file => IsForm(file.Path)))
        {
            if (Json.Root(file, problems) is { } root && reader.Read(root) is { } form && !forms.TryAdd(form.Code, form))
            {
                root.Report(root.Node, "duplicate-form", $"表单“{form.Code}”已经定义过。", $"The form '{form.Code}' is already defined.");
            }
        }

        var values = new Dictionary<string, ParkValueRule>(StringComparer.Ordinal);
        var monthly = MonthlyItems.None;
        if (ordered.Find(file => file.Path == ParkValues) is { } rules && Json.Root(rules, problems) is { } table)
        {
            values = new ParkValueReader(standards.Items).Read(table);
            monthly = new MonthlyReader(standards.Items, values).Read(table);
            table.Done();
        }

        return problems.Count > 0 ? Result<FormLibrary>.Failed(problems) : new FormLibrary(forms, values, codes) { Monthly = monthly };
    }

    private static bool IsForm(string path) =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal) && path != ParkValues;
}
