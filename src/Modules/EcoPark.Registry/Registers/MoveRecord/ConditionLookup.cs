using System.Diagnostics;
using EcoPark.Platform.Database;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Definitions;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.MoveRecord;

/// <summary>How the conditions of a transition stand for one record.</summary>
internal static class ConditionLookup
{
    /// <summary>The number of files by kind of evidence.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> EvidenceAsync(AppDbContext db, Guid record, CancellationToken cancellation) =>
        await db.Set<RegisterAttachment>().Where(attachment => attachment.RecordId == record).GroupBy(attachment => attachment.Evidence)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellation);

    public static ConditionState Of(Condition condition, ConditionGround ground)
    {
        var declaration = ground.Values.Declaration;
        return condition switch
        {
            Condition.Filled filled => Filled(condition, declaration.Field(filled.Field), ground.Values),
            Condition.Attached attached => Attached(attached, declaration, ground.Evidence.GetValueOrDefault(attached.Evidence)),
            Condition.Reached reached => Reached(reached, declaration.Field(reached.Field), ground),
            Condition.Reason => new(condition, !string.IsNullOrWhiteSpace(ground.Note), new("说明原因", "A reason is given"),
                new(string.IsNullOrWhiteSpace(ground.Note) ? "办理时填写" : ground.Note, string.IsNullOrWhiteSpace(ground.Note) ? "to be written with the step" : ground.Note),
                new("请写明原因", "write the reason")),
            _ => throw new UnreachableException(),
        };
    }

    private static ConditionState Filled(Condition condition, RegisterField? field, RecordReading values)
    {
        var (zh, en) = (field?.Name.Zh ?? "", field?.Name.En ?? "");
        var (has, hasEn) = (Now(field, values, true), Now(field, values, false));
        return new(condition, field is not null && values.IsFilled(field.Code), new($"已填写{zh}", $"{en} is filled in"),
            new(has ?? "未填", hasEn ?? "missing"), new($"请填写“{zh}”", $"fill in '{en}'"));
    }

    private static string? Now(RegisterField? field, RecordReading values, bool chinese) =>
        field is null ? null : values.Word(field.Code, chinese) ?? values.Reason(field.Code);

    private static ConditionState Attached(Condition.Attached attached, RegisterDeclaration declaration, int there)
    {
        var kind = declaration.Evidence.FirstOrDefault(evidence => evidence.Code == attached.Evidence)?.Name ?? new LocalText(attached.Evidence, attached.Evidence);
        return new(attached, there >= attached.Least, new($"附有{kind.Zh}", $"{kind.En} attached"), new($"{there} 份", $"{there} of {attached.Least}"),
            new($"请上传“{kind.Zh}”，至少 {attached.Least} 份，现有 {there} 份", $"upload '{kind.En}', at least {attached.Least}, there are {there}"));
    }

    private static ConditionState Reached(Condition.Reached reached, RegisterField? field, ConditionGround ground)
    {
        var (zh, en) = (field?.Name.Zh ?? "", field?.Name.En ?? "");
        var day = ground.Values.Date(reached.Field);
        return new(reached, day is { } set && set <= ground.Today, new($"{zh}已到", $"{en} has come"),
            new(day is { } on ? $"{on:yyyy-MM-dd}" : "未填", day is { } date ? $"{date:yyyy-MM-dd}" : "missing"),
            new(day is { } later ? $"最早 {later:yyyy-MM-dd} 可办" : $"请填写“{zh}”", day is { } from ? $"possible from {from:yyyy-MM-dd}" : $"fill in '{en}'"));
    }
}

/// <summary>What conditions are looked up in.</summary>
internal sealed record ConditionGround(RecordReading Values, IReadOnlyDictionary<string, int> Evidence, DateOnly Today, string? Note);
