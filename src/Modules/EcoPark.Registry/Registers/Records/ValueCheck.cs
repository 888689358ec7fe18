using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.Records;

/// <summary>Reads what a person, a program or a workbook gave against the declaration.</summary>
internal static class ValueCheck
{
    /// <summary>The values normalised, or what is wrong with which field.</summary>
    public static Result<CheckedValues> Of(RegisterDeclaration declaration, IReadOnlyDictionary<string, string?> given)
    {
        var problems = new List<Problem>();
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in declaration.Fields)
        {
            var text = given.GetValueOrDefault(field.Code)?.Trim();
            if (string.IsNullOrEmpty(text))
            {
                if (field.Required)
                {
                    problems.Add(Missing(field));
                }

                continue;
            }

            var read = FieldText.Read(field, text);
            if (read.TryGet(out var value, out var problem))
            {
                values[field.Code] = value;
            }
            else
            {
                problems.Add(problem);
            }
        }

        problems.AddRange(given.Keys.Where(code => declaration.Field(code) is null).Select(code => Unknown(declaration, code)));
        return problems.Count > 0 ? Result<CheckedValues>.Failed(problems) : Whole(declaration, values);
    }

    private static Result<CheckedValues> Whole(RegisterDeclaration declaration, SortedDictionary<string, string> values)
    {
        var reading = new RecordReading(declaration, values);
        var problems = (declaration.Check?.Invoke(reading) ?? [])
            .Select(problem => new Problem("register-field", declaration.Field(problem.Field)?.Name.Zh ?? problem.Field, problem.Zh, problem.En)).ToList();
        if (problems.Count > 0)
        {
            return Result<CheckedValues>.Failed(problems);
        }

        return declaration.Day(reading) is { } day
            ? new CheckedValues(values, declaration.Title(reading), day)
            : new Problem("register-day", declaration.Name.Zh, "记录没有日期，无法归入年度。请填写日期或期间。",
                "The record has no day, so its year is not known. Fill in the date or the period.");
    }

    private static Problem Missing(RegisterField field) => new("register-required", field.Name.Zh,
        $"“{field.Name.Zh}”未填，是必填项。请填写后再保存。", $"'{field.Name.En}' is missing and required. Fill it in and save again.");

    private static Problem Unknown(RegisterDeclaration declaration, string code) => new("register-unknown-field", code,
        $"“{declaration.Name.Zh}”没有字段 {code}。请去掉或改为该台账的字段代码。",
        $"'{declaration.Name.En}' has no field {code}. Remove it or use a field code of this register.");
}
