using EcoPark.Platform.Database;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Records;

/// <summary>Whom a record is about, as given: a firm by credit code or name, the park, or a name.</summary>
public sealed record GivenSubject(SubjectKind Kind, string? Name = null)
{
    /// <summary>The credit code of an enterprise.</summary>
    public string? Uscc { get; init; }
}

internal static class Subjects
{
    public static async Task<Result<RecordSubject>> ResolveAsync(AppDbContext db, RegisterScope scope, GivenSubject given, CancellationToken cancellation)
    {
        if (!scope.Declaration.Subjects.Contains(given.Kind))
        {
            return new Problem("register-subject", $"{given.Kind}", $"“{scope.Declaration.Name.Zh}”不登记这类对象。请改选对象类型。",
                $"'{scope.Declaration.Name.En}' does not take this kind of subject. Choose another kind.");
        }

        return given.Kind switch
        {
            SubjectKind.Enterprise => await EnterpriseAsync(db, scope, given, cancellation),
            SubjectKind.Park => new RecordSubject(SubjectKind.Park, null, scope.Park.Name),
            _ => string.IsNullOrWhiteSpace(given.Name)
                ? new Problem("register-subject", "对象", "没有写明对象名称。请填写单位、村或机构的名称。", "The subject has no name. Enter the name of the body.")
                : new RecordSubject(SubjectKind.Other, null, given.Name.Trim()),
        };
    }

    private static async Task<Result<RecordSubject>> EnterpriseAsync(AppDbContext db, RegisterScope scope, GivenSubject given, CancellationToken cancellation)
    {
        var (uscc, name) = (given.Uscc?.Trim() ?? "", given.Name?.Trim() ?? "");
        var firms = await db.Set<Enterprise>().AsNoTracking()
            .Where(firm => firm.Park == scope.Park.Id && (uscc != "" ? firm.Uscc == uscc : firm.Name == name || firm.ShortName == name))
            .Take(2).ToListAsync(cancellation);
        var asked = uscc.Length > 0 ? uscc : name;
        return firms switch
        {
            [var firm] when scope.MayWrite(firm.Id) => new RecordSubject(SubjectKind.Enterprise, firm.Id, firm.ShortName),
            [_, _] => new Problem("register-subject", asked, $"有两家以上企业叫“{asked}”。请改填统一社会信用代码。", $"More than one enterprise is called '{asked}'. Enter the credit code."),
            _ => new Problem("register-subject", asked, $"园区没有企业“{asked}”。请核对名称或统一社会信用代码，或先在企业档案登记。",
                $"The park has no enterprise '{asked}'. Check its name or credit code, or add it to the enterprises first."),
        };
    }
}
